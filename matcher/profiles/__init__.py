"""Profiles: the one that comes with the engine, and how a file of one is checked."""
