"""A row of the matrix written out, letter by letter."""

from __future__ import annotations

from dataclasses import replace

import pytest

from constraints.base import Clock
from constraints.compatibility.matrix import FOLLOW_UPS
from constraints.compatibility.text import matrix_as_markdown, matrix_as_text
from constraints.vocabulary import Anchor, TimeUnit
from tests.constraints.compatibility.tables import ROWS

ROW = replace(ROWS["ages_close"], handbook=("M-98", "M-99"), follow_ups=(), note="", signed="")
BLOCK = (
    f"M-98, M-99  ages_close: {ROW.title}\n"
    "    warning, the two of them, alike: any child -> any child, where more than 5 years apart\n"
)


def test_a_row_is_a_block_of_lines_and_an_empty_line_parts_it_from_the_next() -> None:
    assert matrix_as_text([ROW]) == BLOCK
    assert matrix_as_text([ROW, ROW]) == f"{BLOCK}\n{BLOCK}"


def test_a_row_of_the_table_names_each_number_of_the_handbook() -> None:
    assert matrix_as_markdown([ROW]).splitlines()[2].startswith("| M-98, M-99 `ages_close` | ")


@pytest.mark.parametrize(
    ("clock", "by_when"),
    [
        (Clock(0, TimeUnit.DAYS, Anchor.START, before=True), "before the start of the placement"),
        (Clock(0, TimeUnit.DAYS, Anchor.START), "on the start of the placement"),
        (Clock(2, TimeUnit.WEEKS, Anchor.START), "within 2 weeks of the start of the placement"),
    ],
)
def test_a_task_says_before_what_on_what_or_within_how_long(clock: Clock, by_when: str) -> None:
    task = replace(FOLLOW_UPS[0], clock=clock, given=())
    text = matrix_as_text([replace(ROW, follow_ups=(task,))])
    between = f"{task.owner.value} to {task.recipient.value}"
    assert text == f"{BLOCK}    {task.title} ({between}, {by_when}).\n"
