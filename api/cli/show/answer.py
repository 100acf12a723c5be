"""The answer for one child, as an officer reads it."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console

from api.cli.show.lines import Lines, count, span
from api.cli.show.match import Shared, show_match
from constraints.vocabulary import Topic
from matcher.answer.model import Answer, Barred, Duty, Gate, Question
from matcher.rank import Group

PEOPLE_DECIDE = (
    "These are proposals. The home accepts, the authority approves, and nobody is placed by this "
    "list. 0 points is best."
)


def show_answer(answer: Answer, console: Console, notes: Sequence[str] = ()) -> None:
    """Print an answer: the three groups, what to ask, what must be done, what else there is."""
    lines = Lines(console)
    _show_head(answer, lines, notes)
    shared = Shared.of(answer.can_propose + answer.ask_first)
    for group, matches, title in (
        (Group.CAN_PROPOSE, answer.can_propose, "CAN PROPOSE"),
        (Group.ASK_FIRST, answer.ask_first, "ASK FIRST"),
    ):
        total = answer.counts[group.value]
        if not total:
            continue
        few = f"the first {len(matches)} of {total:,}" if total > len(matches) else f"{total:,}"
        lines.heading(f"{title}: {few}")
        if group is Group.ASK_FIRST:
            lines.sentence("Homes to ring, in this order. The numbers are the questions below.")
        else:
            lines.sentence(PEOPLE_DECIDE)
        for match in matches:
            show_match(match, lines, shared)
    if not answer.can_propose and not answer.ask_first:
        _show_nothing(lines)
    _show_questions(answer, lines)
    _show_tasks(shared, lines)
    _show_may_not(answer.may_not, answer.counts[Group.MAY_NOT.value], lines)
    _show_foot(answer, lines)


def _show_head(answer: Answer, lines: Lines, notes: Sequence[str]) -> None:
    lines.sentence(f"{answer.referral}: {answer.child}", style="bold")
    counts = answer.counts
    lines.sentence(
        f"{answer.supply}. Of {count(sum(counts.values()), 'home', 'homes')}, "
        f"{counts[Group.CAN_PROPOSE.value]:,} can be proposed, "
        f"{counts[Group.ASK_FIRST.value]:,} must be asked first and "
        f"{counts[Group.MAY_NOT.value]:,} may not be proposed."
    )
    for said in (*answer.history, *notes):
        lines.sentence(said)
    if answer.about_the_child:
        lines.heading("FIRST, ABOUT THE CHILD: one answer settles it for many homes")
        for question in answer.about_the_child:
            _show_question(question, lines)
    lines.heading("BESIDE THE HOMES")
    for option in answer.beside:
        lines.item("- ", option)


def _show_questions(answer: Answer, lines: Lines) -> None:
    if answer.questions:
        lines.heading("WORDS TO ASK A HOME WITH")
        for question in answer.questions:
            _show_question(question, lines)


def _show_question(question: Question, lines: Lines) -> None:
    waiting = count(question.homes, "home waits", "homes wait")
    lines.item(f"{question.number:2}. ", f"{question.words} [{question.asked_of}; {waiting}]")
    lines.sentence(question.settles, indent=4, style="dim")


def _show_tasks(shared: Shared, lines: Lines) -> None:
    if shared.costs:
        lines.heading("THE SAME FOR EVERY HOME SHOWN")
        for cost in shared.costs:
            lines.item(f"{span(cost.points_low, cost.points_high):>11} ", cost.sentence)
    sure = [gate for gate in shared.gates if gate.only_if is None]
    perhaps = [gate for gate in shared.gates if gate.only_if is not None]
    if shared.gates:
        lines.heading("BEFORE ANY OF THESE HOMES IS CONFIRMED")
    for gate in sure:
        show_gate(gate, lines)
    if perhaps:
        lines.item("- ", f"Perhaps, depending on the answers: {_titles(perhaps)}.")
    if shared.duties:
        lines.heading("WHO MUST BE TOLD, WHICHEVER HOME IT IS")
    for duty in shared.duties:
        show_duty(duty, lines)


def _titles(gates: Sequence[Gate]) -> str:
    """Name gates; those on living together, of which there may be many, are only counted."""
    together = [gate for gate in gates if gate.topic == Topic.RESIDENTS.value]
    named = [f"{gate.title[:1].lower()}{gate.title[1:]}" for gate in gates if gate not in together]
    if together:
        signed = count(len(together), "approval", "approvals")
        named.append(f"up to {signed} on living with the children there, signed by two managers")
    return "; ".join(named)


def show_gate(gate: Gate, lines: Lines, indent: int = 0) -> None:
    """Print a gate: who records it, and what."""
    lines.item("- ", f"{_capital(gate.approver)}: {gate.says}", indent=indent)
    if gate.only_if:
        lines.sentence(f"Only if: {gate.only_if}", indent=indent + 2, style="dim")


def show_duty(duty: Duty, lines: Lines, indent: int = 0) -> None:
    """Print a duty: by when, who, whom, what."""
    lines.item(
        "- ",
        f"{_capital(duty.due)}, {duty.owner} to {duty.recipient}: {duty.says}",
        indent=indent,
    )
    if duty.only_if:
        lines.sentence(f"Only if: {duty.only_if}", indent=indent + 2, style="dim")


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _show_may_not(barred: tuple[Barred, ...], homes: int, lines: Lines) -> None:
    if not barred:
        return
    lines.heading(f"MAY NOT BE PROPOSED: {count(homes, 'home', 'homes')}, by rule")
    for rule in barred:
        who = f"could be changed by {rule.lifted_by}" if rule.lifted_by else "nobody can change it"
        alone = f", {rule.alone:,} by this alone" if rule.alone else ""
        lines.item(
            f"{rule.homes:6,}  ",
            f"{rule.title} ({who}{alone}; nearest {', '.join(rule.nearest)})",
        )
        lines.sentence(rule.source, indent=8, style="dim")


def _show_nothing(lines: Lines) -> None:
    lines.heading("NO REGISTERED HOME FOUND FROM WHAT WAS KNOWN")
    lines.sentence("The rules below emptied the list. What stands beside the homes remains.")


def _show_foot(answer: Answer, lines: Lines) -> None:
    lines.heading("WHAT THIS RESTS ON")
    lines.sentence(answer.minutes_note)
    lines.sentence(
        f"Rules {answer.ruleset_version}, points {answer.profile_hash[:12]}, "
        f"input {answer.input_hash[:12]}, decided under the law of "
        f"{answer.decided_on.day} {answer.decided_on:%B %Y}."
    )
