"""Reader of a folder with an authority's SSDA903 return as CSV files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType

from constraints.errors import InputError, Problem
from matcher.records.quality import QualityReport
from matcher.records.ssda903.assemble import assemble
from matcher.records.ssda903.child import Child903Return
from matcher.records.ssda903.files import find_tables
from matcher.records.ssda903.findings import findings_of
from matcher.records.ssda903.gather import Gathered
from matcher.records.ssda903.rows import COLUMNS
from matcher.records.ssda903.summary import (
    counts_of,
    dates_of,
    last_day_of,
    layout_of,
    unknown_shares_of,
)
from matcher.records.tables import Table, read_csv


def read_child903(
    folder: Path, postcode_exists: Callable[[str], bool] | None = None
) -> Child903Return:
    """
    Read a return: header and episodes, and missing, UASC, OC2 and DoLO where they are there.

    The layouts of 2017 to 2018 until 2025 to 2026 are read; see ``docs/ssda903.md``.

    Parameters
    ----------
    folder
        Holds the CSV files; their names may have any case and a year.
    postcode_exists
        Asked of each well-formed postcode, for the report only.

    Returns
    -------
    child903
        Every child and row as given, with a report of what a person should look at.

    Raises
    ------
    InputError
        With every fault for which the return cannot be used: a table or column that is not there,
        a shifted row, a date or code that cannot be read, a row without its key, two rows for a
        child that differ. Nothing of the return is then loaded.
    """
    tables = _read_tables(find_tables(folder))
    gathered = Gathered()
    children = assemble(tables, gathered)
    refused = [problem for table in tables.values() for problem in table.problems]
    if refused or gathered.refused:
        raise InputError((*refused, *gathered.refused))
    files = {name: table.file for name, table in tables.items()}
    told = findings_of(children, files, folder.name, postcode_exists)
    report = QualityReport(
        file=folder.name,
        kind=f"SSDA903 return, {layout_of(tables['header'])}",
        counts=counts_of(children.values(), {n: len(t.rows) for n, t in tables.items()}),
        unknown_shares=unknown_shares_of(children.values()),
        findings=(*gathered.found, *told),
        dates=dates_of(children.values()),
    )
    return Child903Return(MappingProxyType(children), last_day_of(children.values()), report)


def check_child903(
    folder: Path, postcode_exists: Callable[[str], bool] | None = None
) -> QualityReport:
    """
    Report on a return, also on one that is refused.

    Parameters
    ----------
    folder, postcode_exists
        See `read_child903`.

    Returns
    -------
    report
        Its ``rejected`` says why the return would be refused; empty where it would be read.
    """
    try:
        return read_child903(folder, postcode_exists).report
    except InputError as error:
        return QualityReport(folder.name, "SSDA903 return", (), (), (), error.problems)


def _read_tables(paths: dict[str, Path]) -> dict[str, Table]:
    tables: dict[str, Table] = {}
    problems: list[Problem] = []
    for name, path in paths.items():
        try:
            tables[name] = read_csv(path, COLUMNS[name])
        except InputError as error:
            problems.extend(error.problems)
    if problems:
        raise InputError(tuple(problems))
    return tables
