"""One home in short: what matters, on one screen, before everything in full."""

from __future__ import annotations

from collections.abc import Sequence

from api.cli.show.lines import Lines, count
from api.cli.show.match import criterion
from constraints.base import Effect
from matcher.answer.model import Explanation, Match
from matcher.explain import State

MOST = 3
"""So many of each are named, and the others counted."""


def show_short(explanation: Explanation, lines: Lines) -> None:
    """Print what bars a home or is open, who approves, who is told first, what weighs most."""
    match = explanation.match
    lines.heading("IN SHORT")
    bars = [one.title for one in explanation.reasons if one.effect is Effect.BAR]
    breached = [
        one.title
        for one in explanation.reasons
        if one.effect is Effect.BAR and one.state is State.BREACHED
    ]
    if breached:
        lines.item("- ", f"Not met: {_few(breached)}.")
    elif bars:
        topics = [one.topic for one in (*explanation.questions, *explanation.about_the_child)]
        lines.item("- ", f"To ask: {_few(list(dict.fromkeys(topics)), most=MOST + MOST)}.")
    else:
        lines.item("- ", "Every rule that can stop it is decided and met.")
    _show_people(match, lines)
    costs = [cost for cost in match.costs if cost.points_high]
    costs.sort(key=lambda cost: (-cost.points_high, cost.rule))
    if costs:
        lines.item("- ", f"Most points: {_few([criterion(cost) for cost in costs])}.")
    lines.sentence("In full below, each with its source.", style="dim")


def _show_people(match: Match, lines: Lines) -> None:
    gates = [gate for gate in match.gates if gate.only_if is None]
    if gates:
        by = dict.fromkeys(gate.approver for gate in gates)
        number = count(len(gates), "thing to record", "things to record")
        lines.item("- ", f"Before it is confirmed: {number}, by {_few(list(by))}.")
    duties = [duty for duty in match.duties if duty.only_if is None]
    if duties:
        # In the order of their days, which is that of the tasks: one day is said once.
        first = [duty.recipient for duty in duties if duty.due == duties[0].due]
        to = list(dict.fromkeys(first))
        later = len({duty.recipient for duty in duties} - set(to))
        others = f"; and {count(later, 'other', 'others')} later" if later else ""
        lines.item("- ", f"Tasks due {duties[0].due}: for {'; '.join(to)}{others}.")


def _few(named: Sequence[str], most: int = MOST) -> str:
    more = len(named) - most
    said = "; ".join(named[:most])
    return f"{said}; and {more} more" if more > 0 else said
