"""Later days on which something about the home or the child is known to change."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from matcher.changes.cell import Cell

WITHIN = timedelta(days=28)
"""A start is not put off longer than this for want of a home: practice of this engine."""
MOST_DAYS = 4


def later_starts(cell: Cell) -> tuple[date, ...]:
    """
    Give the days on which a later start might help, ascending; none in an emergency.

    That is where a place comes free, somebody who lives there leaves by their own plan or comes,
    a step of the home is verified, or an order ends.
    """
    if cell.referral.emergency:
        return ()
    first = cell.referral.starts_on
    days = {day for day in _turning(cell) if first < day <= first + WITHIN}
    return tuple(sorted(days)[:MOST_DAYS])


def _turning(cell: Cell) -> Iterator[date]:
    known = (
        *(vacancy.free_from for vacancy in cell.vacancies),
        *(resident.leaves_on for resident in cell.residents),
        *(resident.lives_there_from for resident in cell.residents),
        *(step.on for step in cell.home.mitigations),
        *(order.until_on for order in cell.referral.orders),
    )
    yield from (day for day in known if day is not None)
