"""What goes with a placement: who confirms what, and who is told what by when."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import TypeVar

from api.cli.show.lines import Lines, capital, count, counted, span
from api.cli.show.match import criterion
from api.cli.show.shared import Shared, apart
from matcher.answer.circumstances import CIRCUMSTANCES_ASKED
from matcher.answer.model import Duty, Gate, Match
from matcher.answer.tasks import by_day

T = TypeVar("T", bound=Duty | Gate)
MOST_TITLES = 3
"""So many approvals and tasks that wait for one answer are named; the others are counted."""
TELLING = "WHO MUST BE TOLD, AND WHAT MUST BE DONE"
"""Visits, registrations and reviews are among the tasks, beside what is told."""
SOME = "For some homes only, as said beside each:"


def show_points_of_all(shared: Shared, lines: Lines) -> None:
    """Print the points that every home shown has alike."""
    if not shared.costs:
        return
    lines.heading("POINTS THAT ARE THE SAME FOR EVERY HOME SHOWN")
    for cost in shared.costs:
        if not cost.is_asked:
            lines.item(f"{span(cost.points_low, cost.points_high):>11}  ", cost.sentence)
    asked = [cost for cost in shared.costs if cost.is_asked]
    if asked:
        most = sum(cost.points_high for cost in asked)
        names = "; ".join(criterion(cost).removesuffix(" (not known)") for cost in asked)
        lines.item(f"{span(0, most):>11}  ", f"Not known of any yet: {names}.")


def show_confirming(matches: Sequence[Match], shared: Shared, lines: Lines) -> None:
    """Print what must be recorded before a home is confirmed, as far as that is sure."""
    own = apart([match.gates for match in matches], shared.gates)
    _show_sure("BEFORE A HOME IS CONFIRMED", shared.gates, own, show_gate, lines)


def show_telling(matches: Sequence[Match], shared: Shared, lines: Lines) -> None:
    """Print who must be told and what must be done, as far as that is sure."""
    own = apart([match.duties for match in matches], shared.duties)
    _show_sure(TELLING, shared.duties, sorted(own, key=by_day), show_duty, lines)


def show_not_sure(matches: Sequence[Match], shared: Shared, lines: Lines, command: str) -> None:
    """
    Print how many approvals and tasks depend on what is not known, and where they are listed.

    Parameters
    ----------
    matches, shared
        The homes shown, and what they have in common.
    lines
        Where they go.
    command
        What lists them for one home.
    """
    gates = _waiting([*shared.gates, *apart([match.gates for match in matches], shared.gates)])
    duties = _waiting([*shared.duties, *apart([match.duties for match in matches], shared.duties)])
    if not gates and not duties:
        return
    lines.heading("WHAT ELSE MAY HAVE TO BE DONE")
    depending, ends = counted(
        (
            (len({gate.rule for gate in gates}), "approval", "approvals"),
            (len({duty.rule for duty in duties}), "task", "tasks"),
        )
    )
    waiting: list[Gate | Duty] = [*gates, *duties]
    asked = list(dict.fromkeys(task.only_if for task in waiting))
    answers = count(len(asked), "answer", "answers")
    lines.sentence(
        f"{depending} of the homes shown depend{ends} on {answers} not known yet. To list those of "
        "one home:"
    )
    lines.code(command)
    for question in asked:
        if question is not None and question.startswith(CIRCUMSTANCES_ASKED):
            lines.item("- ", f"Ask the child's social worker first: {question}")


def show_depending(tasks: Sequence[Gate | Duty], lines: Lines) -> None:
    """Print each question on which approvals and tasks of one home depend, and which those are."""
    waiting = by_question(task for task in tasks if task.done_on is None)
    if waiting:
        lines.heading("WHAT ELSE MAY HAVE TO BE DONE, depending on the answers")
    for question, of_question in waiting:
        titles = [task.title for task in of_question]
        wait = f"{'; '.join(titles[:MOST_TITLES])}"
        if len(titles) > MOST_TITLES:
            wait += f"; and {len(titles) - MOST_TITLES} more"
        lines.item("- ", question)
        lines.sentence(f"{wait}.", indent=2, style="dim")


def _waiting(tasks: Sequence[T]) -> list[T]:
    return [task for task in tasks if task.only_if is not None and task.done_on is None]


def _show_sure(
    heading: str,
    shared: Sequence[T],
    own: Sequence[T],
    show: Callable[[T, Lines], None],
    lines: Lines,
) -> None:
    """Print what is sure of every home, then what is sure of some; nothing where nothing is."""
    all_ = [task for task in shared if task.only_if is None]
    some = [task for task in own if task.only_if is None]
    if not all_ and not some:
        return
    lines.heading(heading)
    for task in all_:
        show(task, lines)
    if some and shared:
        lines.sentence(SOME)
    for task in some:
        show(task, lines)


def show_gate(gate: Gate, lines: Lines) -> None:
    """Print a gate: who records it, and what."""
    lines.item("- ", f"{_done(gate)}{capital(gate.approver)}: {gate.says.rstrip('.')}.")


def show_duty(duty: Duty, lines: Lines) -> None:
    """Print a duty: by when, who, whom, what."""
    who = f"{duty.owner} to {duty.recipient}"
    lines.item("- ", f"{_done(duty)}{capital(duty.due)}, {who}: {duty.says.rstrip('.')}.")


def _done(task: Duty | Gate) -> str:
    day = task.done_on
    return "" if day is None else f"Done on {day.day} {day:%B %Y}. "


def by_question(tasks: Iterable[T]) -> list[tuple[str, list[T]]]:
    """Group what depends on an answer by the question, in the order first met."""
    waiting = [(task.only_if, task) for task in tasks if task.only_if is not None]
    order = list(dict.fromkeys(question for question, _ in waiting))
    waiting.sort(key=lambda pair: order.index(pair[0]))
    return [
        (question, [task for _, task in of_question])
        for question, of_question in groupby(waiting, key=lambda pair: pair[0])
    ]
