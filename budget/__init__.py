"""What commissioned video costs and what it yields; knows no storage and no screen."""
