"""Days and moments on the command line."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

import typer

DAYS = ("%Y-%m-%d",)
YEARS = range(1900, 2100)
"""Those that a document may have too: England's bank holidays are known for years to come."""
MINUTES = ("%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M")


def read_day(value: str) -> date:
    """
    Read a day.

    Raises
    ------
    typer.BadParameter
        It is not written as one; the sentence says how to write it.
    """
    return _read(value, DAYS, "a day as YYYY-MM-DD, such as 2026-11-22").date()


def read_moment(value: str) -> datetime:
    """
    Read a day and a time.

    Raises
    ------
    typer.BadParameter
        It is not written as one; the sentence says how to write it.
    """
    return _read(value, MINUTES, "a day and a time as YYYY-MM-DDTHH:MM, such as 2026-11-22T17:25")


def _read(value: str, formats: Iterable[str], expected: str) -> datetime:
    for written in formats:
        try:
            read = datetime.strptime(value, written)  # noqa: DTZ007  London's, said where it is used
        except ValueError:
            continue
        if read.year in YEARS:
            return read
        expected = f"a year from {YEARS[0]} to {YEARS[-1]}"
    raise typer.BadParameter(f"found {value}, expected {expected}.")


def day_of(on: date | None) -> date:
    """Give the day asked for, else today's in London."""
    return on if on is not None else datetime.now(ZoneInfo("Europe/London")).date()
