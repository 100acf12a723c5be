"""What a child's health needs of a home."""
