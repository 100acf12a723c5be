"""What the law prefers before a home, and asks of any placement."""
