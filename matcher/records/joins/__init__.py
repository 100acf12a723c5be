"""Records brought together: what one file knows, put where another was silent."""
