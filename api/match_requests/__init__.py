"""Match requests: the ranking or call list for one child, kept as it was given."""
