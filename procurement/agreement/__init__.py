"""The agreement: the contract, its parts, its state on a day, and how much of it is left."""
