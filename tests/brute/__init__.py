"""Allocations held to exhaustive search: ``make brute``, and a sample of it in every test run."""
