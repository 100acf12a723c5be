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
from constraints.errors import InputError, Problem
from matcher.allocate.pool import Pool, pool_of
from matcher.engine import Engine
from matcher.entities import Snapshot
from matcher.profile import load_profile
from matcher.records.documents.parse import read_snapshot
from matcher.records.documents.pools import Waiting, read_waiting
from matcher.records.documents.reading import without_collection
from matcher.records.joins.done import check_done


@dataclass(frozen=True, slots=True)
class PoolSources:
    """
    The files of one question about a pool.

    Parameters
    ----------
    snapshot, referrals
        A document; a folder of them or one file.
    replies, profile
        A file of replies, a TOML file; None where not given.
    on
        Day to decide on in place of the latest of the referrals' own.
    at
        Moment at which replies stand or not, in place of now; London.
    """

    snapshot: Path
    referrals: Path
    replies: Path | None = None
    profile: Path | None = None
    on: date | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class LoadedPool:
    """
    What was read.

    Parameters
    ----------
    engine, pool
        The engine over the supply, and the children, both completed from all files.
    notes
        What was found when the files were put together, in sentences.
    told
        What homes answered about these children, in sentences.
    input_hash
        Hash of all that was read. Which file a referral stands in, or where in it, does not matter.
    """

    engine: Engine
    pool: Pool
    notes: tuple[str, ...]
    told: tuple[str, ...]
    input_hash: str


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
        engine,
        pool_of(answered.referrals, sources.on),
        (*_listed(waiting, snapshot), *answered.notes),
        answered.told,
        _hash(sources, waiting, moment),
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
    for path in (sources.snapshot, sources.replies, sources.profile):
        if path is not None and path.exists():
            content = path.read_bytes()
            digest.update(f"{path.name} {len(content)}\n".encode())
            digest.update(content)
    return digest.hexdigest()
