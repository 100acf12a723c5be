"""What the law prefers before a home, and asks of any placement."""

from __future__ import annotations

from constraints.base import Rule
from constraints.rules.placement_order.choice_explained import ChoiceExplained
from constraints.rules.placement_order.family_option_considered import FamilyOptionConsidered
from constraints.rules.placement_order.kin_carers_considered import KinCarersConsidered
from constraints.rules.placement_order.room_with_needed_features import RoomWithNeededFeatures

RULES: tuple[Rule, ...] = (
    FamilyOptionConsidered(),
    KinCarersConsidered(),
    ChoiceExplained(),
    RoomWithNeededFeatures(),
)
"""In the order an officer reads them."""
