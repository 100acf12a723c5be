"""Who did what and when, in a chain in which nothing can be altered unseen."""
