"""Every rule, in the order an officer reads them. Nothing is found by scanning."""

from __future__ import annotations

from datetime import date

from constraints.base import Rule
from constraints.rules.welfare.near_home import NearHome

CATALOGUE: tuple[Rule, ...] = (NearHome(),)


def in_force(on: date) -> tuple[Rule, ...]:
    """Give the rules in force on a day, in catalogue order."""
    return tuple(rule for rule in CATALOGUE if rule.in_force(on))
