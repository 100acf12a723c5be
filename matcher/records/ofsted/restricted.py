"""The restricted lists of providers that Ofsted sends to authorities, as Excel workbooks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from constraints.errors import InputError, Problem
from matcher.records.headers import find_header
from matcher.records.ofsted.cells import Cells
from matcher.records.ofsted.homes import RestrictedHome, RestrictedList
from matcher.records.ofsted.restricted_rows import home, setting
from matcher.records.ofsted.sheets import COLUMNS, SheetKind, recognise, unexpected
from matcher.records.ofsted.workbook import Sheet, read_workbook


def read_restricted_list(path: Path) -> RestrictedList:
    """
    Read a restricted list, all of it or nothing.

    Parameters
    ----------
    path
        XLSX workbook: the children's homes list, the social care providers list, or the two
        combined, with or without supported accommodation.

    Returns
    -------
    restricted
        A cell whose words are unknown is None or `Grade.UNKNOWN`, and is in its findings.

    Raises
    ------
    InputError
        With every problem found: no sheet of providers, a column missing, a row without a URN, a
        URN given twice, words where a date belongs or a date where words do.
    """
    restricted, problems = sift_restricted_list(path)
    if problems:
        raise InputError(problems)
    return restricted


def sift_restricted_list(path: Path) -> tuple[RestrictedList, tuple[Problem, ...]]:
    """
    Read what can be read of a restricted list, for a report on its quality.

    Parameters
    ----------
    path
        XLSX workbook, as for `read_restricted_list`.

    Returns
    -------
    restricted
        The rows in which every cell could be read.
    problems
        What was wrong with the others; none if the list is whole.

    Raises
    ------
    InputError
        If it is not such a list at all.
    """
    file = path.name
    sheets = [(sheet, recognise(sheet)) for sheet in read_workbook(path)]
    if not any(kind in {SheetKind.PROVIDERS, SheetKind.SUPPORTED} for _, kind in sheets):
        names = ", ".join(f"'{sheet.name}'" for sheet, _ in sheets)
        expected = "a sheet with the columns URN and Registration status (or Provider status)"
        raise InputError((Problem(file, "", "sheets", names, expected),))
    problems: list[Problem] = []
    findings: list[Problem] = []
    rows: dict[SheetKind, list[Cells]] = {kind: [] for kind in SheetKind}
    for sheet, kind in sheets:
        if kind is None:
            expected = "a sheet of providers, of conditions or of supported accommodation"
            findings.append(Problem(file, f"sheet '{sheet.name}'", "", "another sheet", expected))
        else:
            rows[kind].extend(_rows(sheet, kind, file, problems, findings))
    homes: dict[str, RestrictedHome] = {}
    for cells in rows[SheetKind.PROVIDERS]:
        _keep(cells, homes)
    conditions = _conditions(rows[SheetKind.CONDITIONS], homes)
    settings = [setting(cells) for cells in rows[SheetKind.SUPPORTED]]
    restricted = RestrictedList(
        file,
        tuple(sheet.name for sheet, kind in sheets if kind is not None),
        tuple(one.with_conditions(conditions.get(one.urn, [])) for one in homes.values()),
        tuple(one for one in settings if one is not None),
        tuple(findings),
    )
    return restricted, tuple(problems)


def _conditions(rows: Iterable[Cells], homes: Mapping[str, RestrictedHome]) -> dict[str, list[str]]:
    conditions: dict[str, list[str]] = {}
    for cells in rows:
        urn = cells.text("URN")
        conditions.setdefault(urn, []).extend(cells.lines("Conditions"))
        if urn not in homes:
            cells.note("URN", "the URN of a provider on another sheet that could be read")
    return conditions


def _keep(cells: Cells, homes: dict[str, RestrictedHome]) -> None:
    found = home(cells)
    if found is None:
        return
    if found.urn in homes:
        cells.reject("URN", f"each URN once (first in {homes[found.urn].place})")
        return
    homes[found.urn] = found


def _rows(
    sheet: Sheet, kind: SheetKind, file: str, problems: list[Problem], findings: list[Problem]
) -> Iterator[Cells]:
    name = f"{file}, sheet '{sheet.name}'"
    header = find_header(sheet.lines, name, COLUMNS[kind])
    findings.extend(
        Problem(name, f"row {header.line}", "", f"the column '{cell}'", "a column that is known")
        for cell in header.unread
        if unexpected(cell)
    )
    for number, texts in sheet.lines[header.index + 1 :]:
        if any(texts[header.width :]):
            expected = f"{header.width} cells, as in the header"
            found = f"{len(texts)} cells"
            problems.append(Problem(name, f"row {number}", "", found, expected))
            continue
        padded = texts + [""] * (header.width - len(texts))
        cells = {column: padded[place] for column, place in header.places.items()}
        yield Cells(file, f"sheet '{sheet.name}' row {number}", cells, problems, findings)
