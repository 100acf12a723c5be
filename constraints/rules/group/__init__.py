"""Rules about the group that the child would join."""

from __future__ import annotations

from constraints.base import Rule
from constraints.rules.group.grave_needs_not_gathered import GraveNeedsNotGathered
from constraints.rules.group.no_grief_or_ending_there import NoGriefOrEndingThere
from constraints.rules.group.time_to_settle import TimeToSettle

RULES: tuple[Rule, ...] = (
    GraveNeedsNotGathered(),
    TimeToSettle(),
    NoGriefOrEndingThere(),
)
"""In the order an officer reads them."""
