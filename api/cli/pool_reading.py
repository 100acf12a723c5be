"""Read what the commands on a pool of children are given."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path

from api.cli import clock
from api.cli.answers import with_answers
from api.cli.question import Asked, WhatWasRead, add_files
from constraints.errors import InputError, Problem
from matcher.allocate.pool import Pool, pool_of
from matcher.engine import Engine
from matcher.entities import Snapshot
from matcher.profile import load_profile
from matcher.records.documents.parse import read_snapshot
from matcher.records.documents.pools import Waiting, read_waiting
from matcher.records.documents.reading import without_collection
from matcher.records.joins.done import check_done


@dataclass(frozen=True, slots=True, kw_only=True)
class PoolSources(Asked):
    """
    The files and days of a question about a pool; those not described as of `Asked`.

    Parameters
    ----------
    referrals
        Folder of referrals, or one file with a list of them.
    """

    referrals: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedPool(WhatWasRead):
    """
    What was read for a question about a pool.

    Parameters
    ----------
    pool
        The children, completed from all files. Which file a referral stands in, or where in it,
        does not change the hash.
    """

    pool: Pool


@without_collection()
def load_pool(sources: PoolSources) -> LoadedPool:
    """
    Read the files and prepare the engine.

    Raises
    ------
    InputError
        With every problem of every referral, or of the first other file that has any.
    """
    waiting = read_waiting(sources.referrals, sources.on)
    snapshot = read_snapshot(sources.snapshot)
    profile = load_profile(sources.profile)
    now = clock.minute(sources.at)
    referrals = [one.referral for one in waiting]
    answered = with_answers(referrals, snapshot, sources.replies, now, sources.snapshot.name)
    engine = Engine.over(answered.snapshot, profile)
    # A command answers once, and all that it read lives as long as it does.
    gc.freeze()
    _check_done(waiting, engine, now.date())
    moment = None if answered.replies is None else answered.replies.at
    return LoadedPool(
        engine=engine,
        pool=pool_of(answered.referrals, sources.on),
        notes=(*_listed(waiting, snapshot), *answered.notes),
        told=answered.told,
        input_hash=_hash(sources, waiting, moment),
    )


def _check_done(waiting: Sequence[Waiting], engine: Engine, today: date) -> None:
    """Check what each referral records as done; every problem of all of them at once."""
    problems: list[Problem] = []
    stated = engine.stated()
    for one in waiting:
        try:
            check_done(one.referral.done, stated, file=one.file, today=today)
        except InputError as error:
            problems.extend(_within(problem, one.place) for problem in error.problems)
    if problems:
        raise InputError(tuple(problems))


def _within(problem: Problem, place: str) -> Problem:
    return replace(problem, place=f"{place}.{problem.place}") if place else problem


def _listed(waiting: Sequence[Waiting], snapshot: Snapshot) -> Iterator[str]:
    """Note the children of the pool whom the supply lists as living in a home."""
    lives = {resident.person: resident.urn for resident in snapshot.residents}
    for one in waiting:
        urn = lives.get(one.referral.child.reference)
        if urn is not None:
            yield (
                f"{one.referral.reference}: the child is listed as living at {urn}. That home is "
                "not proposed to this child here; staying put is judged with the child's own list."
            )


def _hash(sources: PoolSources, waiting: Sequence[Waiting], moment: datetime | None) -> str:
    """Hash all that was read, in an order that does not depend on how it was filed."""
    digest = sha256(str(sources.on).encode())
    if moment is not None:
        digest.update(moment.isoformat().encode())
    for one in sorted(one.digest for one in waiting):
        digest.update(f"{one}\n".encode())
    given = (sources.snapshot, sources.replies, sources.profile)
    add_files(digest, (path for path in given if path is not None and path.exists()))
    return digest.hexdigest()
