"""A proposal as a value, with everything that was recorded of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from api.proposals.states import HOLDING, WAITING, State, Verb
from constraints.vocabulary import Answer, Mitigation, MitigationState
from constraints.vocabulary import Role as Office


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that was done: what, by whom (an id), when, and the states before and after."""

    verb: Verb
    by: str
    at: datetime
    before: State | None
    after: State


@dataclass(frozen=True, slots=True)
class Basis:
    """
    What a match rested on.

    Parameters
    ----------
    versions
        Of the engine, the rule set and the profile, by their names.
    facts
        Digest of each fact by its reference: what it is of, and its field; never a value.
    """

    versions: Mapping[str, str]
    facts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class HomeAnswer:
    """
    What the home's registered manager answered.

    Parameters
    ----------
    at, by
        When, and who (an id).
    yes
        Whether it takes the child, as things are.
    impact
        Reference of the impact assessment; empty without a yes.
    residents_check, mitigations
        The home's own check of those who live there, as a code, and the steps it names.
    yes_if, not_before
        Condition in words, and the first day; neither with an outright yes.
    reason
        Of a no.
    """

    at: datetime
    by: str
    yes: bool
    impact: str = ""
    residents_check: Answer | None = None
    mitigations: Mapping[Mitigation, MitigationState] | None = None
    yes_if: str = ""
    not_before: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """
    What shows that something was decided or done.

    Parameters
    ----------
    reference
        Of the paper, in whoever's files it is.
    on
        The day it was decided or done.
    given_by
        The office, or service, that gave it.
    """

    reference: str
    on: date
    given_by: str


@dataclass(frozen=True, slots=True)
class Clearance:
    """A gate, or one of its two signatures, cleared; ``satisfied`` names the ticks."""

    rule: str
    office: Office
    by: str
    at: datetime
    evidence: Evidence
    satisfied: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    """A duty given to somebody: who (an id or an inbox) and by when, None where not known yet."""

    rule: str
    to: str
    due_on: date | None


@dataclass(frozen=True, slots=True)
class TaskDone:
    """A duty done."""

    rule: str
    by: str
    at: datetime
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Signature:
    """Somebody answers for going on although these rules are not decided."""

    rules: tuple[str, ...]
    by: str
    at: datetime
    why: str


@dataclass(frozen=True, slots=True)
class Challenge:
    """A challenge of the proposal (handbook G-08), and its answer once there is one."""

    number: int
    raised_by: str
    on_behalf_of: str
    at: datetime
    words: str
    settled_by: str = ""
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a placement ended: the day, the code of the national return, and why in words."""

    on: date
    code: str
    why: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """
    A home proposed to a child.

    Parameters
    ----------
    id, referral, urn, place
        Opaque references; the place within the home, empty where the home describes none.
    starts_on
        The day the placement is to start.
    emergency
        Whether made in an emergency; None where not said.
    state
        Where it stands.
    proposed_by, reason
        Who (an id), and why this home.
    expires_at
        Until when it holds place and child while it waits.
    basis
        What the match it came from rested on.
    entries
        Everything that was done, in order.
    answers, clearances, tasks, done, signatures, challenges, outcome, withdrawn_because
        What was recorded.
    """

    id: str
    referral: str
    urn: str
    place: str
    starts_on: date
    emergency: bool | None
    state: State
    proposed_by: str
    reason: str
    expires_at: datetime
    basis: Basis
    entries: tuple[Entry, ...]
    answers: tuple[HomeAnswer, ...] = ()
    clearances: tuple[Clearance, ...] = ()
    tasks: tuple[Task, ...] = ()
    done: tuple[TaskDone, ...] = ()
    signatures: tuple[Signature, ...] = ()
    challenges: tuple[Challenge, ...] = ()
    outcome: Outcome | None = None
    withdrawn_because: str = ""

    def holds_place(self, now: datetime) -> bool:
        """Whether nobody else can have the place at a moment."""
        return self.state in HOLDING and not self.time_is_up(now)

    def time_is_up(self, now: datetime) -> bool:
        """Whether it waited longer than it may, though nobody has recorded that yet."""
        return self.state in WAITING and now >= self.expires_at

    @property
    def accepted(self) -> HomeAnswer | None:
        """The outright yes that stands, if one does."""
        last = self.answers[-1] if self.answers else None
        return last if last is not None and last.yes else None
