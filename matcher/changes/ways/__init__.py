"""What could be found out or arranged, read off what is in the way of one child and one home."""
