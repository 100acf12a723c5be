"""The parts of an answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from matcher.explain import Reason
from matcher.rank import Group


@dataclass(frozen=True, slots=True)
class Distance:
    """
    Miles in a straight line from where the child comes from.

    Parameters
    ----------
    low, high
        The least and the most it can be, as the two places are known; high is None where not known.
    miles
        From point to point on the ellipsoid; None where it was not measured.
    """

    low: float
    high: float | None
    miles: float | None


@dataclass(frozen=True, slots=True)
class Question:
    """
    One question to a home, or to the people who know the child.

    Parameters
    ----------
    number
        Its number on the list of the answer.
    topic
        What it is about.
    asked_of
        Who can answer.
    words
        The question as it can be read out.
    settles
        What each answer does.
    rules
        Ids of the rules that wait for it.
    homes
        How many homes to ask wait for it.
    """

    number: int
    topic: str
    asked_of: str
    words: str
    settles: str
    rules: tuple[str, ...]
    homes: int


@dataclass(frozen=True, slots=True)
class Duty:
    """A task that follows from the placement: who does it, for whom, by when."""

    rule: str
    title: str
    says: str
    owner: str
    recipient: str
    due: str
    due_on: date | None
    source: str
    only_if: str | None


@dataclass(frozen=True, slots=True)
class Gate:
    """What must be recorded before the placement is confirmed, and by whom."""

    rule: str
    title: str
    topic: str
    says: str
    approver: str
    source: str
    only_if: str | None


@dataclass(frozen=True, slots=True)
class Match:
    """
    A home judged for a child, with reasons.

    Parameters
    ----------
    rank
        Place within its group, from 1; None in the group that may not be proposed.
    urn, name, kind, authority, area
        Which home, what it is, where, and what that area is to the responsible authority.
    group
        Can propose, ask first, may not.
    distance
        From the child's origin; None where the child has none or it is not known.
    residual_low, residual_high, residual
        Risk that remains with those living there, half levels 0 to 6, and in words.
    points_low, points_high
        Welfare points, 0 best.
    level_with_above
        Same safety and points as the home above: only distance sets them apart.
    overlaps_above
        What is not known could put it before the home above.
    bars, gates, duties, costs
        Rules that bear on it.
    asks
        Numbers of the answer's questions that are open for it.
    to_arrange
        Mitigations to be arranged before the start.
    telephone, email
        How to ring or write to it; None where not known.
    weekly_fee_pence
        Shown beside; never part of the order but as the last tie-break.
    registered_places
        None where not known.
    overall_grade
        Ofsted's, in words; None where not known.
    residents_known
        How many people are known to live there on the day of the start; there may be more.
    """

    rank: int | None
    urn: str
    name: str | None
    kind: str
    authority: str | None
    area: str
    group: Group
    distance: Distance | None
    residual_low: float
    residual_high: float
    residual: str
    points_low: int
    points_high: int
    level_with_above: bool
    overlaps_above: bool
    bars: tuple[Reason, ...]
    gates: tuple[Gate, ...]
    duties: tuple[Duty, ...]
    costs: tuple[Reason, ...]
    asks: tuple[int, ...]
    to_arrange: tuple[str, ...]
    telephone: str | None
    email: str | None
    weekly_fee_pence: int | None
    registered_places: int | None
    overall_grade: str | None
    residents_known: int


@dataclass(frozen=True, slots=True)
class Listed:
    """A home's place in the order, without its reasons."""

    urn: str
    group: Group
    rank: int
    safety_low: float
    safety_high: float
    points_low: int
    points_high: int
    distance: Distance | None


@dataclass(frozen=True, slots=True)
class Bar:
    """One rule that bars a home, the fact in words, and who if anyone could change it."""

    rule: str
    says: str
    lifted_by: str | None


