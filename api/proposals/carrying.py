"""Carrying something out with a proposal: judged outside the writer, written if it still holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final, Generic, TypeVar

from api.problems import NotNow
from api.proposals.refusals import RefusedError
from api.proposals.refused import problem_of
from api.referrals.cases import carry_out_once
from api.requests import actor_of
from api.security.principal import Principal
from api.security.turns import JUDGING
from api.store.change import Change
from api.store.database import Database
from api.store.once import Kept, Once

Seen = TypeVar("Seen")
Judged = TypeVar("Judged")
TRIES: Final = 5
"""Times that something is judged anew because it changed meanwhile, before we ask for patience."""


class NotJudged(Exception, Generic[Seen]):  # noqa: N818  no fault: a unit of work asks for more
    """
    A unit of work needs a judgement of what it found; nothing was changed.

    Parameters
    ----------
    seen
        What it found.
    """

    def __init__(self, seen: Seen) -> None:
        self.seen = seen
        super().__init__("This is to be judged first.")


@dataclass(frozen=True, slots=True)
class Judging(Generic[Seen, Judged]):
    """
    A unit of work that may need a judgement, which takes long.

    Parameters
    ----------
    work
        Is given None at first; raises `NotJudged` where it needs more, or where what it was given
        is of what is not on record any more.
    judge
        Judges what was found.
    subject, verb
        What is done with which record, for the audit of a refusal.
    """

    work: Callable[[Change, Judged | None], Kept]
    judge: Callable[[Seen], Judged]
    subject: str
    verb: str


def carry_out_judged(
    database: Database, principal: Principal, once: Once, asked: Judging[Seen, Judged]
) -> Kept:
    """
    Carry out a unit of work that may ask for a judgement.

    All writing of a process waits for one unit of work after another, so that no rule book is gone
    through in one: it says what it found, that is judged outside, and the next one writes if what
    it finds is still the same.

    Parameters
    ----------
    database, principal, once
        The store, who asks, and what tells the request apart.
    asked
        The work.

    Raises
    ------
    Refused
        The machine refuses; that is on record then.
    NotNow
        It changed again and again meanwhile, or too much is to be judged.
    """
    judged: Judged | None = None
    try:
        for _ in range(TRIES):
            try:
                return carry_out_once(database, principal, partial(_given, asked, judged), once)
            except NotJudged as found:
                with JUDGING.turn():
                    judged = asked.judge(found.seen)
    except RefusedError as error:
        _tell_refusal(database, principal, error, asked)
        raise problem_of(error) from error
    raise NotNow("The record changes too fast to be judged. Try again.")


def _given(asked: Judging[Seen, Judged], judged: Judged | None, change: Change) -> Kept:
    return asked.work(change, judged)


def _tell_refusal(
    database: Database, principal: Principal, error: RefusedError, asked: Judging[Seen, Judged]
) -> None:
    kinds = sorted({one.kind.value for one in error.refusals})
    action = f"proposal.{asked.verb}.refused"
    database.write(
        lambda change: change.record(action, asked.subject, {"kinds": kinds}),
        actor=actor_of(principal),
    )
