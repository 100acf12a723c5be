"""Counts and unknown shares of an SSDA903 return."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from matcher.records.quality import DateSpan, span
from matcher.records.ssda903.child import Child903
from matcher.records.ssda903.codes import URN_EXPECTED
from matcher.records.tables import Table


def layout_of(header: Table) -> str:
    """Tell which layout the header has: the sex as a letter and a UASC status came in 2024."""
    letters = any(row.text("SEX") in {"M", "F", "U"} for row in header.rows)
    newer = letters or "UASC" in header.columns
    return "layout since 2024 to 2025" if newer else "layout until 2023 to 2024"


def last_day_of(children: Iterable[Child903]) -> date | None:
    """Give the latest start or end of an episode; None without episodes."""
    days = [
        day
        for child in children
        for episode in child.episodes
        for day in (episode.starts_on, episode.ends_on)
        if day is not None
    ]
    return max(days, default=None)


def counts_of(
    children: Collection[Child903], rows: Mapping[str, int]
) -> tuple[tuple[str, int], ...]:
    """
    Count what an analyst would compare with the authority's own figures.

    Parameters
    ----------
    children
        Of the return.
    rows
        Number of rows of each table that is there.

    Returns
    -------
    counts
        What was counted, and how many.
    """
    placed = [child for child in children if child.episodes]
    episodes = [episode for child in placed for episode in child.episodes]
    return (
        ("children in the header", sum(child.in_header for child in children)),
        ("children not in the header", sum(not child.in_header for child in children)),
        ("children with an episode", len(placed)),
        ("children with an open episode", sum(_has_open(child) for child in placed)),
        (
            "children whose record does not begin with their entry to care",
            sum(child.episodes[0].reason_started != "S" for child in placed),
        ),
        ("episodes", len(episodes)),
        ("open episodes", sum(episode.ends_on is None for episode in episodes)),
        *((f"rows of the {table} table", count) for table, count in rows.items()),
    )


def unknown_shares_of(children: Collection[Child903]) -> tuple[tuple[str, float], ...]:
    """
    Give the share of rows in which each column is not known.

    Parameters
    ----------
    children
        Of the return.

    Returns
    -------
    shares
        Column and share, 0 to 1; a column of which there is no row is left out.
    """
    listed = [child for child in children if child.in_header]
    episodes = [episode for child in children for episode in child.episodes]
    with_urn = [episode for episode in episodes if episode.placement_type in URN_EXPECTED]
    health = [child.health for child in children if child.health is not None]
    columns: dict[str, list[object]] = {
        "SEX": [child.sex for child in listed],
        "DOB": [child.date_of_birth for child in listed],
        "ETHNIC": [child.ethnicity for child in listed],
        "UASC": [child.unaccompanied for child in listed],
        "CIN": [episode.category_of_need for episode in episodes],
        "PLACE_PROVIDER": [episode.provider for episode in episodes],
        "HOME_POST": [episode.origin_postcode for episode in episodes],
        "PL_POST": [episode.placement_postcode for episode in episodes],
        "PL_DISTANCE": [episode.distance_miles for episode in episodes],
        "URN, where one is due": [episode.urn for episode in with_urn],
        "SDQ_SCORE": [facts.sdq_score for facts in health],
        "CONVICTED": [facts.convicted for facts in health],
        "SUBSTANCE_MISUSE": [facts.substance_misuse for facts in health],
    }
    return tuple(
        (name, sum(value is None for value in values) / len(values))
        for name, values in columns.items()
        if values
    )


def dates_of(children: Collection[Child903]) -> tuple[DateSpan, ...]:
    """Give the oldest and newest day of birth, of an episode's start and of its end."""
    episodes = [episode for child in children for episode in child.episodes]
    return (
        span("date of birth", (child.date_of_birth for child in children)),
        span("start of an episode", (episode.starts_on for episode in episodes)),
        span("end of an episode", (episode.ends_on for episode in episodes)),
    )


def _has_open(child: Child903) -> bool:
    return any(episode.ends_on is None for episode in child.episodes)
