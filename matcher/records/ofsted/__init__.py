"""Readers of the lists of registered homes: published ones, and those an authority receives."""
