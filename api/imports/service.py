"""A snapshot put on record: all of its homes in one transaction, or none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from api.homes.document import home_text
from api.homes.service import supply_changed, supply_version_of
from api.imports.weighing import OWN, Outcome, Standing, Weighed, weigh
from api.imports.writing import write_homes
from api.store.change import Change
from api.store.tables.homes import homes
from constraints.errors import InputError, Problem
from matcher.entities import Snapshot
from matcher.records.documents.reading import without_collection


class OlderThanTold(InputError):  # noqa: N818  what whoever imports is told
    """The file says something else than is on record, and is older; a problem for each home."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """
    A snapshot made ready before the transaction begins, so that nobody waits for that.

    Parameters
    ----------
    snapshot
        As read.
    texts
        Document of each home, by URN.
    file
        Name for messages.
    """

    snapshot: Snapshot
    texts: dict[str, str]
    file: str


@dataclass(frozen=True, slots=True)
class Imported:
    """
    What an import did.

    Parameters
    ----------
    as_at
        Day of the file.
    supply_version
        Of the supply from now on.
    new, changed
        Homes, by URN.
    unchanged
        How many homes are as they were; those of a later day are known as of that day now.
    kept_own
        Of all these, homes that told of themselves and keep what they told.
    not_in_file
        Homes on record of which the file says nothing: they stay as they are.
    no_longer_told
        Of how many homes a fact was on record and is not told any more, by its key.
    """

    as_at: date
    supply_version: int
    new: tuple[str, ...]
    changed: tuple[str, ...]
    unchanged: int
    kept_own: tuple[str, ...]
    not_in_file: tuple[str, ...]
    no_longer_told: dict[str, int]


def prepare(snapshot: Snapshot, file: str) -> Prepared:
    """Write the document of each home of a snapshot."""
    with without_collection():
        return Prepared(
            snapshot, {one.urn: home_text(snapshot, one.urn) for one in snapshot.homes}, file
        )


def put_homes(change: Change, prepared: Prepared) -> Imported:
    """
    Put the homes of a snapshot on record.

    Parameters
    ----------
    change
        Unit of work; the version of the supply moves on in it, once, if anything is other.
    prepared
        The snapshot.

    Returns
    -------
    imported
        What was done.

    Raises
    ------
    OlderThanTold
        Names each home of which the file is older than what is on record and says something
        else. Nothing is changed then.
    InputError
        What a list says of a home cannot be with what it told of itself.
    """
    with without_collection():
        on_record = dict(_on_record(change.connection))
        as_at = prepared.snapshot.as_at
        found = {
            urn: weigh(text, as_at, on_record.get(urn)) for urn, text in prepared.texts.items()
        }
    _refuse_older(prepared, found)
    written = write_homes(change, prepared.snapshot, found, on_record)
    version = supply_changed(change) if written else supply_version_of(change.connection)
    imported = _told(prepared, found, version, sorted(on_record.keys() - found.keys()))
    change.record(
        "homes.imported",
        "homes",
        {
            "as_at": imported.as_at.isoformat(),
            "new": len(imported.new),
            "changed": len(imported.changed),
            "unchanged": imported.unchanged,
            "supply_version": version,
        },
    )
    return imported


def _on_record(connection: Connection) -> Iterator[tuple[str, Standing]]:
    columns = select(homes.c.urn, homes.c.document, homes.c.told_through)
    for urn, document, through in connection.execute(columns):
        yield urn, Standing(document, through)


def _refuse_older(prepared: Prepared, found: dict[str, Outcome]) -> None:
    said = f"{prepared.snapshot.as_at:%-d %B %Y}"
    problems = tuple(
        Problem(prepared.file, "", "as_at", said, _expected(urn, one))
        for urn, one in found.items()
        if one.weighed is Weighed.OLDER
    )
    if problems:
        raise OlderThanTold(problems)


def _expected(urn: str, one: Outcome) -> str:
    if one.through in OWN:
        return f"a day after {one.as_at:%-d %B %Y}, on which {urn} told of itself"
    return f"a day not before {one.as_at:%-d %B %Y}, as at which {urn} is on record"


def _told(
    prepared: Prepared, found: dict[str, Outcome], version: int, absent: list[str]
) -> Imported:
    def are(weighed: Weighed) -> tuple[str, ...]:
        return tuple(urn for urn, one in found.items() if one.weighed is weighed)

    gone = Counter(key for one in found.values() for key in one.no_longer_told)
    return Imported(
        as_at=prepared.snapshot.as_at,
        supply_version=version,
        new=are(Weighed.NEW),
        changed=are(Weighed.CHANGED),
        unchanged=len(are(Weighed.UNCHANGED)),
        kept_own=tuple(urn for urn, one in found.items() if one.through in OWN),
        not_in_file=tuple(absent),
        no_longer_told=dict(sorted(gone.items())),
    )
