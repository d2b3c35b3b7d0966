"""Pages about money and production; each gets its facts as arguments."""
