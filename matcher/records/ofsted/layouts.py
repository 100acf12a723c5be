"""The layouts in which Ofsted published its provider-level list, told by their headers."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from constraints.errors import InputError, Problem
from matcher.records.headers import Column, normalise
from matcher.records.tables import Table


@dataclass(frozen=True, slots=True)
class Layout:
    """
    The columns of the list as published for one year.

    Parameters
    ----------
    id
        The year, ``"2025"``.
    drifting
        Names of the columns, of those that not every year has, that this year has.
    """

    id: str
    drifting: frozenset[str]


ALWAYS: Final = (
    Column("URN"),
    Column("Provision type"),
    Column("Registration status", ("Reg Status",)),
    Column("Name", ("Setting Name",)),
    Column("Local authority"),
    Column("Sector"),
    Column("Inspection date", ("Latest full inspection date",)),
    Column(
        "Overall grade",
        (
            "Overall effectiveness",
            "Overall experiences and progress of children and young people",
        ),
    ),
    Column(
        "Helped and protected",
        (
            "The safety of children and young people",
            "Safeguarding children and young people",
            "How well children and young people are helped and protected",
        ),
    ),
)

DRIFTING: Final = (
    Column("Region", required=False),
    Column("Government Office Region", required=False),
    Column("Registration date", required=False),
    Column("Parliamentary constituency", required=False),
    Column("Places", required=False),
    Column("Organisation which owns the provider", ("Organisation",), required=False),
    Column("Short-break-only children's home", ("Short breaks only",), required=False),
    Column("Multi-building children's home", required=False),
    Column("Supported accommodation premises", ("Premises",), required=False),
    Column("Supported accommodation outcome", required=False),
    Column("Previous full inspection event date", required=False),
)

COLUMNS: Final = ALWAYS + DRIFTING

_SHORT = "Short-break-only children's home"
_2018 = frozenset(
    {
        "Government Office Region",
        "Parliamentary constituency",
        "Places",
        "Organisation which owns the provider",
    }
)
_2021 = _2018 | {"Registration date", _SHORT}
_2023 = _2021 | {"Multi-building children's home"}
_2024 = _2023 | {"Supported accommodation premises", "Previous full inspection event date"}
_2025 = _2023 | {"Supported accommodation premises", "Supported accommodation outcome"}

LAYOUTS: Final = (
    Layout("2015", frozenset({"Region", _SHORT})),
    Layout("2018", _2018),
    Layout("2021", _2021),
    Layout("2023", _2023),
    Layout("2024", _2024),
    Layout("2025", _2025),
)

# Addresses are left unread on purpose: those of homes are withheld, and no others are needed.
_LEFT_UNREAD: Final = frozenset(
    normalise(text)
    for text in (
        "Web link", "Linked ED URN", "Linked Education URN", "Address 1", "Address 2", "Town",
        "County", "Postcode", "Ofsted Region", "Inspection type", "Inspection ID", "Event type",
        "Publication date", "Event number", "Latest full inspection event type",
        "Latest full inspection publication date", "Latest full inspection event number",
        "Outcomes for children and young people", "Quality of care", "Leadership and management",
        "Outcomes in education and related learning activities", "Health services",
        "The effectiveness of leaders and managers", "Previous full inspection event type",
        "Previous full inspection publication date", "Previous full inspection event number",
        "Previous overall experiences and progress of children and young people",
        "Previous outcomes in education and related learning activities",
        "Previous health services", "Previous effectiveness of leaders and managers",
        "Previous how well children and young people are helped and protected",
    )
)  # fmt: skip


def recognise(table: Table) -> Layout:
    """
    Tell which year's layout a table has.

    Parameters
    ----------
    table
        Read with `COLUMNS`.

    Returns
    -------
    layout

    Raises
    ------
    InputError
        If no layout has just these columns: the nearest one, and what is missing and what too
        many of it.
    """
    found = frozenset(table.columns) - {column.name for column in ALWAYS}
    for layout in LAYOUTS:
        if layout.drifting == found:
            return layout
    nearest = min(LAYOUTS, key=lambda layout: len(layout.drifting ^ found))
    differences = _list("no column ", nearest.drifting - found) + _list(
        "besides ", found - nearest.drifting
    )
    years = ", ".join(layout.id for layout in LAYOUTS)
    expected = f"the columns of a list of {years} (nearest: {nearest.id})"
    raise InputError((Problem(table.file, "", "header", "; ".join(differences), expected),))


def unexpected(headers: Collection[str]) -> tuple[str, ...]:
    """Give the headers that no published list is known to have."""
    return tuple(cell for cell in headers if normalise(cell) not in _LEFT_UNREAD)


def _list(words: str, names: frozenset[str]) -> list[str]:
    return [words + ", ".join(f"'{name}'" for name in sorted(names))] if names else []
