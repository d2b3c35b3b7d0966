"""The scope: whether what was ordered, made, posted and billed is inside the contract."""
