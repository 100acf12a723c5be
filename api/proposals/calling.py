"""What routes of proposals are given by the app, and how each step is answered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Path, Request
from fastapi.responses import Response

from api.match_requests.supplies import Supplies
from api.proposals.steps import Step
from api.proposals.taking import Taking, take_step
from api.requests import (
    IdempotencyKey,
    IfMatch,
    Raw,
    Store,
    kept_answer,
    object_of,
    once_of,
)
from api.security.principal import Principal
from api.store.database import Database
from matcher.engine import Engine

ProposalId = Annotated[
    str,
    Path(pattern=r"^prop_[A-Za-z0-9_-]{22}$", examples=["prop_3Jm0s1bXy3kQv7m2t9uZ0A"]),
]


async def engines_of(request: Request) -> Callable[[], Engine]:
    """Give what gives the engine of now: its rules, points and travel count, not its homes."""
    supplies: Supplies = request.app.state.supplies
    store: Database = request.app.state.database

    def engine() -> Engine:
        with store.read() as connection:
            return supplies.view(connection, exact=True).edition.engine

    return engine


Engines = Annotated[Callable[[], Engine], Depends(engines_of)]


@dataclass(frozen=True, slots=True)
class Call:
    """
    A step that is asked for, but for who asks and what it is.

    Parameters
    ----------
    request, raw
        As it came.
    proposal
        Name of the record.
    store, engines
        Of the app.
    key, if_match
        Headers.
    """

    request: Request
    raw: bytes
    proposal: str
    store: Database
    engines: Callable[[], Engine]
    key: str | None
    if_match: str | None

    def take(self, principal: Principal, step: Step) -> Response:
        """Take the step, and answer with the proposal as it is then."""
        once = once_of(self.request, principal, self.raw, self.key)
        object_of(self.raw)
        asked = Taking(principal, self.proposal, step, self.if_match, once)
        return kept_answer(take_step(self.store, self.engines, asked))


async def call_of(
    *,
    request: Request,
    raw: Raw,
    proposal: ProposalId,
    store: Store,
    engines: Engines,
    key: IdempotencyKey = None,
    if_match: IfMatch = None,
) -> Call:
    """Gather what every step is asked with."""
    return Call(request, raw, proposal, store, engines, key, if_match)


Called = Annotated[Call, Depends(call_of)]
