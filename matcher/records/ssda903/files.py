"""Which file of a folder holds which table of an SSDA903 return."""

from __future__ import annotations

import re
from pathlib import Path

from constraints.errors import InputError, Problem

REQUIRED = ("header", "episodes")
OPTIONAL = ("missing", "uasc", "oc2", "dolo")

_PREFIX = re.compile(r"^(ssda)?[ _-]*903[ _-]*")
# other tables, other years and lists of errors share words with the tables that are read
_OTHER = re.compile(r"(^|[^a-z])(sw|social ?worker|last|prior|previous|errors?|rules?)([^a-z]|$)")
_SPELLINGS = {
    "header": ("header", "headers"),
    "episodes": ("episodes", "episode"),
    "missing": ("missing",),
    "uasc": ("uasc",),
    "oc2": ("oc2",),
    "dolo": ("dolo", "dolos"),
}


def find_tables(folder: Path) -> dict[str, Path]:
    """
    Find the tables of a return by the names of the files, whatever their case.

    ``header.csv``, ``SSDA903_Header.csv`` and ``Header 2024-25.csv`` are the same table.

    Parameters
    ----------
    folder
        Where the CSV files are.

    Returns
    -------
    tables
        File of each table that is there: header, episodes, missing, uasc, oc2, dolo.

    Raises
    ------
    InputError
        If the folder is not there, a required table is missing, or a table is there twice.
    """
    if not folder.is_dir():
        raise InputError((Problem(folder.name, "", "", "no such folder", "a folder of CSV files"),))
    files = sorted(path for path in folder.iterdir() if path.suffix.casefold() == ".csv")
    found: dict[str, list[Path]] = {}
    for path in files:
        table = _table_of(path)
        if table:
            found.setdefault(table, []).append(path)
    names = ", ".join(path.name for path in files) or "no CSV file"
    problems = [
        Problem(folder.name, f"{table}.csv", "", names, f"a file with the {table} table")
        for table in REQUIRED
        if table not in found
    ]
    problems += [
        Problem(folder.name, f"{table}.csv", "", ", ".join(path.name for path in paths), "one file")
        for table, paths in found.items()
        if len(paths) > 1
    ]
    if problems:
        raise InputError(tuple(problems))
    return {table: found[table][0] for table in (*REQUIRED, *OPTIONAL) if table in found}


def _table_of(path: Path) -> str | None:
    stem = _PREFIX.sub("", path.stem.casefold())
    if _OTHER.search(stem):
        return None
    words = set(re.findall(r"oc\d|[a-z]+", stem))
    named = [table for table, spellings in _SPELLINGS.items() if words.intersection(spellings)]
    return named[0] if len(named) == 1 else None
