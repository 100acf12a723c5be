"""One home explained in full."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rich.console import Console

from api.cli.show.answer import show_told
from api.cli.show.asking_first import show_to_come_first
from api.cli.show.changes import show_changes
from api.cli.show.head import calls_words
from api.cli.show.lines import Lines, span
from api.cli.show.match import criterion_name, show_match
from api.cli.show.nearer import show_nearer
from api.cli.show.questions import show_open
from api.cli.show.shared import Shared
from api.cli.show.short import show_short
from api.cli.show.staying import show_staying
from api.cli.show.tasks import TELLING, show_depending, show_duty, show_gate
from constraints.base import Effect
from matcher.answer.model import Duty, Explanation, Gate
from matcher.explain import Reason, State
from matcher.rank import Group
from matcher.walls import STANDS, stands_beside

STANDING = {
    Group.CAN_PROPOSE: "can be proposed",
    Group.ASK_FIRST: "must be asked first",
    Group.MAY_NOT: "may not be proposed",
}


def show_explanation(
    explanation: Explanation,
    console: Console,
    notes: Sequence[str] = (),
    told: Sequence[str] = (),
) -> None:
    """Print an explanation: what matters in short, then each rule in full with its source."""
    lines = Lines(console)
    match = explanation.match
    lines.sentence(f"{match.urn} {STANDING[match.group]} for {explanation.referral}.", style="bold")
    if explanation.calls is not None:
        lines.sentence(f"{calls_words(explanation.calls)}.")
    for note in (*explanation.orders, *explanation.curfews, *notes):
        lines.sentence(note)
    show_told([said for said in told if said.startswith(f"{match.urn}: ")], lines)
    show_match(match, lines, Shared(match.gates, match.duties, match.costs, match.asks))
    show_short(explanation, lines)
    bars = [reason for reason in explanation.reasons if reason.effect is Effect.BAR]
    breached = [reason for reason in bars if reason.state is State.BREACHED]
    if breached:
        lines.heading("WHAT BARS IT", style="bold red")
        if stands_beside(reason.lifted_by for reason in breached):
            lines.sentence(STANDS)
        for reason in breached:
            lines.item("- ", f"{reason.sentence} {reason.changed_by}")
            lines.sentence(_source(reason), indent=2, style="dim")
    if explanation.changes is not None:
        show_changes(explanation.changes, lines)
    if explanation.questions:
        lines.heading("WORDS TO ASK IT WITH")
        show_open(explanation.questions, lines)
    _show_undecided([reason for reason in bars if reason.state is State.UNDECIDED], lines)
    _show_gates(match.gates, lines)
    _show_duties(match.duties, lines)
    show_depending([*match.gates, *match.duties], lines)
    _show_points(explanation, lines)
    show_to_come_first(explanation.to_come_first, lines)
    if explanation.staying.says:
        lines.heading("STAYING PUT")
        show_staying(explanation.staying, lines)
    show_nearer(explanation.nearer, lines)
    lines.heading("WHAT THIS RESTS ON")
    lines.sentence(
        f"Rules {explanation.ruleset_version}, points {explanation.profile_hash[:12]}, input "
        f"{explanation.input_hash[:12]}; decided under the law of "
        f"{explanation.decided_on.day} {explanation.decided_on:%B %Y}."
    )


def _show_undecided(bars: list[Reason], lines: Lines) -> None:
    """Print each rule that waits for an answer, by who can give it, then by source."""
    if not bars:
        return
    lines.heading("RULES THAT WAIT FOR AN ANSWER")
    bars = sorted(bars, key=_asked)  # stable: the order of the rule book within
    for asked, of_one in groupby(bars, key=_asked):
        lines.sentence(f"Of {asked}:")
        for source, alike in groupby(of_one, key=_source):
            for reason in alike:
                lines.item("- ", f"{reason.sentence} [{reason.rule}]")
            lines.sentence(source, indent=2, style="dim")


def _asked(reason: Reason) -> str:
    if reason.child_side or reason.asked_of is None:
        return "the child's social worker"
    return reason.asked_of.value


def _source(reason: Reason) -> str:
    return f"{reason.source} ({reason.evidence})."


def _show_gates(gates: Sequence[Gate], lines: Lines) -> None:
    sure = [gate for gate in gates if gate.only_if is None]
    if sure:
        lines.heading("BEFORE IT IS CONFIRMED")
    for gate in sure:
        show_gate(gate, lines)
        lines.sentence(f"{gate.source}.", indent=2, style="dim")


def _show_duties(duties: Sequence[Duty], lines: Lines) -> None:
    sure = [duty for duty in duties if duty.only_if is None]
    if sure:
        lines.heading(TELLING)
    for duty in sure:
        show_duty(duty, lines)
        lines.sentence(f"{duty.source}.", indent=2, style="dim")


def _show_points(explanation: Explanation, lines: Lines) -> None:
    match = explanation.match
    lines.heading(f"POINTS: {span(match.points_low, match.points_high)}; 0 is best")
    for cost in sorted(match.costs, key=lambda cost: (cost.is_asked, -cost.points_high, cost.rule)):
        lines.item(f"{span(cost.points_low, cost.points_high):>12}  ", cost.sentence)
        # The sentence says what the title would; the name is that of the list and of the profile.
        named = f"Criterion: {criterion_name(cost)}. {_source(cost)}"
        lines.sentence(named, indent=14, style="dim")
