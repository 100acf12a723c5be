"""Who calls, what they may do, how much, and what is written down about it."""
