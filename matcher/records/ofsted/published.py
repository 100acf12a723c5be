"""Ofsted's provider-level list as published: one row a registered provider, on 31 March."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from constraints.errors import InputError, Problem
from matcher.records.cells import DAY
from matcher.records.encoding import decode
from matcher.records.ofsted.layouts import COLUMNS, recognise, unexpected
from matcher.records.ofsted.providers import ListedProvider, ProviderList
from matcher.records.ofsted.published_rows import provider_of
from matcher.records.rows import Row
from matcher.records.tables import Table, parse_csv

MOST_BYTES = 32 * 1024 * 1024  # twenty times the list of 2025
_AS_AT = re.compile(r"\bas at (\d{1,2} [A-Z][a-z]+ \d{4})\b")
_TITLE = 1000


def read_provider_list(path: Path) -> ProviderList:
    """
    Read a published list, all of it or nothing.

    Parameters
    ----------
    path
        CSV file in any of the layouts of 2015, 2018, 2021, 2023, 2024 and 2025.

    Returns
    -------
    providers

    Raises
    ------
    InputError
        With every problem found: not such a list, an unrecognised layout, a cell that cannot be
        read, a URN given twice.
    """
    providers, problems = sift_provider_list(path)
    if problems:
        raise InputError(problems)
    return providers


def sift_provider_list(path: Path) -> tuple[ProviderList, tuple[Problem, ...]]:
    """
    Read what can be read of a published list, for a report on its quality.

    Parameters
    ----------
    path
        CSV file, as for `read_provider_list`.

    Returns
    -------
    providers
        The rows in which every cell could be read.
    problems
        What was wrong with the others; none if the list is whole.

    Raises
    ------
    InputError
        If it is not such a list at all.
    """
    text = _text(path)
    table = parse_csv(text, path.name, COLUMNS)
    layout = recognise(table)
    stated = _AS_AT.search(text[:_TITLE])
    as_at = _day(stated[1]) if stated else None
    # a list that does not state its day is no older than the newest day in it
    newest = as_at or max(filter(None, map(_newest, table.rows)), default=None)
    rows = tuple(_sift(table, newest))
    providers = ProviderList(path.name, layout.id, as_at, rows, unexpected(table.unread))
    return providers, tuple(table.problems)


def _text(path: Path) -> str:
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            expected = f"at most {MOST_BYTES:,} bytes"
            raise InputError((Problem(path.name, "", "", f"{size:,} bytes", expected),))
        return decode(path.read_bytes(), path.name)
    except OSError as error:
        found = error.strerror or str(error)
        raise InputError((Problem(path.name, "", "", found, "a readable file"),)) from error


def _day(text: str) -> date | None:
    try:
        return datetime.strptime(text, "%d %B %Y").date()  # noqa: DTZ007  a day has no zone
    except ValueError:
        return None


def _newest(row: Row) -> date | None:
    """Give the latest date of a row that can be read; faults are noted when the row is read."""
    dates = []
    for name in ("Inspection date", "Registration date"):
        try:
            dates.append(DAY.read(row.text(name)))
        except ValueError:
            continue
    return max(dates, default=None)


def _sift(table: Table, newest: date | None) -> Iterator[ListedProvider]:
    columns = frozenset(table.columns)
    first: dict[str, int] = {}
    for row in table.rows:
        noted = len(table.problems)
        provider = provider_of(row, columns, newest)
        if provider.urn in first:
            row.reject("URN", f"each URN once (first on line {first[provider.urn]})")
        elif provider.urn:
            first[provider.urn] = row.line
        if len(table.problems) == noted:
            yield provider
