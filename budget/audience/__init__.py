"""What the audience did: each video's latest count, its cost, and the pilot it is held to."""
