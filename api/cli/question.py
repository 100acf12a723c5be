"""What a question about one child and one about a pool have in common."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from matcher.engine import Engine


@dataclass(frozen=True, slots=True)
class Asked:
    """
    The files and days of a question, whoever it is about.

    Parameters
    ----------
    snapshot
        Homes, a document.
    replies, profile
        A file of replies, a TOML file; None where not given.
    on
        Day to decide on in place of the referrals' own.
    at
        Moment at which replies stand or not, in place of now; London.
    """

    snapshot: Path
    replies: Path | None = None
    profile: Path | None = None
    on: date | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatWasRead:
    """
    The supply, and what is told beside an answer.

    Parameters
    ----------
    engine
        The engine over the supply, completed from all files.
    notes
        What was found when the files were put together, in sentences.
    told
        What homes answered about the children in question, in sentences.
    input_hash
        Hash of all that was read.
    """

    engine: Engine
    notes: tuple[str, ...]
    told: tuple[str, ...]
    input_hash: str


class Digest(Protocol):
    """A hash in the making."""

    def update(self, content: bytes, /) -> None:
        """Add bytes."""


def add_files(digest: Digest, paths: Iterable[Path]) -> None:
    """Add files to a hash, each with its name and size, in the order given."""
    for path in paths:
        content = path.read_bytes()
        digest.update(f"{path.name} {len(content)}\n".encode())
        digest.update(content)
