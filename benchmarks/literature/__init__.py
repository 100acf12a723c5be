"""Readers of the published sets that solvers are compared on."""
