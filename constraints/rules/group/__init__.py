"""Rules about the group that the child would join."""
