"""What an allocation is worked out from, as the store has it at one moment."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from hashlib import sha256
from typing import Any, Final

from sqlalchemy import Connection, select

from api.jobs.worker import CannotAnswer
from api.match_requests.supplies import Supplies
from api.problems import NotNow
from api.referrals.vouching import vouched
from api.store.canonical import canonical
from api.store.tables.referrals import referrals
from api.store.tables.replies import replies
from constraints.errors import InputError
from matcher.allocate.pool import Pool, PoolError, pool_of
from matcher.engine import Engine
from matcher.entities import Referral, Reply
from matcher.records.documents.parse import parse_referral
from matcher.records.documents.replies import parse_reply
from matcher.records.joins.replies import with_replies_of_all
from matcher.records.joins.told import told_words

NO_LONGER: Final = (
    "A referral of the pool is closed or no longer there. Ask again with those that are open."
)
NO_POOL: Final = (
    "These referrals do not make one pool: one is needed before the day of the decision, or two "
    "are of one child. Ask again with another day, or with fewer."
)
OTHER_DAY: Final = (
    "A referral of the pool does not agree with the day of the decision. Ask again with another."
)


@dataclass(frozen=True, slots=True)
class Read:
    """
    What an allocation is worked out from, all of one moment of the store.

    Parameters
    ----------
    engine
        Over the homes, with what they answered about these children.
    pool
        The children.
    told
        What homes answered, in sentences.
    notes
        Answers that do not count, in sentences.
    versions
        Of each referral, by its id.
    supply
        Version of the supply.
    places
        "exact", or "cells" where nobody else has spoken for some child: see `Supplies`.
    input_hash
        Of all that was read.
    """

    engine: Engine
    pool: Pool
    told: tuple[str, ...]
    notes: tuple[str, ...]
    versions: Mapping[str, int]
    supply: int
    places: str
    input_hash: str


def read_pool(
    connection: Connection,
    supplies: Supplies,
    authority: str,
    question: Mapping[str, Any],
    now: datetime,
) -> Read:
    """
    Read the children, the homes, and what homes answered about the children.

    Parameters
    ----------
    connection
        That sees one moment of the store.
    supplies
        The homes. Of a pool with one child for whom nobody else has spoken, all are matched with
        homes in cells: the made-up child would else be put beside those that are not.
    authority
        Whose children they have to be.
    question
        Of the job.
    now
        Moment as of which answers of homes stand: that of the asking, so that a job taken up
        again gives what the first worker would have given.

    Raises
    ------
    CannotAnswer
        As of `plan_pool`.
    """
    rows = _open_referrals(connection, authority, question["referrals"])
    day = question["decided_on"]
    documents = [json.loads(row.document) for row in rows]
    day = day or max(one["decided_on"] for one in documents)
    exact = all(vouched(connection, row.child) for row in rows)
    try:
        view = supplies.view(connection, exact=exact)
        asked = [parse_referral(canonical({**one, "decided_on": day})) for one in documents]
    except NotNow as none:
        raise CannotAnswer(none.detail) from None
    except InputError:
        raise CannotAnswer(OTHER_DAY) from None
    about = {row.child: one.reference for row, one in zip(rows, asked, strict=True)}
    given = _answers(connection, about, asked)
    engine, completed, told, notes = _with_answers(view.edition.engine, asked, given, now)
    try:
        pool = pool_of(completed, date.fromisoformat(day))
    except PoolError:
        raise CannotAnswer(NO_POOL) from None
    versions = {row.id: row.version for row in rows}
    supply = view.edition.point[0]
    digest = canonical([question, [row.document for row in rows], supply, view.places, told])
    return Read(
        engine,
        pool,
        told,
        notes,
        versions,
        supply,
        view.places,
        sha256(digest.encode()).hexdigest(),
    )


def _open_referrals(connection: Connection, authority: str, names: Sequence[str]) -> list[Any]:
    own = (referrals.c.id.in_(names)) & (referrals.c.authority == authority)
    found = connection.execute(select(referrals).where(own).order_by(referrals.c.id)).all()
    if len(found) != len(names) or any(row.state != "open" for row in found):
        raise CannotAnswer(NO_LONGER)
    return list(found)


def _answers(
    connection: Connection, about: Mapping[str, str], asked: Sequence[Referral]
) -> list[tuple[str, Reply]]:
    """Give every answer about the children: what their referrals hold, and what is on record."""
    held = [(one.reference, reply) for one in asked for reply in one.replies]
    rows = connection.execute(
        select(replies.c.child, replies.c.document)
        .where(replies.c.child.in_(about))
        .order_by(replies.c.told_at, replies.c.id)
    )
    return held + [(about[row.child], parse_reply(row.document)[1]) for row in rows]


def _with_answers(
    engine: Engine, asked: Sequence[Referral], given: Sequence[tuple[str, Reply]], now: datetime
) -> tuple[Engine, Sequence[Referral], tuple[str, ...], tuple[str, ...]]:
    listed = engine.supply.column
    here = [(about, one) for about, one in given if one.urn in listed and one.at <= now]
    notes = tuple(
        f"{about}: {one.urn} has answered, and is not on record."
        for about, one in given
        if one.urn not in listed
    )
    if not here:
        return engine, [replace(one, replies=()) for one in asked], (), notes
    completed, snapshot = with_replies_of_all(
        [replace(one, replies=()) for one in asked], engine.supply.snapshot, here, now
    )
    told = tuple(
        f"{child.reference}: {words}"
        for child in asked
        for words in told_words([one for about, one in here if about == child.reference], now)
    )
    return engine.patched(snapshot), completed, told, notes
