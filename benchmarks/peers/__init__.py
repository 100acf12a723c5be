"""What the solver is measured beside: engines on plain models, and the practices of today."""
