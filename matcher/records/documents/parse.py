"""Reading referrals and snapshots: to entities, or to every problem of the file at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Final

from pydantic import TypeAdapter, ValidationError

from constraints.errors import InputError, Problem
from matcher.entities import Referral, Snapshot
from matcher.records.documents.across import problems_across
from matcher.records.documents.pool import PoolDocument, read_pool_document
from matcher.records.documents.problems import show, told
from matcher.records.documents.reading import Reads, without_collection
from matcher.records.documents.referral import ReferralDocument, read_referral_document
from matcher.records.documents.schema import schema
from matcher.records.documents.snapshot import SnapshotDocument, read_snapshot_document
from matcher.records.documents.text import parse_json, read_bytes

FORMAT_VERSION: Final = 1
_FORMS: dict[str, tuple[Any, Callable[[Any], object]]] = {
    "referral": (ReferralDocument, read_referral_document),
    "snapshot": (SnapshotDocument, read_snapshot_document),
    "pool": (PoolDocument, read_pool_document),
}


@cache
def _adapter(kind: str) -> TypeAdapter[Any]:
    document, read = _FORMS[kind]
    return TypeAdapter(Annotated[Any, Reads(document, read)])


def parse_referral(content: bytes | str, file: str = "referral") -> Referral:
    """
    Read a referral.

    Parameters
    ----------
    content
        The JSON document, described by ``schema("referral")`` and ``docs/input.md``.
    file
        Name for messages.

    Returns
    -------
    referral

    Raises
    ------
    InputError
        With every problem of the document; nothing is half read.
    """
    referral: Referral = _parse(content, file, "referral")
    return referral


def parse_snapshot(content: bytes | str, file: str = "snapshot") -> Snapshot:
    """
    Read a snapshot.

    Parameters
    ----------
    content
        The JSON document, described by ``schema("snapshot")`` and ``docs/input.md``.
    file
        Name for messages.

    Returns
    -------
    snapshot
        Homes in order of URN, vacancies and residents in order of their home.

    Raises
    ------
    InputError
        With every problem of the document; nothing is half read.
    """
    snapshot: Snapshot = _parse(content, file, "snapshot")
    return snapshot


def read_referral(path: Path, days: Mapping[str, date] | None = None) -> Referral:
    """
    Read the file of a referral; see `parse_referral`.

    Parameters
    ----------
    path
        The file.
    days
        By key of the document, days in place of its own: everything in it must agree with them.
    """
    referral: Referral = _parse(path, path.name, "referral", days)
    return referral


def read_snapshot(path: Path) -> Snapshot:
    """Read the file of a snapshot; see `parse_snapshot`."""
    snapshot: Snapshot = _parse(path, path.name, "snapshot")
    return snapshot


def read_pool(path: Path, days: Mapping[str, date] | None = None) -> tuple[Referral, ...]:
    """Read the file of a pool, in its own order; ``days`` as of `read_referral`, for each."""
    pool: tuple[Referral, ...] = _parse(path, path.name, "pool", days)
    return pool


def _parse(
    content: bytes | str | Path, file: str, kind: str, days: Mapping[str, date] | None = None
) -> Any:  # noqa: ANN401  by kind
    with without_collection():
        # The bytes of a file are held by nobody once parsed: for England they are 40 MB.
        document = parse_json(read_bytes(content) if isinstance(content, Path) else content, file)
        refuse_other_kinds(document, file, kind)
        if days:
            _put_days(document, days)
        problems: list[Problem] = []
        entity = None
        try:
            entity = _adapter(kind).validate_python(document)
        except ValidationError as error:
            problems.extend(told(error, document, schema(kind), file))
        if kind == "snapshot":
            problems.extend(problems_across(document, file))
    if problems:
        raise InputError(tuple(problems))
    return entity


def _put_days(document: dict[str, Any], days: Mapping[str, date]) -> None:
    """Put days in place of those of a referral, or of each of a pool."""
    for one in document.get("referrals", [document]):
        if isinstance(one, dict):
            one.update((key, day.isoformat()) for key, day in days.items())


def refuse_other_kinds(document: object, file: str, kind: str) -> None:
    """
    Refuse at once what is another document, or of another version: the rest would be noise.

    Raises
    ------
    InputError
        Not an object, or another kind or version than wanted.
    """
    if not isinstance(document, dict):
        expected = f"an object, the {kind}"
        raise InputError((Problem(file, "", "", show(document), expected),))
    for key, wanted in (("kind", kind), ("format_version", FORMAT_VERSION)):
        found = document.get(key)
        if found != wanted or isinstance(found, bool | float):
            shown = show(found) if key in document else ""
            raise InputError((Problem(file, "", key, shown, show(wanted)),))
