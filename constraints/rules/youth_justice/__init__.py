"""Court orders that bind where a child lives, and telling youth justice services."""
