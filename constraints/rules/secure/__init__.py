"""When a child's liberty may be restricted."""
