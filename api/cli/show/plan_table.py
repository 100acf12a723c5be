"""The plan on one screen: a child a line, as wide as the terminal; sentences where it is narrow."""

from __future__ import annotations

from collections.abc import Sequence

from api.cli.show.asking_first import ordinal
from api.cli.show.lines import Lines
from matcher.allocate.answer import Allocation
from matcher.allocate.answer.model_children import Proposed
from matcher.answer.model import Distance
from matcher.answer.phrases import listed, miles_words

HEADS = ("child", "home", "miles", "own rank", "points", "loss", "with")
RIGHT = {"miles", "own rank", "points", "loss"}
GAP = "  "
READING = (
    "Own rank: where the home stands on the child's own list. Points: of the home for the child, "
    "0 is best; in brackets, with the others who would come. Loss: points more than those of the "
    "child's own first choice. With: who else of these children would come to the home."
)


def show_table(answer: Allocation, lines: Lines) -> None:
    """Print who would live where."""
    rows = [_cells(one) for one in answer.proposed]
    rows += [(one.referral, "no place", "", "", "", "", "") for one in answer.unplaced]
    lines.heading("THE PLAN")
    used = [column for column in range(len(HEADS)) if any(row[column] for row in rows)]
    wide = [max(len(one[column]) for one in (HEADS, *rows)) for column in range(len(HEADS))]
    if sum(wide[column] + len(GAP) for column in used) - len(GAP) > lines.width:
        _show_narrow(answer, lines)
        return
    for row in (HEADS, *rows):
        cells = (
            row[column].rjust(wide[column])
            if HEADS[column] in RIGHT
            else row[column].ljust(wide[column])
            for column in used
        )
        lines.row(GAP.join(cells).rstrip(), style="bold" if row is HEADS else "")
    lines.sentence(READING, style="dim")


def _cells(one: Proposed) -> Sequence[str]:
    match = one.match
    return (
        one.referral,
        match.urn,
        _miles(match.distance),
        "" if match.rank is None else ordinal(match.rank),
        points_words(one),
        f"{one.loss:,}",
        ", ".join(one.beside),
    )


def points_words(one: Proposed) -> str:
    """Give the points of a home for a child, and with the others who come where they differ."""
    together = one.match.points_high
    other = "" if together == one.points_alone else f" ({together:,})"
    return f"{one.points_alone:,}{other}"


def _miles(distance: Distance | None) -> str:
    if distance is None:
        return "not known"
    return miles_words(distance).removesuffix(" miles").removesuffix(" mile")


def _show_narrow(answer: Allocation, lines: Lines) -> None:
    for one in answer.proposed:
        match = one.match
        far = "distance not known" if match.distance is None else miles_words(match.distance)
        said = [match.urn, far]
        if match.rank is not None:
            said.append(f"{ordinal(match.rank)} on the child's own list")
        said += [f"{points_words(one)} points", f"loss {one.loss:,}"]
        if one.beside:
            said.append(f"with {listed(one.beside)}")
        lines.item(f"{one.referral}  ", f"{'; '.join(said)}.")
    for none in answer.unplaced:
        lines.item(f"{none.referral}  ", "no place.")
