"""One row of the matching matrix: what is posed to whom, and what follows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from constraints.base import Effect, Source
from constraints.columns import Children
from constraints.compatibility.conditions import Anyone, Condition
from constraints.compatibility.follow_up import PRACTICE, FollowUp
from constraints.compatibility.posing import posed
from constraints.compatibility.relations import Relation
from constraints.compatibility.setting import Where
from constraints.logic import Interval
from constraints.vocabulary import Domain, Mitigation, Role, Topic


class MatrixClass(Enum):
    """What follows where a row fires."""

    BLOCK = "block"
    """May not be proposed, unless the home has what ``unless`` names: then as COND."""
    COND = "conditional"
    """Needs its minimum mitigations, and the registered manager and service manager sign."""
    WARN = "warning"
    """Adds to the residual risk, at most two half levels."""
    NOTE = "note"
    """Said and nothing else."""
    REWARD = "reward"
    """Speaks for the home; the placement rule it belongs to counts it."""


_EFFECT = {
    MatrixClass.BLOCK: Effect.BAR,
    MatrixClass.COND: Effect.GATE,
    MatrixClass.WARN: Effect.COST,
    MatrixClass.NOTE: Effect.COST,
    MatrixClass.REWARD: Effect.COST,
}


class Direction(Enum):
    """Who has to be the poser for a row to fire between a newcomer and a resident."""

    EITHER = "whoever poses it"
    MUTUAL = "the two of them, alike"
    CHILD_POSES = "the newcomer poses it"
    RESIDENT_POSES = "a resident poses it"


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """
    One row of the matching matrix; reads like a rule of the catalogue.

    Parameters
    ----------
    id, handbook, title, says, asks, topic, asked_of, lifted_by, source, since, until
        As in `constraints.base.Rule`; ``says`` and ``asks`` may use the fact ``poser``.
    matrix_class
        What follows where it fires.
    posed
        Holds of the child who poses.
    exposed
        Holds of the child exposed; None where the home itself is exposed, with nobody living
        there too.
    relation
        Holds of the two besides; None where the two sides can be told apart and lifted.
    where
        Holds of the home besides.
    direction
        Both ways round are judged unless the row says who has to pose.
    domain
        Whose level is posed and which mitigations act on; None where nothing is graded.
    acts_on
        Domain that mitigations are counted by, where it is not the one posed: of two children who
        are both exposed to others, nobody poses anything.
    least_level
        Level posed at the least, whatever is graded.
    minimum
        Mitigations that must all be verified at the start.
    unless
        Of a BLOCK: alternatives, each a set of mitigations; one of them verified makes it a COND.
    settled_by_check
        Whether a home's own check of those who live there can settle it. Not where the home would
        have to be told whom the child is kept from: names and groups are compared by the authority.
    signed
        What the signatures cover beside the minimum; text.
    follow_ups
        Duties that follow where it fires, with their owner, recipient and clock.
    note
        How an ambiguous row of the handbook was read, and why.
    """

    id: str
    handbook: tuple[str, ...]
    title: str
    matrix_class: MatrixClass
    posed: Condition
    exposed: Condition | None
    says: str
    asks: str
    relation: Relation | None = None
    where: Where | None = None
    direction: Direction = Direction.EITHER
    domain: Domain | None = None
    acts_on: Domain | None = None
    least_level: int = 0
    minimum: tuple[Mitigation, ...] = ()
    unless: tuple[tuple[Mitigation, ...], ...] = ()
    settled_by_check: bool = True
    signed: str = ""
    follow_ups: tuple[FollowUp, ...] = ()
    note: str = ""
    source: Source = PRACTICE
    topic: Topic = Topic.RESIDENTS
    asked_of: Role = Role.REGISTERED_MANAGER
    lifted_by: Role | None = Role.REGISTERED_MANAGER
    since: date | None = None
    until: date | None = None

    def __post_init__(self) -> None:
        if self.unless and self.matrix_class is not MatrixClass.BLOCK:
            raise TypeError(f"{self.id} says unless, and is no block.")
        if self.domain is None and not self.least_level and self.scores:
            raise TypeError(f"{self.id} does not say what level it poses.")
        anyone = isinstance(self.posed, Anyone) and isinstance(self.exposed, Anyone)
        if anyone and self.relation is None:
            raise TypeError(f"{self.id} would fire between any two children.")
        alike = self.posed == self.exposed and self.domain is None
        if self.direction is Direction.MUTUAL and not alike:
            raise TypeError(f"{self.id} is mutual, and tells its two sides apart.")
        if self.about_the_home and self.direction is not Direction.CHILD_POSES:
            raise TypeError(f"{self.id} is about the home, which only the newcomer comes to.")

    @property
    def effect(self) -> Effect:
        """What follows from a breach, in the words of the catalogue."""
        return _EFFECT[self.matrix_class]

    @property
    def approver(self) -> Role | None:
        """Who signs first where a minimum has to be met."""
        return Role.REGISTERED_MANAGER if self.gates else None

    @property
    def second_approver(self) -> Role | None:
        """Who signs besides."""
        return Role.SERVICE_MANAGER if self.gates else None

    @property
    def gates(self) -> bool:
        """Whether someone signs, where the row fires and does not bar."""
        return self.matrix_class in {MatrixClass.BLOCK, MatrixClass.COND}

    @property
    def scores(self) -> bool:
        """Whether it adds to the residual risk."""
        return self.matrix_class not in {MatrixClass.NOTE, MatrixClass.REWARD}

    @property
    def relieved_by(self) -> Domain | None:
        """Domain that mitigations are counted by."""
        return self.acts_on if self.domain is None else self.domain

    @property
    def about_the_home(self) -> bool:
        """Whether the home itself is exposed, and not a child who lives there."""
        return self.exposed is None

    def level_posed(self, children: Children) -> Interval:
        """Level each child would pose, in the shape of the children."""
        if self.domain is None:
            return Interval.known(float(self.least_level))
        level = posed(children, self.domain)
        return level.over(lambda part: part.clip(self.least_level)) if self.least_level else level

    def in_force(self, on: date) -> bool:
        """Whether the row is in force on a day."""
        return (self.since is None or self.since <= on) and (self.until is None or on < self.until)
