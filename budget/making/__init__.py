"""How videos are made: counted, timed, held to the weekly rhythm, and what waits for whom."""
