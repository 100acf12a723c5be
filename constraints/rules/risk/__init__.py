"""What is known of risk, and what to do until it is known."""
