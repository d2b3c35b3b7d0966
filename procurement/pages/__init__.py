"""Pages about the contract and the memo; each gets its facts as arguments."""
