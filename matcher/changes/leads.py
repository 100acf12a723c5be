"""
How long each change takes, counted from the day of the decision.

Practice of this engine and of no legal force: a day to plan by, not a promise. Where a law gives a
time for part of it, the sentence of the change does not rest on it.
"""

from __future__ import annotations

from constraints.base import Clock
from constraints.vocabulary import Anchor, Mitigation, TimeUnit


def working_days(count: int) -> Clock:
    """Count working days from the decision."""
    return Clock(count, TimeUnit.WORKING_DAYS, Anchor.DECISION)


def weeks(count: int) -> Clock:
    """Count weeks from the decision."""
    return Clock(count, TimeUnit.WEEKS, Anchor.DECISION)


ASKED = working_days(1)
"""A question to somebody who knows: the first hour of the next working day at the latest."""
CHECKED = working_days(2)
"""A check that takes more than a call: residents against the child, orders with the court."""
AGREED = working_days(1)
PLACE_FREED = working_days(2)
STATEMENT_REVISED = working_days(5)
"""Revised and given to the regulator, who is to have it within 28 days of the revision."""
TRAINED = working_days(10)
ROOM_ADAPTED = weeks(6)
ORDER_VARIED = working_days(10)
REGISTRATION_VARIED = weeks(12)
APPROVED_ABROAD = weeks(8)

STAFF_FOUND = working_days(3)
_PLANNED = working_days(1)
_FITTED = working_days(5)
_STEPS = {
    Mitigation.WAKING_NIGHT_STAFF: STAFF_FOUND,
    Mitigation.TWO_WAKING_NIGHT_STAFF: working_days(5),
    Mitigation.ONE_TO_ONE: STAFF_FOUND,
    Mitigation.TWO_TO_ONE: working_days(5),
    Mitigation.NIGHT_SUPERVISION: STAFF_FOUND,
    Mitigation.EXTRA_STAFF_FIRST_DAYS: STAFF_FOUND,
    Mitigation.SENSORS: _FITTED,
    Mitigation.BEDROOM_DETECTION: _FITTED,
    Mitigation.SPRINKLER_OR_DETECTION: _FITTED,
    Mitigation.SPRINKLERS: weeks(12),
    Mitigation.SPECIALIST_TEAM: weeks(8),
    Mitigation.SPECIALIST_PROGRAMME: weeks(12),
    Mitigation.SPACE_TO_SEPARATE: weeks(2),
    Mitigation.TWO_LIVING_AREAS: weeks(6),
    Mitigation.SUBSTANCE_WORKER: weeks(2),
    Mitigation.VIEWS_OF_BOTH_CHILDREN: working_days(2),
    Mitigation.POLICE_VIEW: working_days(3),
    Mitigation.EXPLOITATION_TEAM_AGREES: working_days(3),
    Mitigation.CLINICAL_PLAN: working_days(3),
    Mitigation.ANIMALS_SECURED: working_days(2),
}


def step(mitigation: Mitigation) -> Clock:
    """Give the time of a step a home takes; a plan on paper is one working day."""
    return _STEPS.get(mitigation, _PLANNED)
