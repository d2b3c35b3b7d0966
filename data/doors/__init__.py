"""What pages may ask of the books, as functions: each change is one unit of work."""
