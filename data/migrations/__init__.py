"""Steps that bring a database to the form this program reads."""
