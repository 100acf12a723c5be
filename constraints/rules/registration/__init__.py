"""What the registration of a home allows."""
