"""Homes from a file into the store: all of them or none, and nothing lost unsaid."""
