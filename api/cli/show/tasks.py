"""What goes with a placement: who confirms what, and who is told what by when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TypeVar

from api.cli.show.lines import Lines, capital, count, lowered, span
from api.cli.show.match import criterion
from api.cli.show.shared import Shared, apart
from constraints.vocabulary import Topic
from matcher.answer.model import Duty, Gate, Match

T = TypeVar("T", Duty, Gate)
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
    """Print what must be recorded before a home is confirmed."""
    own = apart([match.gates for match in matches], shared.gates)
    sure = [gate for gate in own if gate.only_if is None]
    if not shared.gates and not sure:
        return
    lines.heading("BEFORE A HOME IS CONFIRMED")
    for gate in shared.gates:
        if gate.only_if is None:
            show_gate(gate, lines)
    perhaps = [gate for gate in shared.gates if gate.only_if is not None]
    if perhaps:
        lines.item("- ", f"Perhaps, depending on the answers: {_titles(perhaps)}.")
    if sure:
        lines.sentence(SOME)
    for gate in sure:
        show_gate(gate, lines)


def show_telling(matches: Sequence[Match], shared: Shared, lines: Lines) -> None:
    """Print who must be told: in any case, for some homes, and depending on an answer."""
    own = apart([match.duties for match in matches], shared.duties)
    if not shared.duties and not own:
        return
    lines.heading("WHO MUST BE TOLD")
    for duty in shared.duties:
        if duty.only_if is None:
            show_duty(duty, lines)
    sure = [duty for duty in own if duty.only_if is None]
    if sure:
        lines.sentence(SOME)
    for duty in sure:
        show_duty(duty, lines)
    show_duties_if([*shared.duties, *own], lines)


def show_gate(gate: Gate, lines: Lines) -> None:
    """Print a gate: who records it, and what."""
    lines.item("- ", f"{capital(gate.approver)}: {gate.says.rstrip('.')}.")


def show_duty(duty: Duty, lines: Lines) -> None:
    """Print a duty: by when, who, whom, what."""
    lines.item(
        "- ", f"{capital(duty.due)}, {duty.owner} to {duty.recipient}: {duty.says.rstrip('.')}."
    )


def show_duties_if(duties: Iterable[Duty], lines: Lines) -> None:
    """Print the duties that depend on an answer, under the question."""
    for question, of_question in by_question(duties):
        lines.sentence(f"Depending on the answer to: {question}")
        for duty in of_question:
            show_duty(duty, lines)


def by_question(tasks: Iterable[T]) -> list[tuple[str, list[T]]]:
    """Group what depends on an answer by the question, in the order first met."""
    waiting = [(task.only_if, task) for task in tasks if task.only_if is not None]
    order = list(dict.fromkeys(question for question, _ in waiting))
    waiting.sort(key=lambda pair: order.index(pair[0]))
    return [
        (question, [task for _, task in of_question])
        for question, of_question in groupby(waiting, key=lambda pair: pair[0])
    ]


def _titles(gates: Sequence[Gate]) -> str:
    """Name gates; those on living together, of which there may be many, are only counted."""
    together = [gate for gate in gates if gate.topic == Topic.RESIDENTS.value]
    named = [lowered(gate.title) for gate in gates if gate not in together]
    if together:
        signed = count(len(together), "approval", "approvals")
        named.append(f"up to {signed} on living with the children there, signed by two managers")
    return "; ".join(named)
