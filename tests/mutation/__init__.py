"""What mutation testing over ``constraints/`` found, read from ``mutants/``."""
