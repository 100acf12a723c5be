"""A folder of referrals, or one file of them, read as one pool."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from constraints.errors import InputError, Problem
from matcher.entities import Referral
from matcher.records.documents.parse import read_pool, read_referral, refuse_other_kinds
from matcher.records.documents.text import parse_json, read_bytes


@dataclass(frozen=True, slots=True)
class Waiting:
    """
    One referral of a pool, and where it stands.

    Parameters
    ----------
    file, place
        Name of the file; place in its list, empty where the file is the referral.
    referral
        What was read.
    digest
        Of its content: the same in whichever file, and in whichever order of keys.
    """

    file: str
    place: str
    referral: Referral
    digest: str


def read_waiting(path: Path, on: date | None = None) -> tuple[Waiting, ...]:
    """
    Read the referrals of all children who wait.

    Parameters
    ----------
    path
        A folder, of which every file ``*.json`` is read, or one file. A file is a referral or a
        pool of them.
    on
        Day on which all are decided; None for the latest that any of them states. Everything in
        each must agree with it.

    Returns
    -------
    waiting
        By reference.

    Raises
    ------
    InputError
        With every problem of every file; or with each referral and child that is there twice.
    """
    files = sorted(path.glob("*.json")) if path.is_dir() else [path]
    found = _each(files, None)
    if not found:
        return ()
    day = on or max(one.referral.decided_on for one in found)
    if any(one.referral.decided_on != day for one in found):
        digests = [one.digest for one in found]
        again = _each(files, day)
        found = [
            Waiting(one.file, one.place, one.referral, digest)
            for one, digest in zip(again, digests, strict=True)
        ]
    twice = (
        *_twice(found, "reference", lambda one: one.reference),
        *_twice(found, "child.reference", lambda one: one.child.reference),
    )
    if twice:
        raise InputError(twice)
    return tuple(sorted(found, key=lambda one: one.referral.reference))


def _each(files: Iterable[Path], day: date | None) -> list[Waiting]:
    """Read every file, or tell every problem of each."""
    found: list[Waiting] = []
    problems: list[Problem] = []
    for file in files:
        try:
            found.extend(_read(file, day))
        except InputError as error:
            problems.extend(error.problems)
    if problems:
        raise InputError(tuple(problems))
    return found


def _read(file: Path, day: date | None) -> Iterator[Waiting]:
    document = parse_json(read_bytes(file), file.name)
    days = {} if day is None else {"decided_on": day}
    if not isinstance(document, dict) or document.get("kind") != "pool":
        refuse_other_kinds(document, file.name, "referral")
        yield Waiting(file.name, "", read_referral(file, days), _digest(document))
        return
    referrals = read_pool(file, days)
    for number, (referral, one) in enumerate(zip(referrals, document["referrals"], strict=True)):
        yield Waiting(file.name, f"referrals[{number}]", referral, _digest(one))


def _digest(document: dict[str, Any]) -> str:
    return sha256(json.dumps(document, sort_keys=True).encode()).hexdigest()


def _twice(
    found: Sequence[Waiting], field: str, key: Callable[[Referral], str]
) -> Iterator[Problem]:
    """Tell each reference that was met before, and where."""
    met: dict[str, Waiting] = {}
    for one in found:
        name = key(one.referral)
        first = met.setdefault(name, one)
        if first is not one:
            before = " ".join(filter(None, (first.file, first.place)))
            yield Problem(one.file, one.place, field, f"{name}, as in {before}", "each once")
