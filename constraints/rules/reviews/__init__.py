"""Reviews, visits, and what the independent reviewing officer is told or answered."""
