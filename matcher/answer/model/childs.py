"""What is for the child to read: what the child asked for, what was answered, who matters."""

from __future__ import annotations

from dataclasses import dataclass

from matcher.answer.model.applied import Span
from matcher.answer.model.match import Distance
from matcher.rank import Group

REFUSED = "the home refused"
"""Stands among the topics of why not where those who run the home have refused the child."""


@dataclass(frozen=True, slots=True)
class Asked:
    """
    One thing the child said of a home or an area, and what was answered.

    Parameters
    ----------
    area
        Whether it is an area, and not a home.
    name
        The home's name or the area's; None where it has none that is known.
    authority
        Of a home: the area it lies in; None where not known.
    wish
        "wants", "neutral" or "objects".
    here
        Whether it is this home, or this home lies there; None where not known.
    group
        Of a home of the list: where it stands. None for an area, and for a home not on the list.
    why_not
        Topics of what keeps that home from being proposed, or `REFUSED`; empty where nothing does.
    """

    area: bool
    name: str | None
    authority: str | None
    wish: str
    here: bool | None
    group: Group | None
    why_not: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Important:
    """Someone or somewhere that matters to the child, and the minutes there, one way by car."""

    label: str
    minutes: Span


@dataclass(frozen=True, slots=True)
class OtherHome:
    """Another home that may come to be the child's."""

    urn: str
    name: str | None
    authority: str | None
    group: Group
    distance: Distance | None


@dataclass(frozen=True, slots=True)
class ForTheChild:
    """
    What one home means to the child, in what the child knows and may know.

    Nothing of those who live in the home is in it but the child's own brothers and sisters.

    Parameters
    ----------
    strengths
        What the child is good at and likes; None where not recorded.
    asked
        What the child said of homes and areas, with what was answered.
    has_school
        Whether the child has a school; None where not known.
    school
        Minutes to school, one way by car; None where there is none.
    important
        The people and places that matter to the child.
    siblings_to_join
        Brothers and sisters to live with: the least and the most; None where nobody asked.
    siblings_there
        How many of them live in the home.
    siblings_minutes
        Minutes to those who live elsewhere, one way by car.
    why_not
        Topics of what keeps this home from being proposed, or `REFUSED`.
    not_known
        Topics of the questions that are open: of the home, then of the child.
    others
        Other homes that may come to be proposed, best first; a few.
    other_homes
        How many there are in all.
    location_told
        Whether the record says that where the home is need not be withheld. Where it does not,
        the child's page names neither home nor area, and says no distance.
    """

    strengths: str | None
    asked: tuple[Asked, ...]
    has_school: bool | None
    school: Span | None
    important: tuple[Important, ...]
    siblings_to_join: Span | None
    siblings_there: Span
    siblings_minutes: Span
    why_not: tuple[str, ...]
    not_known: tuple[str, ...]
    others: tuple[OtherHome, ...]
    other_homes: int
    location_told: bool
