"""How long what was told may be relied on; after it, it is a question again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

import numpy as np

from constraints.arrays import Floats, Ints
from constraints.days import months_later
from constraints.vocabulary import HomeRecord, Record
from matcher.entities import Grade, RelationKind
from matcher.frame.days import EPOCH, day_number


@dataclass(frozen=True, slots=True)
class Stands:
    """
    How long something stands, in calendar months or in days, and which row says so.

    Parameters
    ----------
    row
        Row or section of the handbook, or a provision; "practice" where nobody says and it is ours.
    months, days
        One of the two; neither where it stands without an end.
    """

    row: str
    months: int = 0
    days: int = 0

    def lapses_on(self, on: date) -> date:
        """Give the first day on which it no longer stands; the last of all days for never."""
        return _lapses_on(self, on)

    def lapse_days(self, on: Floats | float) -> Floats:
        """
        Give the same in days from 1970; inf for never.

        Parameters
        ----------
        on
            Days from 1970, any shape; nan where the day is not known, from which nothing lapses.
        """
        days = np.asarray(on, dtype=np.float64)
        dated = ~np.isnan(days)
        if not (self.months or self.days) or not dated.any():
            return np.full(days.shape, np.inf)
        then = months_later(np.where(dated, days, 0.0), self.months) + (self.days + 1)
        return np.where(dated, then, np.inf)

    def stands(self, on: date | None, decided_on: date) -> bool:
        """Whether what was told on a day still stands on the day of the decision."""
        return on is not None and on <= decided_on < self.lapses_on(on)


@lru_cache(maxsize=4_096)
def _lapses_on(stands: Stands, on: date) -> date:
    """Count the day; kept, since papers of one day are many, and the calendar is slow for one."""
    return _date(float(stands.lapse_days(day_number(on))))


def _date(day: float) -> date:
    return date.max if np.isinf(day) else EPOCH + timedelta(days=day)


LEVELS: Final = (
    Stands("2.1", months=12),
    Stands("2.1", months=12),
    Stands("2.1", months=6),
    Stands("2.1", months=3),
)
"""How long a level of 0, 1, 2 or 3 stands after the day of its evidence."""
NONE_KNOWN: Final = Stands("2.1", months=6)


def lapse_days(level: Ints, assessed_day: Floats) -> Floats:
    """
    Give the first day on which each grade no longer stands.

    A level without a day stands: nobody knows how old it is, and to open all of them would leave no
    list. `homeward check` names them.

    Parameters
    ----------
    level
        From 0 to 3; -1 where none is known. Shape (grades,).
    assessed_day
        Day from which it grows old, in days from 1970; nan where it has none. Same shape.

    Returns
    -------
    days
        From 1970; inf without a day. Same shape.
    """
    found = np.full(level.shape, np.inf)
    for code, stands in ((-1, NONE_KNOWN), *enumerate(LEVELS)):
        here = level == code
        found[here] = stands.lapse_days(assessed_day[here])
    return found


def lapses_of(grade: Grade) -> date:
    """Give the first day on which one grade no longer stands; the last of all days for never."""
    level = np.array([-1 if grade.level is None else grade.level])
    on = grade.assessed_on
    return _date(float(lapse_days(level, np.array([np.nan if on is None else day_number(on)]))[0]))


def expired(grade: Grade, decided_on: date) -> bool:
    """Whether a grade was known and is too old on the day of the decision."""
    return decided_on >= lapses_of(grade)


RECORDS: Final[Mapping[Record, Stands]] = {
    Record.WISHES: Stands("P-09", days=28),
    Record.DISTANCE_PROTECTION_EVIDENCE: Stands("E-07", days=84),
    Record.SENSORY_TEST: Stands("N-08", months=12),
}
"""Papers on the record that grow old; the others stand until they are withdrawn."""

HOME_RECORDS: Final[Mapping[HomeRecord, Stands]] = {
    HomeRecord.LOCATION_REVIEW_READ: Stands("A-25", months=12),
    HomeRecord.CURFEW_AGREED: Stands("practice", days=28),
    HomeRecord.VICTIM_ADDRESS_CLEAR: Stands("practice", days=28),
    HomeRecord.EXPLOITATION_VIEW: Stands("practice", days=84),
    HomeRecord.INDEPENDENT_REPORT_READ: Stands("A-26", days=60),
}
"""Papers about the child and one home."""

RELATIONS: Final[Mapping[RelationKind, Stands]] = {
    RelationKind.OFFENDED_TOGETHER: Stands("M-14", months=12),
}
"""Relations that count for so long after they last were so."""

ORDERS_CHECKED: Final = Stands("practice", days=28)
"""Orders change with each hearing: as fresh as the child's wishes have to be."""
CIRCUMSTANCES_CHECKED: Final = Stands("practice", days=28)
AVOID_CHECKED: Final = Stands("practice", months=3)
"""Who exploits a child changes as fast as the highest level does."""
RELATIONS_CHECKED: Final = Stands("practice", months=6)
NEEDS_CHECKED: Final = Stands("practice", months=6)
"""As often as the child's case is reviewed (A-20)."""
INSPECTED: Final = Stands("SI 2015/551 reg. 27", months=24)
"""
Ofsted inspects each home at least once from one April to the next March, so that no two full
inspections need lie further apart.
"""
FOREVER: Final = Stands("practice")
