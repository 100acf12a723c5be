"""The placements of a child, put together from the episodes of a return."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from matcher.entities.episode import Episode
from matcher.history.arrivals import Arrival, arrival
from matcher.records.ssda903.codes import CONTINUES

MilesBetween = Callable[[str, str], float | None]
"""Miles from one postcode to another; None where not known."""


@dataclass(frozen=True, slots=True)
class Placement:
    """
    A child living in one place, over however many episodes.

    Parameters
    ----------
    starts_on
        First day that the record shows; the child may have been there before where `arrival` is
        WAS_THERE.
    arrival
        How the child came there; never STAYED.
    current
        Whether the child still lives there on the day of the history.
    ends_on
        Last recorded day; None while current or where the record forgot it.
    days
        Whole days from start to end, or to the day of the history; None where either is not known
        or they contradict the next placement. 0 is a placement that ended on the day it began.
    placement_type, urn, postcode
        Of the latest episode, temporary ones left out where there is another; `urn` is None where
        Ofsted does not inspect.
    reason_ended
        Code of the reason for change; None where none was recorded or it has not ended.
    left_care
        Whether the child left care from here.
    miles
        From origin to placement in a straight line; None where not known.
    temporary
        Whether nothing but temporary episodes is known of it.
    """

    starts_on: date
    arrival: Arrival
    current: bool
    ends_on: date | None
    days: int | None
    placement_type: str
    urn: str | None
    postcode: str | None
    reason_ended: str | None
    left_care: bool
    miles: float | None
    temporary: bool


@dataclass(slots=True)
class _Stay:
    arrival: Arrival
    episodes: list[Episode] = field(default_factory=list)

    @property
    def own(self) -> list[Episode]:
        return [episode for episode in self.episodes if not episode.temporary]


def placements_of(
    episodes: Iterable[Episode], on: date, miles_between: MilesBetween | None = None
) -> tuple[Placement, ...]:
    """
    Put the placements of a child together, as known on a day.

    Parameters
    ----------
    episodes
        Of one child, in any order. Those that start after the day are left out; one that ends
        after it counts as open.
    on
        The day.
    miles_between
        Asked where the return gives no distance; None to do without.

    Returns
    -------
    placements
        By start.
    """
    known = sorted(
        (episode for episode in episodes if episode.starts_on <= on),
        key=lambda episode: (episode.starts_on, episode.ends_on or date.max, episode.line),
    )
    stays = list(_stays(known))
    starts: list[date | None] = [after.episodes[0].starts_on for _, after in pairwise(stays)]
    starts.extend([None] * (len(stays) - len(starts)))
    return tuple(
        _placement(stay, begins, on, miles_between)
        for stay, begins in zip(stays, starts, strict=True)
    )


def _stays(episodes: Sequence[Episode]) -> Iterator[_Stay]:
    stay: _Stay | None = None
    for episode in episodes:
        last = stay.episodes[-1] if stay else None
        own = stay.own[-1] if stay and stay.own else None
        came = arrival(episode, last, own)
        if stay is None or came is not Arrival.STAYED:
            if stay is not None:
                yield stay
            stay = _Stay(came)
        stay.episodes.append(episode)
    if stay is not None:
        yield stay


def _placement(
    stay: _Stay, next_begins: date | None, on: date, miles_between: MilesBetween | None
) -> Placement:
    begins, last = stay.episodes[0].starts_on, stay.episodes[-1]
    told = stay.own[-1] if stay.own else last
    ends = last.ends_on if last.ends_on is not None and last.ends_on <= on else None
    current = ends is None and next_begins is None
    until = on if current else ends
    contradicted = (
        until is None or until < begins or (next_begins is not None and next_begins < until)
    )
    return Placement(
        starts_on=begins,
        arrival=stay.arrival,
        current=current,
        ends_on=ends,
        days=None if contradicted or until is None else (until - begins).days,
        placement_type=told.placement_type,
        urn=told.ofsted_urn,
        postcode=told.placement_postcode,
        reason_ended=None if current else _reason(stay),
        left_care=ends is not None and last.reason_ended not in {None, CONTINUES},
        miles=_miles(stay.own or stay.episodes, miles_between),
        temporary=not stay.own,
    )


def _reason(stay: _Stay) -> str | None:
    """Give the reason written on the last own episode, or on the temporary ones after it."""
    for episode in reversed(stay.episodes):
        if episode.reason_place_change is not None or not episode.temporary:
            return episode.reason_place_change
    return None


def _miles(episodes: Sequence[Episode], miles_between: MilesBetween | None) -> float | None:
    for episode in reversed(episodes):
        if episode.distance_miles is not None:
            return episode.distance_miles
    if miles_between is None:
        return None
    for episode in reversed(episodes):
        if episode.origin_postcode and episode.placement_postcode:
            return miles_between(episode.origin_postcode, episode.placement_postcode)
    return None
