"""Paying: what is to be paid until when, and which row of a statement pays which invoice."""
