"""Changes of the tables, in order; run by `homeward db upgrade`."""
