"""Faults of the episodes of one child beside each other: overlaps, gaps, contradictions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import pairwise

from constraints.errors import Problem
from matcher.entities.episode import INSPECTED_BY_OTHERS, Episode
from matcher.records.rows import shorten
from matcher.records.ssda903.codes import CONTINUES, URN_EXPECTED

_POSTCODE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}")
_URN = re.compile(r"SC\d{6}|\d{6,7}")
_FARTHEST_MILES = 350.0
_OF_AGE = 18


def timeline_findings(
    episodes: Sequence[Episode],
    born: date | None,
    file: str,
    postcode_exists: Callable[[str], bool] | None,
) -> Iterator[Problem]:
    """
    Give what a person should look at in the episodes of one child.

    Parameters
    ----------
    episodes
        By start, then end.
    born
        Date of birth; None where not known.
    file
        Name for messages.
    postcode_exists
        Whether a well-formed postcode is one; None where nobody can say here.

    Yields
    ------
    problem
        The number in brackets is the DfE validation rule.
    """

    def told(episode: Episode, field: str, found: str, expected: str) -> Problem:
        return Problem(file, f"line {episode.line}", field, found, expected)

    for episode in episodes:
        for field, found, expected in _alone(episode, born):
            yield told(episode, field, found, expected)
        for field, postcode in (
            ("HOME_POST", episode.origin_postcode),
            ("PL_POST", episode.placement_postcode),
        ):
            if postcode and not _POSTCODE.fullmatch(postcode.upper()):
                yield told(episode, field, shorten(postcode), "a postcode (392c)")
            elif postcode and postcode_exists is not None and not postcode_exists(postcode):
                yield told(episode, field, shorten(postcode), "a postcode that exists (392c)")
    for before, after in pairwise(episodes):
        for field, found, expected in _beside(before, after):
            yield told(after, field, found, expected)


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def _alone(episode: Episode, born: date | None) -> Iterator[tuple[str, str, str]]:
    start, end = episode.starts_on, episode.ends_on
    if end is not None and end < start:
        yield "DEC", _day(end), f"a day from {_day(start)}, when the episode started (356)"
    if (end is None) != (episode.reason_ended is None):
        found = "a reason without a date" if end is None else "a date without a reason"
        yield "REC", found, "both DEC and REC, or neither (148)"
    if born is not None and start < born:
        yield "DECOM", _day(start), f"a day from {_day(born)}, the date of birth (302)"
    elif born is not None and (start.year - born.year, start.month, start.day) >= (
        _OF_AGE,
        born.month,
        born.day,
    ):
        yield "DECOM", _day(start), f"a day before the 18th birthday, born {_day(born)} (352)"
    if episode.category_of_need is None:
        yield "CIN", "", "a category of need (145)"
    if episode.urn is None and episode.placement_type in URN_EXPECTED:
        yield "URN", "", f"a URN for placement type {episode.placement_type} (218)"
    elif (
        episode.urn is not None
        and episode.urn != INSPECTED_BY_OTHERS
        and not _URN.fullmatch(episode.urn)
    ):
        yield "URN", shorten(episode.urn), "SC and six digits, seven digits, or XXXXXXX (1008)"
    if episode.distance_miles is not None and episode.distance_miles > _FARTHEST_MILES:
        found = f"{episode.distance_miles:g}"
        yield "PL_DISTANCE", found, "at most 350 miles, or 999.9 (454)"


def _beside(before: Episode, after: Episode) -> Iterator[tuple[str, str, str]]:
    start, end = after.starts_on, before.ends_on
    if start == before.starts_on:
        yield "DECOM", _day(start), f"another day than line {before.line} (501)"
    if end is None:
        yield "DECOM", _day(start), f"an end of the episode on line {before.line} first (142)"
    elif start < end:
        expected = f"a day from {_day(end)}, the end of line {before.line} (501)"
        yield "DECOM", _day(start), expected
    elif start > end and after.reason_started != "S":
        found = f"{after.reason_started} from {_day(start)}"
        yield "RNE", found, f"the day {_day(end)} on which line {before.line} ended, or S (433)"
    elif start == end and after.reason_started == "S":
        yield "RNE", "S on the day the previous episode ended", "a gap, or another code (431)"
    ended = before.reason_ended
    if ended not in {None, CONTINUES} and after.reason_started != "S":
        yield "RNE", after.reason_started, f"S, as care ended with {ended} before (432)"
    if after.line < before.line:
        yield "DECOM", f"a row below line {after.line}", "the episodes of a child in order"
