"""Problems of a file for a person to read: many of one kind as one line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from constraints.errors import Problem

_SUCH_AS = 3
_NUMBERS = re.compile(r"\d[\d/,.]*")
_COUNTED = re.compile(r"^(\d+): ")
_MOST_GROUPS = 30


def problems_table(title: str, problems: Sequence[Problem], file: str, style: str) -> Table:
    """
    Group problems that differ only in numbers: one kind of fault in many rows is one line.

    Parameters
    ----------
    title
        Of the table.
    problems
        At least one.
    file
        Name of the file, not repeated at each problem.
    style
        Colour.

    Returns
    -------
    table
        How many, what, and a few places; the commonest first.
    """
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column(justify="right", no_wrap=True, style=style)
    table.add_column(overflow="fold")
    groups = list(_grouped(problems))
    table.add_row(Text(""), Text(title, style=f"bold {style}"))
    for group in groups[:_MOST_GROUPS]:
        table.add_row(f"{sum(map(_many, group)):,}", _group(group, file))
    if len(groups) > _MOST_GROUPS:
        rest = sum(map(len, groups[_MOST_GROUPS:]))
        table.add_row(f"{rest:,}", f"more of {len(groups) - _MOST_GROUPS} other kinds: see --json")
    return table


def _grouped(problems: Iterable[Problem]) -> Iterator[list[Problem]]:
    """Put together what differs only in numbers: one kind of fault in many rows."""
    groups: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        key = (problem.field, _NUMBERS.sub("#", problem.expected))
        groups.setdefault(key, []).append(problem)
    yield from sorted(groups.values(), key=len, reverse=True)


def _many(problem: Problem) -> int:
    """Count the rows behind one line: a finding of many rows begins with their number."""
    counted = _COUNTED.match(problem.found)
    return int(counted[1]) if counted else 1


def _group(group: Sequence[Problem], file: str) -> Text:
    first = group[0]
    lead = first.field or first.place or "The file"
    if len(group) == 1:
        found = _COUNTED.sub("", first.found)
        told = f"found {found}, expected" if found else "not given; expected"
        text = Text(f"{lead}: {told} {first.expected}.")
        place = _place(first, file) if first.field else ""
        return text.append(f"\n{place}", style="dim") if place else text
    text = Text(f"{lead}: expected {first.expected}.")
    shown = [f"{_place(one, file)}: {one.found or 'nothing'}" for one in group[:_SUCH_AS]]
    more = f"; and {len(group) - _SUCH_AS:,} more" if len(group) > _SUCH_AS else ""
    return text.append(f"\n{'; '.join(shown)}{more}", style="dim")


def _place(problem: Problem, file: str) -> str:
    parts = (problem.file if problem.file != file else "", problem.place)
    return ", ".join(part for part in parts if part)


def compared(problems: Sequence[Problem]) -> Table:
    """Say what a file that is not recognised was compared with."""
    found = problems[0].found or "nothing"
    table = Table(box=None, show_header=False, pad_edge=False, padding=0)
    table.add_column(overflow="fold")
    if len(problems) == 1:
        table.add_row(Text(f"Found {found}, expected {problems[0].expected}.", style="red"))
        return table
    table.add_row(Text(f"Found {found}. It was compared with:", style="red"))
    for problem in problems:
        table.add_row(Padding(problem.expected, (0, 0, 0, 2)))
    return table
