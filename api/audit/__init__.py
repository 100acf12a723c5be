"""The audit, as an auditor of an authority reads it; that it was read stands in it too."""
