"""The shape every rule has: what it says, where it comes from, how it is judged."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from constraints.arrays import Bools, Floats
from constraints.logic import Coded, Interval, Truth
from constraints.vocabulary import Anchor, Role, TimeUnit, Topic

if TYPE_CHECKING:
    from constraints.columns import Counts, Frame

Fact = Interval | Coded | Truth | Floats


class Effect(Enum):
    """What follows when a rule is breached."""

    BAR = "bar"
    """The home may not be proposed."""
    GATE = "gate"
    """The home may be proposed, and not confirmed until a named role records it."""
    COST = "cost"
    """The home is worse, by degree."""
    DUTY = "duty"
    """A dated task: who tells whom what, by when. Never changes the order."""


class Evidence(Enum):
    """How surely the source of a rule was read (handbook 0)."""

    PRIMARY_READ = "primary source read"
    SECONDARY_READ = "secondary source read"
    MEMORY_SURE = "not read; from memory, sure"
    MEMORY_FAIRLY_SURE = "not read; from memory, fairly sure"
    MEMORY_UNSURE = "not read; from memory, unsure"
    PRACTICE = "practice or default of this engine, no legal force"


@dataclass(frozen=True, slots=True)
class Source:
    """
    The authority a rule rests on.

    Parameters
    ----------
    instrument
        Act, regulations, guidance or "Practice".
    provision
        Section, regulation or heading.
    url
        An https address where the provision can be read.
    evidence
        Whether it was read.
    """

    instrument: str
    provision: str
    url: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Clock:
    """
    When a duty falls due.

    Parameters
    ----------
    count
        How many units; 0 is the anchor itself. Negative counts lie before the anchor.
    unit
        Working days, days, weeks or months.
    anchor
        The event counted from.
    before
        Whether it must be done before the anchor rather than by the end of that day.
    """

    count: int
    unit: TimeUnit
    anchor: Anchor
    before: bool = False


@dataclass(frozen=True, slots=True)
class Tick:
    """
    One thing that whoever gives an approval must be satisfied of.

    Parameters
    ----------
    says
        The thing, as a clause without full stop.
    waits_in_emergency
        Whether an emergency lets it follow the approval; a duty that names the approval in
        `Rule.makes_good` then says by when.
    """

    says: str
    waits_in_emergency: bool = False


def ticked(ticks: tuple[Tick, ...]) -> str:
    """Put what an approver must be satisfied of into one clause."""
    *first, last = (tick.says for tick in ticks)
    return f"{', '.join(first)} and {last}"


@dataclass(frozen=True, slots=True)
class Finding:
    """
    The outcome of one rule over a block of children and homes.

    Parameters
    ----------
    low, high
        Share of breach in [0, 1], best and worst case; known where equal. Shapes broadcast to
        (referred, homes); a rule about the child alone gives (referred, 1), one about the home
        alone (1, homes).
    facts
        What fills the sentence of the rule; each broadcasts to (referred, homes).
    child_side
        Where undecided: whether it is the child's own facts that are missing, so that the question
        goes to the social worker once and not to every home. None where the home is to be asked.
    """

    low: Floats
    high: Floats
    facts: Mapping[str, Fact] = field(default_factory=dict)
    child_side: Bools | None = None

    def __post_init__(self) -> None:
        # Methods and not functions of numpy: some ninety findings are made for each child.
        if (self.low > self.high).any():
            raise ValueError("Expected low at most high.")
        if self.low.size and (self.low.min() < 0 or self.high.max() > 1):
            raise ValueError("Expected low and high in [0, 1].")

    @classmethod
    def of(
        cls,
        breached: Truth,
        facts: Mapping[str, Fact] | None = None,
        child_side: Bools | None = None,
    ) -> Finding:
        """Make the finding of a rule that is breached or not, with nothing in between."""
        return cls(
            breached.surely.astype(np.float64),
            breached.possibly.astype(np.float64),
            facts or {},
            child_side,
        )

    @classmethod
    def by_degree(cls, share: Interval, facts: Mapping[str, Fact] | None = None) -> Finding:
        """Make the finding of a rule that is breached by degree."""
        return cls(share.low, share.high, facts or {})


_DECLARED = ("id", "handbook", "title", "effect", "source", "says", "asks", "topic")


@dataclass(frozen=True, slots=True)
class Rule(ABC):
    """
    Common part of every rule. Class attributes declare it; dataclass fields are its parameters.

    Attributes
    ----------
    id
        Name on the wire and in officers' records; the file's name. Never changes its meaning.
    handbook
        Rows of the handbook it stands for.
    title
        What is required, as a short sentence without full stop.
    effect
        What follows from a breach.
    source
        Where it comes from, and whether that was read.
    says
        Sentence when breached, filled from the facts of the finding.
    asks
        Question when it cannot be decided, filled from the same facts; empty if it always can.
    topic
        What the question is about; questions of one topic are put to a home together.
    asked_of
        Who can answer.
    lifted_by
        For a bar: who, if anyone, could change what it rests on.
    approver
        For a gate: who records it.
    owner, recipient, clock
        For a duty: who does it, who is told, by when.
    content
        For a duty: what has to be told, written or settled, an item each.
    before_confirming
        For a duty whose day may fall after the start: whether it is done before anybody confirms.
    satisfied_of
        For a gate: what the approver must be satisfied of, where the source lists it.
    in_place_of
        For a duty of an emergency: ids of the gates and duties of a planned move that it follows
        in place of. A gate that no duty names is never deferred.
    makes_good
        For a duty of an emergency: ids of the gates that stay, and whose ticks it makes good.
    since, until
        First day in force and first day no longer in force.
    not_commenced
        Of a provision that is enacted and not yet in force: how it comes into force; such a rule
        is in the book and off. Empty otherwise.
    enacted
        Of such a provision: the day it was enacted.
    """

    id: ClassVar[str]
    handbook: ClassVar[tuple[str, ...]]
    title: ClassVar[str]
    effect: ClassVar[Effect]
    source: ClassVar[Source]
    says: ClassVar[str]
    asks: ClassVar[str]
    topic: ClassVar[Topic]
    asked_of: ClassVar[Role] = Role.REGISTERED_MANAGER
    lifted_by: ClassVar[Role | None] = None
    approver: ClassVar[Role | None] = None
    owner: ClassVar[Role | None] = None
    recipient: ClassVar[Role | None] = None
    clock: ClassVar[Clock | None] = None
    content: ClassVar[tuple[str, ...]] = ()
    before_confirming: ClassVar[bool] = False
    satisfied_of: ClassVar[tuple[Tick, ...]] = ()
    in_place_of: ClassVar[tuple[str, ...]] = ()
    makes_good: ClassVar[tuple[str, ...]] = ()
    since: ClassVar[date | None] = None
    until: ClassVar[date | None] = None
    not_commenced: ClassVar[str] = ""
    enacted: ClassVar[date | None] = None

    def __post_init__(self) -> None:
        missing = [name for name in _DECLARED if not hasattr(self, name)]
        if not missing and self.effect is Effect.GATE and self.approver is None:
            missing = ["approver"]
        if not missing and self.effect is Effect.DUTY:
            missing = [n for n in ("owner", "recipient", "clock") if getattr(self, n) is None]
        if not missing and bool(self.not_commenced) != (self.enacted is not None):
            missing = ["not_commenced and enacted, both or neither"]
        if missing:
            raise TypeError(f"{type(self).__name__} does not say its {', '.join(missing)}.")

    def in_force(self, on: date) -> bool:
        """Whether the provision is in force on a day."""
        if self.not_commenced:
            return False
        return (self.since is None or self.since <= on) and (self.until is None or on < self.until)


@dataclass(frozen=True, slots=True)
class PlacementRule(Rule):
    """A rule about one child and one home."""

    @abstractmethod
    def evaluate(self, frame: Frame) -> Finding:
        """Judge every referred child against every home."""


@dataclass(frozen=True, slots=True)
class ResidualRule(Rule):
    """A rule about the risk that remains between the child and those already living there."""

    @abstractmethod
    def evaluate(self, residual: Interval) -> Finding:
        """
        Judge every referred child against every home.

        Parameters
        ----------
        residual
            Shape (referred, homes), in half levels from 0 to 6, after verified mitigations: the
            greatest over residents and directions.
        """


@dataclass(frozen=True, slots=True)
class GroupRule(Rule):
    """A rule about the group that a home would hold with the child in it."""

    @abstractmethod
    def evaluate(self, counts: Counts) -> Finding:
        """Judge each home's counts as they would be with each referred child living there."""
