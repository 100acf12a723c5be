"""Who must approve a placement, and what must be on record before it is confirmed."""
