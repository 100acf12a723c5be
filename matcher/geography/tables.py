"""The packaged tables of facts, read once and only when asked for."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "data"


@cache
def rows(table: str) -> tuple[dict[str, str], ...]:
    """
    Read a packaged table.

    Parameters
    ----------
    table
        Name of a file of ``matcher/geography/data`` without its ending.

    Returns
    -------
    rows
        One dict a row, column name to text, in the order of the file.
    """
    with (_FOLDER / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))
