"""The impact and matching record as a file: one structure, a page of HTML or a tagged PDF."""
