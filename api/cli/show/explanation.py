"""One home explained in full."""

from __future__ import annotations

from rich.console import Console

from api.cli.show.answer import show_duty, show_gate
from api.cli.show.lines import Lines, span
from api.cli.show.match import Shared, show_match
from constraints.base import Effect
from matcher.answer.model import Explanation
from matcher.explain import Reason, State
from matcher.rank import Group

STANDING = {
    Group.CAN_PROPOSE: "can be proposed",
    Group.ASK_FIRST: "must be asked first",
    Group.MAY_NOT: "may not be proposed",
}


def show_explanation(explanation: Explanation, console: Console) -> None:
    """Print an explanation: bars, questions, approvals, duties, points, each with its source."""
    lines = Lines(console)
    match = explanation.match
    lines.sentence(f"{match.urn} {STANDING[match.group]}.", style="bold")
    show_match(match, lines, Shared(match.gates, match.duties, match.costs))
    bars = [reason for reason in explanation.reasons if reason.effect is Effect.BAR]
    _show_bars(lines, "WHAT BARS IT", [r for r in bars if r.state is State.BREACHED])
    _show_bars(lines, "WHAT MUST BE ASKED", [r for r in bars if r.state is State.UNDECIDED])
    if match.gates:
        lines.heading("WHO MUST APPROVE OR RECORD, BEFORE IT IS CONFIRMED")
        for gate in match.gates:
            show_gate(gate, lines)
            lines.sentence(gate.source, indent=2, style="dim")
    if match.duties:
        lines.heading("WHO MUST BE TOLD")
        for duty in match.duties:
            show_duty(duty, lines)
            lines.sentence(duty.source, indent=2, style="dim")
    lines.heading(f"POINTS: {span(match.points_low, match.points_high)}, 0 is best")
    for cost in match.costs:
        lines.item(f"{span(cost.points_low, cost.points_high):>12}  ", cost.sentence)
        lines.sentence(f"{cost.title}. {cost.source} ({cost.evidence}).", indent=14, style="dim")


def _show_bars(lines: Lines, title: str, bars: list[Reason]) -> None:
    if not bars:
        return
    lines.heading(title)
    for bar in bars:
        lines.item("- ", bar.sentence)
        who = f"Could be changed by {bar.lifted_by.value}." if bar.lifted_by else "A legal wall."
        if bar.state is State.UNDECIDED and bar.asked_of is not None:
            asked = "the child's social worker" if bar.child_side else bar.asked_of.value
            who = f"Ask {asked}."
        lines.sentence(f"{who} {bar.source} ({bar.evidence}); {bar.rule}.", indent=2, style="dim")
