"""Where facts come from and where they are kept; imports the domain, never a page."""