@dataclass(frozen=True, slots=True)
class BarredHome:
    """A home that may not be proposed, with each rule that bars it."""

    urn: str
    distance: Distance | None
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Barred:
    """
    Homes that one rule keeps from being proposed.

    Parameters
    ----------
    rule, title, source, lifted_by
        The rule, and who if anyone could change what it rests on.
    homes
        How many it bars.
    alone
        How many it alone bars.
    nearest
        Reference numbers of the nearest of them.
    said
        What the nearest said when they refused the child, by URN; empty for other rules.
    """

    rule: str
    title: str
    source: str
    lifted_by: str | None
    homes: int
    alone: int
    nearest: tuple[str, ...]
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChildsWords:
    """
    What the child says of the move.

    Parameters
    ----------
    text
        In the child's words; None where they could not be ascertained.
    not_ascertainable
        Why not.
    on, by
        When ascertained or tried, and by which role.
    """

    text: str | None
    not_ascertainable: str | None
    on: date
    by: str


@dataclass(frozen=True, slots=True)
class Calls:
    """
    How far the round of calls has come.

    Parameters
    ----------
    at
        The moment at which answers were taken to stand or not; London.
    asked
        Homes that have answered about this child, by a reply or a refusal.
    not_asked
        Homes that can be proposed or asked, and have not answered.
    """

    at: datetime
    asked: int
    not_asked: int


@dataclass(frozen=True, slots=True)
class Answer:
    """
    The ranking of one child.

    Parameters
    ----------
    referral, decided_on, starts_on
        What was asked, under the law of which day, from which day.
    child
        Age, sex and the day, in words.
    supply
        In words: where the homes come from, and as at which day.
    kind_of_answer
        "Call list", homes to ring, for want of anything that can be proposed; or "Ranking".
    call_list
        Whether it is the former.
    strengths
        What the child is good at and likes; None where not recorded.
    wishes
        The child's own words; None where not recorded.
    curfews
        What each curfew asks for, as notes.
    calls
        How far the round of calls has come; None where no replies were given.
    can_propose, ask_first
        The first of each group, explained.
    order
        Every home that can be proposed or asked, in order; None where it was not asked for.
    counts
        Homes in each group.
    may_not
        By rule.
    barred_homes
        Homes that may not be proposed, nearest first, each with rule and fact; None where they
        were not asked for.
    questions
        To homes, numbered; matches refer to them.
    about_the_child
        Questions to the people who know the child, those that hold up most homes first.
    beside
        What is not ranked and must not be forgotten, as questions.
    history
        The child's past placements in a sentence or two; empty where not known.
    minutes_note
        How travel times were come by.
    ruleset_version, profile_hash, input_hash
        What the answer rests on.
    """

    referral: str
    decided_on: date
    starts_on: date
    child: str
    supply: str
    kind_of_answer: str
    call_list: bool
    strengths: str | None
    wishes: ChildsWords | None
    curfews: tuple[str, ...]
    calls: Calls | None
    can_propose: tuple[Match, ...]
    ask_first: tuple[Match, ...]
    order: tuple[Listed, ...] | None
    counts: dict[str, int]
    may_not: tuple[Barred, ...]
    barred_homes: tuple[BarredHome, ...] | None
    questions: tuple[Question, ...]
    about_the_child: tuple[Question, ...]
    beside: tuple[str, ...]
    history: tuple[str, ...]
    minutes_note: str
    ruleset_version: str
    profile_hash: str
    input_hash: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """
    One home explained for one child.

    Parameters
    ----------
    referral, decided_on, starts_on
        As in `Answer`.
    match
        How it stands.
    reasons
        Every rule that is breached or undecided, in catalogue order.
    questions
        The questions that are open for it.
    curfews, calls
        As in `Answer`.
    ruleset_version, profile_hash, input_hash
        As in `Answer`.
    """

    referral: str
    decided_on: date
    starts_on: date
    match: Match
    reasons: tuple[Reason, ...]
    questions: tuple[Question, ...]
    curfews: tuple[str, ...]
    calls: Calls | None
    ruleset_version: str
    profile_hash: str
    input_hash: str
