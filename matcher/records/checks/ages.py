"""What of a referral is too old to rely on, or has no day to tell by."""

from __future__ import annotations

from collections.abc import Iterator

from constraints.errors import Problem
from matcher.entities import Grade, Referral, State
from matcher.frame.checked import (
    avoid_checked,
    circumstances_checked,
    needs_checked,
    orders_checked,
    relations_checked,
)
from matcher.frame.expiry import FOREVER, HOME_RECORDS, NONE_KNOWN, RECORDS, expired

_LISTS = (
    ("needs_checked_on", "needs_checked_on", needs_checked),
    ("orders_checked_on", "orders_checked_on", orders_checked),
    ("relations_checked_on", "relations_checked_on", relations_checked),
    ("avoid_checked_on", "homes_to_avoid_checked_on", avoid_checked),
    ("circumstances_checked_on", "circumstances_checked_on", circumstances_checked),
)
"""Fields of the entity and keys of the document, and whether each is fresh."""
_AGAIN = "a later day: it is too old, and a question again"


def age_problems(referral: Referral, file: str) -> tuple[Problem, ...]:
    """
    Find what is too old on the day of the decision, and levels and places that have no day.

    Parameters
    ----------
    referral
        As read.
    file
        Name for messages.
    """
    return (
        *_grades(referral, file),
        *_lists(referral, file),
        *_papers(referral, file),
        *_hotspots(referral, file),
    )


def undated(grade: Grade) -> bool:
    """Whether a level stands because nobody knows how old it is."""
    return grade.state is State.KNOWN and grade.assessed_on is None


def _grades(referral: Referral, file: str) -> Iterator[Problem]:
    profile = referral.child.profile
    for grade in profile.grades:
        place = f"child.risks.{grade.domain.name.lower()}"
        if undated(grade):
            expected = "a day: without one the level stands, however old it is"
            yield Problem(file, place, "graded_on", "", expected)
        elif expired(grade, referral.decided_on):
            yield Problem(file, place, "graded_on", str(grade.assessed_on), _AGAIN)
    on = profile.none_other_on
    if on is not None and not NONE_KNOWN.stands(on, referral.decided_on):
        yield Problem(file, "child.none_other_known", "on", str(on), _AGAIN)


def _lists(referral: Referral, file: str) -> Iterator[Problem]:
    for field, key, fresh in _LISTS:
        on = getattr(referral, field)
        if on is not None and not fresh(referral):
            yield Problem(file, "", key, str(on), _AGAIN)


def _papers(referral: Referral, file: str) -> Iterator[Problem]:
    decided_on = referral.decided_on
    for record, on in referral.evidence.items():
        if on <= decided_on and not RECORDS.get(record, FOREVER).stands(on, decided_on):
            yield Problem(file, "evidence", f"{record.name.lower()}_on", str(on), _AGAIN)
    for number, paper in enumerate(referral.home_records):
        if paper.on <= decided_on and not HOME_RECORDS[paper.record].stands(paper.on, decided_on):
            yield Problem(file, f"home_records[{number}]", "on", str(paper.on), _AGAIN)


def _hotspots(referral: Referral, file: str) -> Iterator[Problem]:
    for number, spot in enumerate(referral.hotspots or ()):
        place = f"places_to_avoid[{number}]"
        if spot.until is None:
            expected = "the day the layer ends: without one it stands, however old it is"
            yield Problem(file, place, "until", "", expected)
        elif spot.until <= referral.decided_on:
            yield Problem(file, place, "until", str(spot.until), "a day to come: ask for the layer")
        if spot.source is None:
            yield Problem(file, place, "source", "", "whose layer it is of")
