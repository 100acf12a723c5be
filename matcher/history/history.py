"""How stable a child's life in care has been, as numbers that name their unknowns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from matcher.entities.episode import Episode
from matcher.history.absences import Absences, absences_of
from matcher.history.arrivals import Arrival
from matcher.history.endings import Endings, endings_of
from matcher.history.placements import MilesBetween, Placement, placements_of
from matcher.records.ssda903.child import MissingEpisode

_KNOWN_FOR_TREND = 3
_WEEK_DAYS = 7
_SEEN = frozenset({Arrival.MOVED, Arrival.ENTERED})
"""Arrivals with which the record shows a stay from its beginning."""


@dataclass(frozen=True, slots=True)
class PlacementHistory:
    """
    Placements and moves of a child, as known on a day. None always means not known.

    A return holds one year and the episodes open in it, so every total is of what the record
    shows: at least so many.

    Parameters
    ----------
    on
        The day.
    record_from
        First day of the record; None where it is empty.
    begins_with_entry
        Whether the record begins with the child's entry to care; if not, moves and placements
        before it are not known.
    placements
        By start.
    moves_total
        Changes of address that the record shows; not the number of placements or episodes.
    moves_last_12_months
        Of these, those after the day twelve months before, up to the day itself.
    moves_undecided
        Changes in the record that may or may not be moves, because it contradicts itself.
    moves_undecided_last_12_months
        Of these, those of the last twelve months.
    placements_last_12_months
        Placements that stood in those months, temporary ones and changes of legal status left out:
        what the national measure of instability counts from three (K-01). Placements, not moves.
    last_12_months_recorded
        Whether the record reaches over all of the last twelve months, or begins with the entry to
        care within them.
    shortest_stay_days
        Of the placements that ended and of which the length is known.
    stays_within_a_day
        Number that ended on the day they began: under 24 hours for certain.
    stays_of_one_night
        Number that ended the day after; some of these may be under 24 hours.
    stays_under_7_days
        Number that ended within a week, the former two included.
    stays_of_unknown_length
        Number of ended placements that no figure of stays counts.
    endings
        Why placements ended.
    miles_known
        Number of placements with a known distance from the child's origin.
    miles_trend
        Least-squares slope in miles a placement: above 0, further and further from home. None
        where fewer than three distances are known.
    days_in_current
        Since the child came to where they live; None where they are not placed, or were there
        before the record begins.
    days_in_current_at_least
        The same from the record alone; None where they are not placed.
    current
        Where the child lives; None where they are not placed on the day.
    away_from_current
        T0 to T4 where the child is away for a time from a placement that is kept.
    absences
        Missing episodes; None where the return has no such table.
    """

    on: date
    record_from: date | None
    begins_with_entry: bool
    placements: tuple[Placement, ...]
    moves_total: int
    moves_last_12_months: int
    moves_undecided: int
    moves_undecided_last_12_months: int
    placements_last_12_months: int
    last_12_months_recorded: bool
    shortest_stay_days: int | None
    stays_within_a_day: int
    stays_of_one_night: int
    stays_under_7_days: int
    stays_of_unknown_length: int
    endings: Endings
    miles_known: int
    miles_trend: float | None
    days_in_current: int | None
    days_in_current_at_least: int | None
    current: Placement | None
    away_from_current: str | None
    absences: Absences | None


def history_of(
    episodes: Iterable[Episode],
    missing: Iterable[MissingEpisode] | None,
    on: date,
    miles_between: MilesBetween | None = None,
) -> PlacementHistory:
    """
    Give the placement history of a child, as known on a day.

    Parameters
    ----------
    episodes
        Of one child, in any order.
    missing
        Of the same child; None where the return has no such table.
    on
        The day.
    miles_between
        Asked for a distance where the return gives none.

    Returns
    -------
    history
        Without episodes: no placement, and nothing known of stays.
    """
    episodes = tuple(episodes)
    placements = placements_of(episodes, on, miles_between)
    since = year_before(on)
    first = placements[0] if placements else None
    began = first is not None and first.arrival is Arrival.ENTERED
    moved = [stay.starts_on for stay in placements if stay.arrival is Arrival.MOVED]
    undecided = [stay.starts_on for stay in placements if stay.arrival is Arrival.UNDECIDED]
    lengths = _lengths(placements)
    days = [length for length in lengths if length is not None]
    miles = [stay.miles for stay in placements if not stay.temporary]
    current = placements[-1] if placements and placements[-1].current else None
    return PlacementHistory(
        on=on,
        record_from=first.starts_on if first else None,
        begins_with_entry=began,
        placements=placements,
        moves_total=len(moved),
        moves_last_12_months=sum(day > since for day in moved),
        moves_undecided=len(undecided),
        moves_undecided_last_12_months=sum(day > since for day in undecided),
        placements_last_12_months=sum(_stood(stay, since) for stay in placements),
        last_12_months_recorded=first is not None and (began or first.starts_on <= since),
        shortest_stay_days=min(days, default=None),
        stays_within_a_day=days.count(0),
        stays_of_one_night=days.count(1),
        stays_under_7_days=sum(length < _WEEK_DAYS for length in days),
        stays_of_unknown_length=len(lengths) - len(days),
        endings=endings_of(placements),
        miles_known=len(miles) - miles.count(None),
        miles_trend=_trend(miles),
        days_in_current=current.days if current and current.arrival in _SEEN else None,
        days_in_current_at_least=current.days if current else None,
        current=current,
        away_from_current=_away(episodes, current, on),
        absences=absences_of(missing, since, on),
    )


def _stood(stay: Placement, since: date) -> bool:
    return not stay.temporary and (stay.current or stay.ends_on is None or stay.ends_on > since)


def year_before(day: date) -> date:
    """Give the same day a year before; 28 February for 29 February."""
    leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if leap_day else day.day)


def _lengths(placements: Sequence[Placement]) -> list[int | None]:
    """Give the days of each ended placement; None unless the record shows both of its ends."""
    lengths: list[int | None] = []
    followed = [after.arrival is Arrival.UNDECIDED for after in placements[1:]]
    for stay, by_doubt in zip(placements, [*followed, False], strict=False):
        if not stay.current and not stay.temporary:
            lengths.append(stay.days if stay.arrival in _SEEN and not by_doubt else None)
    return lengths


def _trend(miles: Sequence[float | None]) -> float | None:
    points = [(place, known) for place, known in enumerate(miles) if known is not None]
    if len(points) < _KNOWN_FOR_TREND:
        return None
    centre = sum(place for place, _ in points) / len(points)
    mean = sum(known for _, known in points) / len(points)
    spread = sum((place - centre) ** 2 for place, _ in points)
    return sum((place - centre) * (known - mean) for place, known in points) / spread


def _away(episodes: Iterable[Episode], current: Placement | None, on: date) -> str | None:
    if current is None:
        return None
    there = [episode for episode in episodes if episode.open_on(on)]
    latest = max(there, key=lambda episode: episode.starts_on, default=None)
    return latest.placement_type if latest is not None and latest.temporary else None
