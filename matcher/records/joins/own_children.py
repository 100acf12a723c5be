"""The authority's own children, in the homes where its return says they live."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from matcher.entities import Resident, RiskProfile, Snapshot
from matcher.records.joins.counting import counted
from matcher.records.ssda903 import Child903Return, known_of, residents_by_urn

OLD_DAYS = 28
"""A return older than this no longer says surely who lives where (practice)."""


def own_children(
    child903: Child903Return, snapshot: Snapshot, referred: str, on: date
) -> tuple[tuple[Resident, ...], int]:
    """
    Give who lives where by the return, beside those the supply lists already.

    Parameters
    ----------
    child903, snapshot
        The return and the supply.
    referred
        Number of the child referred, who is not among them.
    on
        The day.

    Returns
    -------
    living, away
        Residents of homes of the supply, and how many children live under another URN.
    """
    homes = {home.urn for home in snapshot.homes}
    listed = {resident.person for resident in snapshot.residents}
    living: list[Resident] = []
    away = 0
    for urn, children in sorted(residents_by_urn(child903, on).items()):
        if urn not in homes:
            away += len(children)
            continue
        living += [
            _resident(child903, child, urn, on)
            for child in children
            if child != referred and child not in listed
        ]
    return tuple(living), away


def _resident(child903: Child903Return, child: str, urn: str, on: date) -> Resident:
    known = known_of(child903, child, on)
    return Resident(child, urn, known.date_of_birth, known.age_years, known.sex, RiskProfile())


def notes_of_residents(
    living: int, away: int, recorded: date | None, on: date, source: str
) -> Iterator[str]:
    """Say how many are counted, how many are not, and where the return is old."""
    children = counted(living, "other child", "other children")
    yield f"{source}: {children} of the authority counted in the homes where they live."
    if away:
        children = counted(away, "child lives", "children live")
        yield f"{source}: {children} under a URN that no home of the snapshot has."
    if recorded is not None and (on - recorded).days > OLD_DAYS:
        yield (
            f"{source}: nothing in it is later than {recorded.day} {recorded:%B %Y}; who lives "
            "where may have changed since."
        )
