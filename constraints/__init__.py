"""The rule book, as arrays: what the law and good practice ask of a placement."""
