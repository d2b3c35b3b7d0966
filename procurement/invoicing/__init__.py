"""Invoicing: documents of suppliers, what they say, and how far they are."""
