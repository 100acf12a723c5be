"""Writing referrals and snapshots: the same entity, the same bytes, and read back the same."""

from __future__ import annotations

import json
import os
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from matcher.entities import (
    Referral,
    Snapshot,
)
from matcher.records.documents.parse import FORMAT_VERSION, parse_referral, parse_snapshot
from matcher.records.documents.plain import plain
from matcher.records.documents.reading import without_collection


def referral_text(referral: Referral) -> str:
    """
    Give the document of a referral: keys sorted, two spaces a level.

    Raises
    ------
    InputError
        The entity holds what no document may, such as a reference with spaces.
    """
    document = {"format_version": FORMAT_VERSION, "kind": "referral", **plain(referral)}
    text = json.dumps(document, sort_keys=True, ensure_ascii=False, indent=2, allow_nan=False)
    parse_referral(text, referral.reference)
    return f"{text}\n"


def snapshot_text(snapshot: Snapshot) -> str:
    """
    Give the document of a snapshot: keys sorted; a home, a vacancy, a resident a line.

    Raises
    ------
    InputError
        The entities hold what no document may, or contradict each other.
    ValueError
        Homes told on different days: a document is of one day.
    """
    if any(day != snapshot.as_at for day in snapshot.told_on.values()):
        raise ValueError("A snapshot of homes told on different days is no document of one day.")
    lists: dict[str, list[Any]] = {
        "homes": sorted(snapshot.homes, key=lambda home: home.urn),
        "residents": sorted(snapshot.residents, key=lambda who: (who.urn, who.person)),
        "vacancies": sorted(snapshot.vacancies, key=lambda told: (told.urn, told.place)),
    }
    with without_collection():
        parts = {
            "as_at": _line(snapshot.as_at.isoformat()),
            "format_version": _line(FORMAT_VERSION),
            "kind": _line("snapshot"),
            **({"source": _line(snapshot.source)} if snapshot.source else {}),
            **{key: _lines([_line(plain(item)) for item in items]) for key, items in lists.items()},
        }
    text = ",\n".join(f"{_line(key)}:{parts[key]}" for key in sorted(parts))
    text = f"{{\n{text}\n}}\n"
    parse_snapshot(text, "snapshot")
    return text


def write_referral(referral: Referral, path: Path) -> None:
    """Write the file of a referral, whole or not at all; see `referral_text`."""
    store(referral_text(referral), path)


def write_snapshot(snapshot: Snapshot, path: Path) -> None:
    """Write the file of a snapshot, whole or not at all; see `snapshot_text`."""
    store(snapshot_text(snapshot), path)


def store(text: str, path: Path) -> None:
    """Put a text into a file, as UTF-8; see `store_bytes`."""
    store_bytes(text.encode(), path)


def store_bytes(content: bytes, path: Path) -> None:
    """
    Put bytes into a file: what is read there is the old file or the new one, never a part.

    Parameters
    ----------
    content
        The whole file.
    path
        Its folder must be there.
    """
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
        try:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        except BaseException:
            Path(file.name).unlink()
            raise
    Path(file.name).replace(path)


def _line(value: object) -> str:
    return json.dumps(
        value, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False
    )


def _lines(lines: list[str]) -> str:
    return "[\n" + ",\n".join(lines) + "\n]" if lines else "[]"
