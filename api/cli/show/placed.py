"""One child of an allocation to whom a home is proposed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from api.cli.show.asking_first import ordinal
from api.cli.show.lines import Lines, count, lowered
from api.cli.show.match import headline
from api.cli.show.plan_table import points_words
from matcher.allocate.answer.model_children import FirstChoice, Otherwise, Proposed
from matcher.answer.model import Duty, Gate
from matcher.answer.phrases import day_words, listed, miles_words

INDENT = 5
MOST_TIES = 5
MAY_NOT = "with whom the child may not live as things stand"
"""Not why: that would tell of another child."""


def show_placed(one: Proposed, lines: Lines) -> None:
    """Print the home proposed for a child, why not the first choice, and what it takes."""
    match = one.match
    lines.heading(f"{one.referral}: {one.child}, from {day_words(one.starts_on)}")
    lines.item(" " * INDENT, headline(match))
    far = "distance not known" if match.distance is None else miles_words(match.distance)
    said = [far]
    if match.rank is not None:
        said.append(f"{ordinal(match.rank)} on the child's own list")
    said.append(f"{points_words(one)} points")
    if one.place is not None:
        said.append(f"place {one.place}")
    lines.sentence(f"{'; '.join(said)}.", indent=INDENT)
    if one.beside:
        come = "comes" if len(one.beside) == 1 else "come"
        lines.item("with     ", f"{listed(one.beside)} {come} to the same home.", indent=INDENT)
    if one.first_choice is not None:
        _show_first_choice(one.first_choice, lines)
    for condition in one.conditions:
        words = f"{condition.words} [{condition.asked_of}]"
        lines.item("only if  ", words, indent=INDENT, style="bold")
    _show_gates(match.gates, lines)
    _show_tasks(match.duties, lines)
    if one.ties:
        first, more = one.ties[:MOST_TIES], len(one.ties) - MOST_TIES
        rest = f"; and {more} more" if more > 0 else ""
        lines.item(
            "tie      ",
            f"Plans as good in every aim have the child at {listed(first, 'or')}{rest}.",
            indent=INDENT,
        )


def _show_first_choice(first: FirstChoice, lines: Lines) -> None:
    far = "" if first.distance is None else f", {miles_words(first.distance)}"
    named = f" {first.name}" if first.name else ""
    said = [f"The first choice, {first.urn}{named} ({first.points:,} points{far}), {_why(first)}."]
    if first.otherwise is not None:
        said.append(f"If the child had it: {said_after(first.otherwise)}")
    lines.item("why not  ", " ".join(said), indent=INDENT)


def _why(first: FirstChoice) -> str:
    given = given_words(first.given_to, first.not_with)
    return f"is {given}" if given else "is given to nobody, and is not the best for all together"


def given_words(given_to: Sequence[str], not_with: Sequence[str]) -> str:
    """Say to whom the places of a home go, and with whom of them a child may not live."""
    others = [who for who in given_to if who not in not_with]
    parts = [f"given to {listed(others)}"] if others else []
    if not_with:
        parts.append(f"{'' if others else 'given '}to {listed(not_with)}, {MAY_NOT}")
    return ", and ".join(parts)


def said_after(otherwise: Otherwise) -> str:
    """Give the sentence on another plan to stand after a colon; references stay as they are."""
    return otherwise.says if otherwise.without_place else lowered(otherwise.says)


def _show_gates(gates: Sequence[Gate], lines: Lines) -> None:
    """Print who must confirm, and how much; what, the child's own list says."""
    open_ = [gate for gate in gates if gate.done_on is None]
    sure = Counter(gate.approver for gate in open_ if gate.only_if is None)
    if sure:
        by = [who if often == 1 else f"{who} ({often})" for who, often in sure.items()]
        lines.item("confirm  ", f"{'; '.join(by)}.", indent=INDENT)
    perhaps = sum(gate.only_if is not None for gate in open_)
    if perhaps:
        more = count(perhaps, "more approval", "more approvals")
        lines.item("perhaps  ", f"{more}, depending on answers.", indent=INDENT)


def _show_tasks(duties: Sequence[Duty], lines: Lines) -> None:
    sure = [duty for duty in duties if duty.only_if is None and duty.done_on is None]
    if sure:
        first = f"{len(sure):,}, the first due {lowered(sure[0].due)}."
        lines.item("tasks    ", first, indent=INDENT)
