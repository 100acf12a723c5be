"""Staying put, beside the homes: how it stands, and what it would take."""

from __future__ import annotations

from collections.abc import Sequence

from api.cli.show.changes import show_ways
from api.cli.show.lines import Lines, count
from matcher.answer.model import Present, Staying
from matcher.walls import STANDS, stands_beside

MOST_ASKED = 5
"""Questions that are printed; the JSON answer has all."""


def show_staying(staying: Staying, lines: Lines) -> None:
    """Print what is known of staying put; nothing where nobody said where the child lives."""
    for number, said in enumerate(staying.says):
        lines.item("  " if number else "- ", said, style=_style(staying, number))
    if stands_beside(bar.lifted_by for bar in staying.bars):
        lines.item("  not met ", STANDS)
    for bar in staying.bars:
        lines.item("  not met ", f"{bar.says} {bar.changed_by}")
    _show_few("  ask     ", staying.asks, lines)
    for signed in staying.signed:
        lines.item("  sign    ", signed)
    _show_few("  perhaps ", staying.waiting, lines)
    if staying.changes is not None:
        show_ways(staying.changes, lines)
        for required in () if staying.changes.sets else staying.changes.in_the_way:
            lines.item("  not met ", required)


def _show_few(label: str, questions: Sequence[str], lines: Lines) -> None:
    for question in questions[:MOST_ASKED]:
        lines.item(label, question)
    if len(questions) > MOST_ASKED:
        more = count(len(questions) - MOST_ASKED, "more question is", "more questions are")
        lines.sentence(f"{more} in --json.", indent=len(label))


def _style(staying: Staying, number: int) -> str:
    if number:
        return ""
    return "bold red" if staying.present is Present.FAILURE else "bold"
