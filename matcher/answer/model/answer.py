"""The answer for one child, and the explanation of one home."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from matcher.answer.model.applied import Applied, Dated
from matcher.answer.model.asking_first import AskingFirst
from matcher.answer.model.barred import Barred, BarredHome, Listed
from matcher.answer.model.changes import HomeChanges, NearMisses
from matcher.answer.model.childs import ForTheChild
from matcher.answer.model.firmness import Firmness
from matcher.answer.model.match import Match, Question
from matcher.answer.model.nearer import WhyNotNearer
from matcher.answer.model.staying import Staying
from matcher.explain import Reason


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
    orders
        Other orders in force or to come, then a ward or custody that the child leaves, as notes.
    calls
        How far the round of calls has come; None where no replies were given.
    can_propose, ask_first
        The first of each group, explained.
    order
        Every home that can be proposed or asked, in order; None where it was not asked for.
    firmness
        How the order stands when the costs are weighed otherwise; None where there is no order.
    asking_first
        The fewest answers that could change which home comes first.
    nearer
        Why no nearer home is the first choice; None where none can be proposed.
    counts
        Homes in each group.
    may_not
        By rule.
    barred_homes
        Homes that may not be proposed, nearest first, each with rule and fact; None where they
        were not asked for.
    near_misses
        What would let the nearest of them be proposed; None where something can be proposed and it
        was not asked for.
    questions
        To homes, numbered; matches refer to them.
    about_the_child
        Questions to the people who know the child, those that hold up most homes first.
    beside
        What is not ranked and must not be forgotten, as questions.
    staying
        Staying where the child lives now, judged where that home is known; in no group.
    history
        The child's past placements in a sentence or two, as far as known; then whether it was
        written down what the child lost, what worked and who matters.
    minutes_note
        How travel times were come by.
    rules_applied
        Ids of the rules, rows of the matrix and follow-ups in force, each of which was applied.
    engine_version, ruleset_version, profile_hash, input_hash
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
    orders: tuple[str, ...]
    calls: Calls | None
    can_propose: tuple[Match, ...]
    ask_first: tuple[Match, ...]
    order: tuple[Listed, ...] | None
    firmness: Firmness | None
    asking_first: AskingFirst
    nearer: WhyNotNearer | None
    counts: dict[str, int]
    may_not: tuple[Barred, ...]
    barred_homes: tuple[BarredHome, ...] | None
    near_misses: NearMisses | None
    questions: tuple[Question, ...]
    about_the_child: tuple[Question, ...]
    beside: tuple[str, ...]
    staying: Staying
    history: tuple[str, ...]
    minutes_note: str
    rules_applied: tuple[str, ...]
    engine_version: str
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
    nearer
        Why no nearer home is in its place.
    to_come_first
        The fewest answers that could put it first; None where it is first or may not be proposed.
    about_the_child
        The questions about the child that it waits for.
    changes
        Of a home that may not be proposed: what would let it be; None otherwise.
    curfews, orders, calls, wishes, staying
        As in `Answer`.
    for_the_child
        What it means to the child, for the child to read.
    applied
        Every rule of the catalogue and every row of the matrix: what it came to, on which facts.
    dated
        Every fact with a date on the record, with its age; oldest first.
    engine_version, ruleset_version, profile_hash, input_hash
        As in `Answer`.
    """

    referral: str
    decided_on: date
    starts_on: date
    match: Match
    reasons: tuple[Reason, ...]
    questions: tuple[Question, ...]
    nearer: WhyNotNearer
    to_come_first: AskingFirst | None
    about_the_child: tuple[Question, ...]
    changes: HomeChanges | None
    curfews: tuple[str, ...]
    orders: tuple[str, ...]
    calls: Calls | None
    wishes: ChildsWords | None
    staying: Staying
    for_the_child: ForTheChild
    applied: tuple[Applied, ...]
    dated: tuple[Dated, ...]
    engine_version: str
    ruleset_version: str
    profile_hash: str
    input_hash: str
