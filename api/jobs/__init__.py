"""Long work: asked for, carried out by another process, told as it goes, and never lost."""
