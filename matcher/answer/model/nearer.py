"""Why not nearer, and the reason for leaving the area."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from matcher.answer.model.barred import Bar
from matcher.answer.model.match import Distance


@dataclass(frozen=True, slots=True)
class Heavier:
    """One criterion that gives a nearer home more points than the chosen one, and how many."""

    rule: str
    title: str
    points: int


@dataclass(frozen=True, slots=True)
class Outweighed:
    """
    What sets a home after the chosen one, where both are in one group.

    Parameters
    ----------
    by
        What does so first: "safety", "points", "distance" or "reference number".
    half_levels, points
        How many more half levels of the risk that comes before all else, and points in all, than
        the chosen home; negative where fewer.
    heavier
        The criteria that give it more points, most first.
    could_pass
        Whether it would come before the chosen home were all that is not known of it good.
    """

    by: str
    half_levels: float
    points: int
    heavier: tuple[Heavier, ...]
    could_pass: bool


@dataclass(frozen=True, slots=True)
class NearerHome:
    """
    One home that is nearer than the chosen one, or may be.

    Parameters
    ----------
    urn, name, distance, area
        As in `Match`.
    nearness
        "nearer", "may be nearer", or "distance not known".
    why
        Why it is not in the place of the chosen one: "may not be proposed", "must be asked first",
        "can be proposed, behind it", or "ahead of it on the list".
    bars
        Each rule that bars it, as the reader may be told it, and who could change it.
    asks, about_the_child
        Numbers of the questions that are open for it: to the home, and about the child.
    answered
        Whether the home has answered about this child; None where no replies were given.
    outweighed
        What sets it after the chosen one, where both are in one group; None elsewhere.
    lives_here
        As in `Match`.
    """

    urn: str
    name: str | None
    distance: Distance | None
    area: str
    nearness: str
    why: str
    bars: tuple[Bar, ...]
    asks: tuple[int, ...]
    about_the_child: tuple[int, ...]
    answered: bool | None
    outweighed: Outweighed | None
    lives_here: bool = False


@dataclass(frozen=True, slots=True)
class NearerCount:
    """How many homes are surely nearer, and how many more may be, of which one thing is so."""

    why: str
    nearer: int
    perhaps: int


@dataclass(frozen=True, slots=True)
class NearerRule:
    """
    Nearer homes that one rule bars; a home may count under more than one.

    Parameters
    ----------
    rule, title, lifted_by, changed_by
        The rule, who if anyone could change what it rests on, and that in a sentence.
    nearer, perhaps
        How many that are surely nearer, and how many more that may be.
    walled
        Of a rule that somebody could change: how many of them all another bars that nobody could.
    """

    rule: str
    title: str
    lifted_by: str | None
    changed_by: str
    nearer: int
    perhaps: int
    walled: int


@dataclass(frozen=True, slots=True)
class LeavingArea:
    """
    A draft of why the child is placed outside the own area, for a person to change and sign.

    Parameters
    ----------
    drafted_on
        The day decided on.
    paragraphs
        What is known, what is not, and who signs.
    source
        The provisions it answers to.
    approver
        Who approves; None where it is not known what the area is.
    """

    drafted_on: date
    paragraphs: tuple[str, ...]
    source: str
    approver: str | None


@dataclass(frozen=True, slots=True)
class WhyNotNearer:
    """
    Why no nearer home is in the place of a chosen one.

    Parameters
    ----------
    urn, distance
        The chosen home.
    nearer, may_be_nearer, distance_not_known, not_nearer
        How many homes; with the chosen one they are all there are.
    counts
        Of those nearer or perhaps nearer, by what keeps them from its place.
    rules
        Of those barred, by rule, most first.
    homes
        The homes themselves, those that may be nearest first; the first few unless all were asked
        for.
    leaving_area
        Where the chosen home is, or may be, outside the own area.
    """

    urn: str
    distance: Distance | None
    nearer: int
    may_be_nearer: int
    distance_not_known: int
    not_nearer: int
    counts: tuple[NearerCount, ...]
    rules: tuple[NearerRule, ...]
    homes: tuple[NearerHome, ...]
    leaving_area: LeavingArea | None
