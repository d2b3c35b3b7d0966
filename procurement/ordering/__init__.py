"""Ordering: call-offs under the contract, and what a person can do about them."""
