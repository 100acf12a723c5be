"""Every rule, part by part, in the order an officer reads them. Nothing is found by scanning."""

from __future__ import annotations

from datetime import date

from constraints.base import Rule
from constraints.rules import (
    approvals,
    education,
    exploitation,
    group,
    health,
    lawful,
    notices,
    placement_order,
    registration,
    reviews,
    risk,
    secure,
    welfare,
    youth_justice,
)

CATALOGUE: tuple[Rule, ...] = (
    *registration.RULES,
    *lawful.RULES,
    *secure.RULES,
    *placement_order.RULES,
    *education.RULES,
    *approvals.RULES,
    *reviews.RULES,
    *notices.RULES,
    *youth_justice.RULES,
    *exploitation.RULES,
    *risk.RULES,
    *health.RULES,
    *welfare.RULES,
    *group.RULES,
)


def in_force(on: date) -> tuple[Rule, ...]:
    """Give the rules in force on a day, in catalogue order."""
    return tuple(rule for rule in CATALOGUE if rule.in_force(on))


def awaited(on: date) -> tuple[Rule, ...]:
    """Give the rules enacted by a day and not commenced, in catalogue order."""
    return tuple(rule for rule in CATALOGUE if rule.enacted is not None and rule.enacted <= on)
