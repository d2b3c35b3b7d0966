"""Claims: what depends on what was said, and what changes once somebody decides on it."""
