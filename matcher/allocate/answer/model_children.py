"""What is told of each child of an allocation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from matcher.answer.model import Barred, Distance, Match
from matcher.answer.model.match import Question


@dataclass(frozen=True, slots=True)
class Change:
    """How much more of one aim another plan would come to; below 0 less."""

    aim: str
    more: int


@dataclass(frozen=True, slots=True)
class Otherwise:
    """
    What the plan would come to if it were made otherwise: solved again, and certified.

    Parameters
    ----------
    status
        ``optimal`` where proved; ``feasible`` where the time was up before the best was found;
        ``infeasible`` where it cannot be; ``unknown`` where nothing was found in the time.
    changes
        By aim, in their order: the first that is not 0 decides.
    without_place
        References of children who would then have no place.
    with_place
        References of children who would then have one.
    proved
        Whether what it says is proved: no other such plan would come to less.
    says
        In a sentence.
    """

    status: str
    changes: tuple[Change, ...]
    without_place: tuple[str, ...]
    with_place: tuple[str, ...]
    proved: bool
    says: str


@dataclass(frozen=True, slots=True)
class FirstChoice:
    """
    The home that comes first for a child who is proposed another.

    Parameters
    ----------
    urn, name, distance, points
        The home, and its points for the child alone.
    given_to
        References of the children to whom its places go in the plan.
    not_with
        Of these, those with whom the child may not live, or of whom it is not decided.
    otherwise
        What the plan would come to if the child had it; None where it was not worked out.
    """

    urn: str
    name: str | None
    distance: Distance | None
    points: int
    given_to: tuple[str, ...]
    not_with: tuple[str, ...]
    otherwise: Otherwise | None


@dataclass(frozen=True, slots=True)
class Proposed:
    """
    The home proposed for one child.

    Parameters
    ----------
    referral, child, starts_on
        Which child, age and sex in words, and from which day.
    match
        The home, judged as it would be with every other child of the plan moved in; its rank is
        that on the child's own list.
    points_alone
        Points of the home before others move in: what the plan was made on.
    loss
        Points more than those of the child's own first choice, 0 where none.
    place
        Name of the place in the home; None where places are not described.
    beside
        References of the other children of the plan who would come to the same home.
    conditions
        What is open and has to be answered before: none unless the policy allows it.
    ties
        Other homes that the child has in some plan that is as good in every aim.
    first_choice
        Why it is not the child's own first choice; None where it is.
    """

    referral: str
    child: str
    starts_on: date
    match: Match
    points_alone: int
    loss: int
    place: str | None
    beside: tuple[str, ...]
    conditions: tuple[Question, ...]
    ties: tuple[str, ...]
    first_choice: FirstChoice | None


class WhyUnplaced(Enum):
    """Why a child has no place."""

    NO_HOME = "no_home"
    """There is no home that may be proposed."""
    PLACES_GO_TO_OTHERS = "places_go_to_others"
    """There are homes, and it is proved that in no plan more children have a place."""
    NOT_PROVED = "not_proved"
    """There are homes, and the work ended before it was proved that no more can have a place."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A home that could be proposed to a child without a place, and to whom its places go."""

    urn: str
    name: str | None
    distance: Distance | None
    given_to: tuple[str, ...]
    not_with: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unplaced:
    """
    A child who has no place in the plan.

    Parameters
    ----------
    referral, child, starts_on
        As of `Proposed`.
    why
        Whether no home may be proposed, or their places go to others, or that is not proved.
    can_propose, ask_first
        How many homes could be proposed to the child alone, and how many to ask first.
    may_not
        The rules that keep homes from being proposed, that bar most first.
    wanted
        The nearest of the homes that could be proposed, by the child's own order.
    otherwise
        What the plan would come to if the child had a place; None where there is no home, or where
        it was not worked out.
    """

    referral: str
    child: str
    starts_on: date
    why: WhyUnplaced
    can_propose: int
    ask_first: int
    may_not: tuple[Barred, ...]
    wanted: tuple[Wanted, ...]
    otherwise: Otherwise | None
