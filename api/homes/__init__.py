"""Homes: what they are, their places, who lives there, and who said so when."""
