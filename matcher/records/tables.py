"""Strict reading of published CSV tables: every problem of a file is collected and raised once."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from constraints.errors import InputError, Problem
from matcher.records.encoding import decode
from matcher.records.headers import Column, Header, find_header
from matcher.records.rows import Row


@dataclass(frozen=True, slots=True)
class Table:
    """
    A CSV table of which the header was found and every row has a cell for every column.

    Parameters
    ----------
    file
        Name of the file, for messages.
    columns
        Names of the wanted columns the file has.
    unread
        Header cells that no wanted column claims, as written.
    rows
        In file order; blank lines left out.
    problems
        Shared with the rows. After reading the cells call `refuse_if_faulty`.
    """

    file: str
    columns: tuple[str, ...]
    unread: tuple[str, ...]
    rows: tuple[Row, ...]
    problems: list[Problem] = field(repr=False)

    def refuse_if_faulty(self) -> None:
        """
        Raise every problem noted while the cells were read.

        Raises
        ------
        InputError
            If there is at least one.
        """
        if self.problems:
            raise InputError(tuple(self.problems))


def parse_csv(text: str, file: str, columns: Sequence[Column]) -> Table:
    """
    Find the header row and give the rows under it.

    Parameters
    ----------
    text
        The whole file; titles and notes may stand above the header.
    file
        Name for messages.
    columns
        The columns wanted; one that is not required may be absent.

    Returns
    -------
    table
        Cells are text still; read them with `Row.needed` and `Row.optional`.

    Raises
    ------
    InputError
        If the header cannot be found, a column is missing or twice there, or a row has a cell too
        many or too few.
    """
    try:
        lines = list(_numbered(text))
    except csv.Error as error:
        raise InputError((Problem(file, "", "", str(error), "a CSV file"),)) from error
    header = find_header(lines, file, columns)
    problems: list[Problem] = []
    rows = tuple(_rows(lines, header, file, problems))
    if problems:
        raise InputError(tuple(problems))
    return Table(file, tuple(header.places), header.unread, rows, problems)


def read_csv(path: Path, columns: Sequence[Column]) -> Table:
    """
    Read a CSV file; see `parse_csv`.

    Parameters
    ----------
    path
        The file; its name, without the folder, stands in messages.
    columns
        The columns wanted.

    Returns
    -------
    table
        Cells are text still.

    Raises
    ------
    InputError
        If the file is not there or `parse_csv` refuses it.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise InputError(
            (Problem(path.name, "", "", error.strerror or str(error), "a readable file"),)
        ) from error
    return parse_csv(decode(content, path.name), path.name, columns)


def _numbered(text: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    begins = 1
    for cells in reader:
        yield begins, [cell.strip() for cell in cells]
        begins = reader.line_num + 1


def _rows(
    lines: list[tuple[int, list[str]]], header: Header, file: str, problems: list[Problem]
) -> Iterator[Row]:
    for line, cells in lines[header.index + 1 :]:
        if not any(cells):
            continue
        # spreadsheets pad rows with empty cells; anything else beside the header is a shifted row
        if len(cells) < header.width or any(cells[header.width :]):
            expected = f"{header.width}, as in the header on line {header.line}"
            problems.append(Problem(file, f"line {line}", "", f"{len(cells)} cells", expected))
            continue
        yield Row(
            file, line, {name: cells[place] for name, place in header.places.items()}, problems
        )
