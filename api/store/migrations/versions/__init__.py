"""One file for each change, never altered once released."""
