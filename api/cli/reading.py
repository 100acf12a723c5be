"""Read what the commands on one child are given."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from zoneinfo import ZoneInfo

from constraints.errors import InputError, Problem
from matcher.engine import Engine
from matcher.entities import Referral
from matcher.profile import load_profile
from matcher.records.documents.parse import read_referral, read_snapshot
from matcher.records.documents.replies import read_replies
from matcher.records.joins.replies import with_replies

LONDON = ZoneInfo("Europe/London")


@dataclass(frozen=True, slots=True)
class Sources:
    """
    The files of one question.

    Parameters
    ----------
    snapshot, referral
        Documents.
    child903, replies, profile
        A folder, a file of replies, a TOML file; None where not given.
    on
        Day to decide on in place of the referral's own.
    """

    snapshot: Path
    referral: Path
    child903: Path | None = None
    replies: Path | None = None
    profile: Path | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was read: the engine over the supply, the referral, notes, and a hash of it all."""

    engine: Engine
    referral: Referral
    notes: tuple[str, ...]
    input_hash: str


def load(sources: Sources, *, now: datetime | None = None) -> Loaded:
    """
    Read the files and prepare the engine.

    Raises
    ------
    InputError
        With every problem of the first file that has any.
    """
    referral = _on(read_referral(sources.referral), sources.on)
    snapshot = read_snapshot(sources.snapshot)
    notes: tuple[str, ...] = ()
    if sources.child903 is not None:
        # The return and its reader cost a while to load, and most questions come without one.
        from matcher.records.joins.child903 import with_child903  # noqa: PLC0415
        from matcher.records.ssda903 import read_child903  # noqa: PLC0415

        returned = read_child903(sources.child903)
        joined = with_child903(referral, snapshot, returned, sources.child903.name)
        referral, snapshot, notes = joined.referral, joined.snapshot, joined.notes
    if sources.replies is not None:
        told = [
            reply for about, reply in read_replies(sources.replies) if about == referral.reference
        ]
        referral, snapshot = with_replies(referral, snapshot, told, now or datetime.now(LONDON))
    engine = Engine.over(snapshot, load_profile(sources.profile))
    return Loaded(engine, referral, notes, _hash(sources))


def _on(referral: Referral, on: date | None) -> Referral:
    if on is None:
        return referral
    if on > referral.starts_on:
        expected = f"a day not after the start, {referral.starts_on}"
        raise InputError((Problem("", "", "--on", str(on), expected),))
    return replace(referral, decided_on=on)


def _hash(sources: Sources) -> str:
    """Hash every byte that was read, in the order of the options, and the day."""
    digest = sha256(str(sources.on).encode())
    for given in (
        sources.snapshot,
        sources.referral,
        sources.child903,
        sources.replies,
        sources.profile,
    ):
        for path in _files(given):
            content = path.read_bytes()
            digest.update(f"{path.name} {len(content)}\n".encode() + content)
    return digest.hexdigest()


def _files(given: Path | None) -> list[Path]:
    if given is None or not given.exists():
        return []
    return sorted(given.glob("*.csv")) if given.is_dir() else [given]
