"""A home proposed to a child: one state machine, and all that stands between it and confirming."""
