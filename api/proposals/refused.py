"""What the machine refuses, as problems: each thing that stands in the way, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from pydantic import BaseModel, Field

from api.problems import (
    Conflicting,
    FactsChanged,
    InvalidInput,
    NotAllowed,
    Problem,
    ServiceProblem,
)
from api.proposals.refusals import Refusal, RefusedError
from constraints.catalogue import CATALOGUE
from constraints.compatibility.matrix import MATRIX
from matcher.judge import Stated
from matcher.readers import code_words, looks_at_residents

_STATED: tuple[Stated, ...] = (*CATALOGUE, *MATRIX)
_OF_RESIDENTS: Mapping[str, tuple[str, str]] = {
    rule.id: (rule.title, f"those who live there, {code_words(rule)}")
    for rule in _STATED
    if looks_at_residents(rule)
}
"""Rules whose title tells what somebody who lives there is, and the words that do not."""


class InTheWay(BaseModel):
    """One thing that stands in the way."""

    kind: str = Field(description="What kind of thing.", examples=["gate_open"])
    words: str = Field(description="What it is, and what to do.")
    rules: list[str] = Field(default=[], description="Ids of the rules it rests on.")
    who: str = Field(default="", description="Who can put it right, where not whoever asked.")


class RefusalProblem(Problem):
    """A problem that lists everything that stands in the way."""

    refusals: list[InTheWay] = Field(default=[], description="All of it, said at once.")


class Refused(ServiceProblem):
    """
    The machine refuses; a leaf has the status.

    Parameters
    ----------
    error
        What it said; empty for the description of the API.
    """

    says: ClassVar[str] = "Everything that stands in the way is listed under refusals."

    def __init__(self, error: RefusedError | None = None) -> None:
        self.refusals = [] if error is None else [told(one) for one in error.refusals]
        super().__init__()

    def body(self) -> Problem:
        """Give the problem with what stands in the way."""
        return RefusalProblem(**super().body().model_dump(), refusals=self.refusals)


class NotYours(Refused, NotAllowed):
    """It is for another role or another home (403)."""

    type, title = "not-yours-to-do", "This is for somebody else to do"


class NotAsItStands(Refused, Conflicting):
    """It does not fit how the proposal stands (409)."""

    type, title = "proposal-refused", "The proposal cannot be taken there as it stands"


class ChangedSinceMatch(Refused, FactsChanged):
    """What the match rested on has changed (412)."""

    type, title = "changed-since-match", "What the match rested on has changed"


class NotSaid(Refused, InvalidInput):
    """Something is not said that has to be, or names nothing that there is (422)."""

    type, title = "not-said", "Something is missing, or names nothing that there is"


_BY_STATUS: Mapping[int, type[Refused]] = {
    one.status: one for one in (NotYours, NotAsItStands, ChangedSinceMatch, NotSaid)
}
REFUSALS = (NotYours, NotAsItStands, ChangedSinceMatch, NotSaid)
"""What any step may answer."""


def problem_of(error: RefusedError) -> Refused:
    """Give the problem as which a refusal is told."""
    return _BY_STATUS[error.status](error)


def told(refusal: Refusal) -> InTheWay:
    """Say one refusal; see `without_residents`."""
    words = refusal.words
    for rule in refusal.rules:
        words = without_residents(rule, words)
    return InTheWay(
        kind=refusal.kind.value, words=words, rules=list(refusal.rules), who=refusal.who
    )


def without_residents(rule: str, words: str) -> str:
    """
    Say of those who live there only the code of a rule, never what its title tells of them.

    Somebody who knows the child referred could read the other's history off it (threat T3).
    """
    return words.replace(*_OF_RESIDENTS[rule]) if rule in _OF_RESIDENTS else words
