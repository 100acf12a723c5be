"""Allocations: places proposed for all children of a pool at once, worked out as a job."""
