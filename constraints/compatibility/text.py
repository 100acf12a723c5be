"""The matching matrix as text."""

from __future__ import annotations

from constraints.compatibility.row import MatrixRow
from constraints.vocabulary import Mitigation


def matrix_as_text(rows: tuple[MatrixRow, ...]) -> str:
    """
    Write the matrix as a table that can be read beside the handbook.

    Parameters
    ----------
    rows
        The rows, in the order printed.

    Returns
    -------
    text
        A block of lines for each row: its id, who poses what to whom, what follows.
    """
    return "\n".join(_block(row) for row in rows)


def _block(row: MatrixRow) -> str:
    exposed = "the home" if row.exposed is None else str(row.exposed)
    lines = [
        f"{', '.join(row.handbook)}  {row.id}: {row.title}",
        f"    {row.matrix_class.value}, {row.direction.value}: {row.posed} -> {exposed}"
        + (f", where {row.relation}" if row.relation else ""),
    ]
    if row.unless:
        ways = "; or ".join(_names(way) for way in row.unless)
        lines.append(f"    conditional instead with: {ways}")
    if row.minimum:
        lines.append(f"    minimum: {_names(row.minimum)}")
    if row.follow_up:
        lines.append(f"    follow-up: {row.follow_up}")
    if row.note:
        lines.append(f"    read as: {row.note}")
    return "\n".join(lines) + "\n"


def _names(mitigations: tuple[Mitigation, ...]) -> str:
    return ", ".join(mitigation.name.replace("_", " ").lower() for mitigation in mitigations)
