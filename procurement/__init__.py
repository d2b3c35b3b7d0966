"""What was agreed, and whether it is kept; may look at budget, never the reverse."""
