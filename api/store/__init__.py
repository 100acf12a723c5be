"""What the service keeps: records, who did what, and answers already given."""
