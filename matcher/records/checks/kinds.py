"""Which of the files that can be read a file is: told by its content, never by its name."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Final

from constraints.errors import InputError, Problem
from matcher.records.checks.json_kinds import kind_of_json
from matcher.records.encoding import decode
from matcher.records.headers import normalise

_SEARCHED: Final = 30
_SHOWN: Final = 6
_MOST_TEXT: Final = 256 * 1024  # titles and header of any list fit many times
_WORKBOOKS: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


class FileKind(StrEnum):
    """A kind of file that can be read."""

    RETURN_903 = "an SSDA903 return"
    PUBLISHED = "a published Ofsted list"
    RESTRICTED = "a restricted Ofsted list"
    PLACES = "a return of places and residents"
    CONSTITUENCIES = "boundaries of constituencies"
    AUTHORITIES = "boundaries of authorities"
    SNAPSHOT = "a snapshot"
    REFERRAL = "a referral"
    REPLIES = "a file of replies"
    POOL = "a pool of referrals"


# Of each CSV file the columns that no other has together.
_TABLES: Final = {
    FileKind.PUBLISHED: ("URN", "Provision type", "Local authority"),
    FileKind.PLACES: ("urn", "place", "free_from"),
}
_TABLE_903: Final = ({"child", "dob"}, {"child", "decom"}, {"child", "mis_start"})


def recognise(path: Path) -> FileKind:
    """
    Tell what a file or folder is.

    Parameters
    ----------
    path
        A file, or the folder of an SSDA903 return.

    Returns
    -------
    kind

    Raises
    ------
    InputError
        If it is nothing that can be read: one problem for each kind that it was compared with.
    """
    if path.is_dir():
        return FileKind.RETURN_903
    try:
        with path.open("rb") as file:
            start = file.read(_MOST_TEXT)
    except OSError as error:
        found = error.strerror or str(error)
        raise InputError((Problem(path.name, "", "", found, "a readable file"),)) from error
    if start.startswith(_WORKBOOKS):
        return FileKind.RESTRICTED
    if start.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"[")):
        return FileKind(kind_of_json(path))
    return _table(start, path.name)


def _table(start: bytes, file: str) -> FileKind:
    # a cut may fall within a character: the last line is left out
    whole = start if len(start) < _MOST_TEXT else start[: start.rfind(b"\n")]
    rows = list(_rows(decode(whole, file)))
    headers = [frozenset(map(normalise, cells)) for cells in rows]
    for kind, columns in _TABLES.items():
        wanted = set(map(normalise, columns))
        if any(wanted <= header for header in headers):
            return kind
    if any(wanted <= header for header in headers for wanted in _TABLE_903):
        expected = "the folder that holds it, with the header and the episodes beside it"
        raise InputError((Problem(file, "", "", "one table of an SSDA903 return", expected),))
    widest = max(rows, key=lambda cells: sum(map(bool, cells)), default=[])
    raise InputError(tuple(_compared(file, [cell for cell in widest if cell])))


def _rows(text: str) -> Iterator[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""))
    try:
        for number, cells in enumerate(reader):
            if number == _SEARCHED:
                return
            yield [cell.strip() for cell in cells]
    except csv.Error:
        return


def _compared(file: str, cells: list[str]) -> Iterator[Problem]:
    more = f" and {len(cells) - _SHOWN} more" if len(cells) > _SHOWN else ""
    shown = ", ".join(f"'{cell[:30]}'" for cell in cells[:_SHOWN])
    found = f"a table with the columns {shown}{more}" if len(cells) > 1 else "text"
    for kind, columns in _TABLES.items():
        yield Problem(file, "", "", found, f"{kind} (CSV with the columns {', '.join(columns)})")
    yield Problem(file, "", "", found, f"{FileKind.RETURN_903} (a folder of CSV files)")
    yield Problem(file, "", "", found, f"{FileKind.RESTRICTED} (an Excel workbook, .xlsx)")
    documents = (FileKind.SNAPSHOT, FileKind.REFERRAL, FileKind.REPLIES, FileKind.POOL)
    yield Problem(file, "", "", found, f"{', '.join(documents)} (JSON)")
    yield Problem(file, "", "", found, "boundaries (GeoJSON)")
