"""People and systems that use the service, what they may do, and their keys. No child's record."""
