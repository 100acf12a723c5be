"""How long what was told may be relied on; after it, it is a question again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

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
        return _lapses_on(on, self.months, self.days)

    def stands(self, on: date | None, decided_on: date) -> bool:
        """Whether what was told on a day still stands on the day of the decision."""
        return on is not None and on <= decided_on < self.lapses_on(on)


@lru_cache(maxsize=65_536)
def _lapses_on(on: date, months: int, days: int) -> date:
    """Count the day; kept, since the calendar is slow and days alike are many."""
    if not (months or days):
        return date.max
    last = EPOCH + timedelta(days=float(months_later(day_number(on), months)))
    return last + timedelta(days=days + 1)


LEVELS: Final = (
    Stands("2.1", months=12),
    Stands("2.1", months=12),
    Stands("2.1", months=6),
    Stands("2.1", months=3),
)
"""How long a level of 0, 1, 2 or 3 stands after the day of its evidence."""
NONE_KNOWN: Final = Stands("2.1", months=6)


def lapses_of(grade: Grade) -> date:
    """
    Give the first day on which a grade no longer stands; the last of all days without a day.

    A level without a day stands: nobody knows how old it is, and to open all of them would leave no
    list. `homeward check` names them.
    """
    on = grade.assessed_on
    if on is None:
        return date.max
    return (NONE_KNOWN if grade.level is None else LEVELS[grade.level]).lapses_on(on)


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
