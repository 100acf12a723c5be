"""Places for many children at once: who would live where, proved, and why."""
