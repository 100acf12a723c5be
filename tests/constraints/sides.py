"""Whose question it is where a rule cannot be decided."""

from __future__ import annotations

from constraints.base import PlacementRule
from constraints.columns import Frame


def child_is_asked(rule: PlacementRule, frame: Frame) -> bool:
    """Whether the undecided rule is a question about the child and not to the home."""
    found = rule.evaluate(frame)
    assert found.low.item() < found.high.item(), "The rule is decided: nobody is asked."
    assert found.child_side is not None
    return bool(found.child_side.item())
