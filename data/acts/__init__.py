"""Acts: everything that can happen, each checked, booked and journalled through the unit of work.

An act refuses what cannot be (`Refused`) before it adds a row.
"""
