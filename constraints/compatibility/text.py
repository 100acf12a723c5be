"""The matching matrix as text and as tables that can be read beside the handbook."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from constraints.base import Clock
from constraints.compatibility.follow_up import FollowUp
from constraints.compatibility.mitigations import (
    ALL_DOMAINS,
    BESIDE_GRAVE,
    GRAVE_DOMAINS,
    GREATEST_RELIEF,
    RELIEFS,
    Relief,
    provided_by,
)
from constraints.compatibility.row import MatrixClass, MatrixRow
from constraints.vocabulary import Mitigation

IN_THE_TABLE = {
    MatrixClass.BLOCK: "BLOCK",
    MatrixClass.COND: "COND",
    MatrixClass.WARN: "WARN",
    MatrixClass.NOTE: "NOTE",
    MatrixClass.REWARD: "reward",
}
"""Classes as the handbook writes them."""
HALF = 2.0
NOTHING = "-"


def matrix_as_text(rows: Sequence[MatrixRow]) -> str:
    """
    Write the matrix as blocks of lines.

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


def matrix_as_markdown(rows: Sequence[MatrixRow]) -> str:
    """
    Write the matrix as one table in Markdown.

    Parameters
    ----------
    rows
        Any rows; printed in the order of the handbook's, then as given.

    Returns
    -------
    table
        A line for each row: handbook and id, class, who poses it, what is posed to whom and where,
        the minimum of a COND or what turns a BLOCK into one, and the duties that follow.
    """
    head = ("row", "class", "direction", "posed -> exposed", "minimum for COND", "then, by when")
    ordered = sorted(rows, key=lambda row: row.handbook[0])
    return _table(head, [_cells(row) for row in ordered])


def mitigations_as_markdown() -> str:
    """Write what mitigations take off, W1 to W11, as a table in Markdown with its rules below."""
    head = ("", "mitigation", "acts on", "takes off at most", "rests on", "ends")
    grave = " or ".join(_words(domain) for domain in GRAVE_DOMAINS)
    two = "; ".join(
        f"{_words(weak)} counts only as {_words(strong)}" for weak, strong in BESIDE_GRAVE.items()
    )
    rules = (
        "A mitigation counts from the day the home's registered manager verified it, by role and "
        "day, if that is no later than the start of the placement. One that can be arranged, or "
        "that nobody asked about, leaves a row undecided: the home is asked first.",
        "No mitigation lowers a BLOCK. All together take off no more than "
        f"{GREATEST_RELIEF / HALF:g} levels. A WARN never counts more than one level.",
        f"Where anybody who would live there is at level 3 ({grave}), {two}.",
        "A mitigation that rests on staff ends when the staff change, on the day the home says it "
        "ends; it is then verified again.",
    )
    table = _table(head, [_relief(relief) for relief in RELIEFS])
    return table + "\n" + "\n".join(f"- {rule}" for rule in rules) + "\n"


def _block(row: MatrixRow) -> str:
    lines = [
        f"{', '.join(row.handbook)}  {row.id}: {row.title}",
        f"    {row.matrix_class.value}, {row.direction.value}: {_posed(row)}",
    ]
    if row.unless:
        lines.append(f"    conditional instead with: {_ways(row)}")
    if row.minimum:
        lines.append(f"    minimum: {_names(row.minimum)}")
    if row.signed:
        lines.append(f"    signed: {row.signed}")
    lines += [f"    {_task(one)}" for one in row.follow_ups]
    if row.note:
        lines.append(f"    read as: {row.note}")
    return "\n".join(lines) + "\n"


def _posed(row: MatrixRow) -> str:
    exposed = "the home" if row.exposed is None else str(row.exposed)
    besides = [f"where {part}" for part in (row.relation, row.where) if part is not None]
    return ", ".join([f"{row.posed} -> {exposed}", *besides])


def _cells(row: MatrixRow) -> tuple[str, ...]:
    needed = _names(row.minimum) or NOTHING
    if row.unless:
        needed = f"COND instead with {_ways(row)}; then {needed}"
    then = " ".join([*filter(None, (row.signed,)), *(_task(one) for one in row.follow_ups)])
    return (
        f"{', '.join(row.handbook)} `{row.id}`",
        IN_THE_TABLE[row.matrix_class],
        row.direction.value,
        _posed(row),
        needed,
        then or NOTHING,
    )


def _relief(relief: Relief) -> tuple[str, ...]:
    if relief.mitigation is Mitigation.SOLO:
        acts_on, off = "all that children pose to each other", "all of it"
    else:
        acts_on = _listed([_words(domain) for domain in relief.domains])
        acts_on = "everything" if relief.domains is ALL_DOMAINS else acts_on
        acts_on = acts_on or "the warnings about the group (M-37 to M-39)"
        off = f"{relief.half_levels / HALF:g} level"
    also = provided_by(relief.mitigation)[1:]
    named = _words(relief.mitigation) + "".join(f"; or {_words(one)}" for one in also)
    ends = "with a change of staff" if relief.with_staff else "on the day said, if any"
    return relief.code, named, acts_on, off, relief.rests_on, ends


def _task(one: FollowUp) -> str:
    given = "".join(f", {given.value}" for given in one.given)
    return f"{one.title} ({one.owner.value} to {one.recipient.value}, {_due(one.clock)}{given})."


def _due(clock: Clock) -> str:
    if clock.count == 0:
        return f"{'before' if clock.before else 'on'} {clock.anchor.value}"
    return f"within {clock.count} {clock.unit.value} of {clock.anchor.value}"


def _ways(row: MatrixRow) -> str:
    return "; or ".join(_names(way) for way in row.unless)


def _names(mitigations: tuple[Mitigation, ...]) -> str:
    return ", ".join(_words(mitigation) for mitigation in mitigations)


def _words(code: Enum) -> str:
    return code.name.replace("_", " ").lower()


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else " and ".join([", ".join(words[:-1]), *words[-1:]])


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)
