"""What is left of a warning about the group where the child moves in by steps."""

from tests.tables import breached

EASED = breached(0.5)
