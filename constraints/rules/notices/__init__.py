"""Who must be told of a placement, and by when."""
