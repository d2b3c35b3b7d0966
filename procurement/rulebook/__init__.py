"""The rules as a book to read and add to: each rule's page, its values and what was attested."""
