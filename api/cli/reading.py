"""Read what the commands on one child are given."""

from __future__ import annotations

import gc
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path

from api.cli import clock
from api.cli.answers import with_answers
from api.cli.question import Asked, WhatWasRead, add_files
from constraints.errors import InputError, Problem
from matcher.answer.calls import Replies
from matcher.engine import Engine
from matcher.entities import Referral
from matcher.profile import load_profile
from matcher.records.documents.parse import read_referral, read_snapshot
from matcher.records.documents.reading import without_collection
from matcher.records.joins.done import check_done
from matcher.records.joins.referred import without_referred


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources(Asked):
    """
    The files and days of a question about one child; those not described as of `Asked`.

    Parameters
    ----------
    referral
        The request, a document.
    child903
        Folder of a return; None where not given.
    start
        Day on which the placement is to start, in place of the referral's own.
    """

    referral: Path
    child903: Path | None = None
    start: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded(WhatWasRead):
    """
    What was read for a question about one child.

    Parameters
    ----------
    referral
        The request, completed from all files.
    replies
        Who answered, and as at which moment; None where no replies were given. The moment is in
        the hash too.
    """

    referral: Referral
    replies: Replies | None


@without_collection()
def load(sources: Sources) -> Loaded:
    """
    Read the files and prepare the engine.

    Raises
    ------
    InputError
        With every problem of the first file that has any.
    """
    referral = _referral(sources)
    snapshot = read_snapshot(sources.snapshot)
    profile = load_profile(sources.profile)
    snapshot, here = without_referred(snapshot, referral.child.reference)
    notes: tuple[str, ...] = ()
    if sources.child903 is not None:
        # The return and its reader cost a while to load, and most questions come without one.
        from matcher.records.joins.child903 import with_child903  # noqa: PLC0415
        from matcher.records.ssda903 import read_child903  # noqa: PLC0415

        returned = read_child903(sources.child903)
        joined = with_child903(referral, snapshot, returned, sources.child903.name)
        referral, snapshot, notes = joined.referral, joined.snapshot, joined.notes
    now = clock.minute(sources.at)
    answered = with_answers((referral,), snapshot, sources.replies, now, sources.snapshot.name)
    (referral,) = answered.referrals
    engine = Engine.over(answered.snapshot, profile)
    # A command answers once, and all that it read lives as long as it does.
    gc.freeze()
    name = sources.referral.name
    check_done(referral.done, engine.stated(), file=name, today=now.date())
    return Loaded(
        engine=engine,
        referral=referral,
        notes=(*here, *notes, *answered.notes),
        told=answered.told,
        replies=answered.replies,
        input_hash=_hash(sources, answered.replies),
    )


def _referral(sources: Sources) -> Referral:
    """Read the request; what it holds must agree with other days asked for too."""
    referral = _on(_from(read_referral(sources.referral), sources.start), sources.on)
    if sources.start is None and sources.on is None:
        return referral
    days = {"decided_on": referral.decided_on, "needed_by": referral.starts_on}
    return read_referral(sources.referral, days)


def _from(referral: Referral, start: date | None) -> Referral:
    if start is None:
        return referral
    if start < referral.decided_on:
        expected = f"a day not before the decision, {referral.decided_on}"
        raise InputError((Problem("", "", "--start", str(start), expected),))
    return replace(referral, starts_on=start)


def _on(referral: Referral, on: date | None) -> Referral:
    if on is None:
        return referral
    if on > referral.starts_on:
        expected = f"a day not after the start, {referral.starts_on}"
        raise InputError((Problem("", "", "--on", str(on), expected),))
    return replace(referral, decided_on=on)


def _hash(sources: Sources, replies: Replies | None) -> str:
    """Hash every byte that was read, in the order of the options, the day, and the moment."""
    digest = sha256(str(sources.on).encode())
    if sources.start is not None:
        digest.update(f"start {sources.start}".encode())
    if replies is not None:
        digest.update(replies.at.isoformat().encode())
    for given in (
        sources.snapshot,
        sources.referral,
        sources.child903,
        sources.replies,
        sources.profile,
    ):
        add_files(digest, _files(given))
    return digest.hexdigest()


def _files(given: Path | None) -> list[Path]:
    if given is None or not given.exists():
        return []
    return sorted(given.glob("*.csv")) if given.is_dir() else [given]
