"""Matching: does an invoice bill what was ordered and approved, at its price (three-way match)."""
