"""Suites that `homeward bench` runs: the solver beside others, on problems anyone can have."""
