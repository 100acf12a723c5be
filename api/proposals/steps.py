"""What can be asked of a proposal: one value for each verb, with what it needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from api.proposals.gates import Clearing
from api.proposals.proposal import Evidence, Outcome
from api.proposals.states import Verb
from constraints.vocabulary import Answer, Mitigation, MitigationState
from constraints.vocabulary import Role as Office


@dataclass(frozen=True, slots=True)
class Accept:
    """The home says yes; what its own check found comes as a code with steps, or not at all."""

    verb: ClassVar[Verb] = Verb.ACCEPT
    impact: str
    residents_check: Answer | None = None
    mitigations: Mapping[Mitigation, MitigationState] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AnswerIf:
    """The home says yes if, or not before; at least one of the two."""

    verb: ClassVar[Verb] = Verb.ANSWER
    yes_if: str = ""
    not_before: date | None = None


@dataclass(frozen=True, slots=True)
class Decline:
    """The home says no."""

    verb: ClassVar[Verb] = Verb.DECLINE
    reason: str


@dataclass(frozen=True, slots=True)
class Clear:
    """An office records a gate."""

    verb: ClassVar[Verb] = Verb.CLEAR
    clearing: Clearing


@dataclass(frozen=True, slots=True)
class Assign:
    """Duties are given to people or inboxes: rule and to whom."""

    verb: ClassVar[Verb] = Verb.ASSIGN
    to: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Do:
    """A duty is done."""

    verb: ClassVar[Verb] = Verb.DO
    rule: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Sign:
    """Somebody answers for going on although rules are not decided."""

    verb: ClassVar[Verb] = Verb.SIGN
    rules: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Object:
    """A challenge, raised for oneself or on behalf of the child or another (handbook G-08)."""

    verb: ClassVar[Verb] = Verb.CHALLENGE
    on_behalf_of: Office
    words: str


@dataclass(frozen=True, slots=True)
class Settle:
    """A challenge is answered."""

    verb: ClassVar[Verb] = Verb.SETTLE
    number: int
    answer: str


@dataclass(frozen=True, slots=True)
class Confirm:
    """The authority confirms."""

    verb: ClassVar[Verb] = Verb.CONFIRM


@dataclass(frozen=True, slots=True)
class Withdraw:
    """The authority takes the proposal back."""

    verb: ClassVar[Verb] = Verb.WITHDRAW
    reason: str


@dataclass(frozen=True, slots=True)
class Expire:
    """Its time is up."""

    verb: ClassVar[Verb] = Verb.EXPIRE


@dataclass(frozen=True, slots=True)
class End:
    """The placement is over."""

    verb: ClassVar[Verb] = Verb.END
    outcome: Outcome


Step = (
    Accept
    | AnswerIf
    | Decline
    | Clear
    | Assign
    | Do
    | Sign
    | Object
    | Settle
    | Confirm
    | Withdraw
    | Expire
    | End
)
