"""A simulated half-year, marked as an example everywhere."""
