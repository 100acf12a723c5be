"""The children of an SSDA903 return, put together from its tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeVar

from constraints.errors import Problem
from matcher.entities.episode import Episode
from matcher.records.cells import DAY
from matcher.records.ssda903.child import Child903, LibertyOrder, MissingEpisode
from matcher.records.ssda903.gather import Gathered
from matcher.records.ssda903.rows import (
    HeaderRow,
    episode_row,
    header_row,
    health_row,
    liberty_row,
    missing_row,
)
from matcher.records.tables import Table

Span = TypeVar("Span", MissingEpisode, LibertyOrder)

_NOBODY = HeaderRow("", None, None, None, None)


def assemble(tables: Mapping[str, Table], gathered: Gathered) -> dict[str, Child903]:
    """
    Put the rows of all tables together, child by child.

    Parameters
    ----------
    tables
        By name; header and episodes are there.
    gathered
        Takes up what contradicts itself on the way.

    Returns
    -------
    children
        By number: those of the header, then those whom only other tables name.
    """
    header = gathered.one_each(tables["header"], header_row)
    episodes = gathered.many_each(tables["episodes"], episode_row)
    missing = gathered.many_each(tables["missing"], missing_row) if "missing" in tables else None
    orders = gathered.many_each(tables["dolo"], liberty_row) if "dolo" in tables else None
    health = gathered.one_each(tables["oc2"], health_row) if "oc2" in tables else {}
    uasc: dict[str, date | None] | None = None
    if "uasc" in tables:
        uasc = gathered.one_each(tables["uasc"], lambda row: row.optional("DUC", DAY))
    for name, table in tables.items():
        if name not in {"header", "episodes"}:
            gathered.compare(table, header)
    children: dict[str, Child903] = {}
    for child_id in dict.fromkeys(
        (*header, *episodes, *(missing or ()), *(uasc or ()), *health, *(orders or ()))
    ):
        told = header.get(child_id, _NOBODY)
        children[child_id] = Child903(
            child_id=child_id,
            in_header=child_id in header,
            sex=told.sex,
            date_of_birth=told.date_of_birth,
            ethnicity=told.ethnicity,
            episodes=tuple(sorted(episodes.get(child_id, ()), key=_episode_order)),
            unaccompanied=_unaccompanied(child_id, told, uasc),
            unaccompanied_until=(uasc or {}).get(child_id),
            missing=None if missing is None else _in_order(missing.get(child_id, ())),
            health=health.get(child_id),
            liberty_orders=None if orders is None else _in_order(orders.get(child_id, ())),
        )
    if uasc is not None:
        _compare_status(header, uasc, tables, gathered)
    return children


def _unaccompanied(
    child_id: str, told: HeaderRow, uasc: Mapping[str, date | None] | None
) -> bool | None:
    """Give the status; None where nothing says it, or header and table contradict each other."""
    if uasc is None:
        return told.unaccompanied
    if told.unaccompanied is False and child_id in uasc:
        return None
    return child_id in uasc or bool(told.unaccompanied)


def _compare_status(
    header: Mapping[str, HeaderRow],
    uasc: Mapping[str, date | None],
    tables: Mapping[str, Table],
    gathered: Gathered,
) -> None:
    expected = f"1 for a child of {tables['uasc'].file}; the status is not known (303)"
    gathered.found.extend(
        Problem(tables["header"].file, f"child {child_id}", "UASC", "0", expected)
        for child_id, told in header.items()
        if told.unaccompanied is False and child_id in uasc
    )


def _episode_order(episode: Episode) -> tuple[date, date, int]:
    return (episode.starts_on, episode.ends_on or date.max, episode.line)


def _in_order(spans: Iterable[Span]) -> tuple[Span, ...]:
    return tuple(sorted(spans, key=lambda span: (span.starts_on, span.line)))
