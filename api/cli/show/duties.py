"""The tasks of a proposed match, as an officer works through them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from rich.console import Console

from api.cli.show.lines import Lines, capital, count, counted
from matcher.answer.circumstances import CIRCUMSTANCES_ASKED
from matcher.answer.model.duties import DutyList, Task, Waiting
from matcher.answer.phrases import day_words
from matcher.calendar import due_before_day
from matcher.completeness.missing import Block, Completeness
from matcher.rank import Group

STANDING = {
    Group.CAN_PROPOSE: "It can be proposed.",
    Group.ASK_FIRST: "It must be asked first.",
    Group.MAY_NOT: "It may not be proposed: nothing below changes that.",
}
NOTHING_SENT = "The engine proposes; people decide. Nothing is sent and nobody is placed by this."
WHEN = {True: "in an emergency", False: "planned", None: "planned or not, nobody has said"}


def show_duties(
    listed: DutyList, console: Console, notes: Sequence[str] = (), *, by_recipient: bool = False
) -> None:
    """
    Print what is missing to confirm, every task with its day, what was done, what is not sure.

    Parameters
    ----------
    listed
        The tasks of a proposed match.
    console
        Where they go.
    notes
        What was found when the files were read.
    by_recipient
        Whether tasks stand by who is told, and not by their day.
    """
    lines = Lines(console)
    _show_head(listed, lines, notes)
    show_missing(listed.completeness, lines, {task.says for task in listed.tasks})
    if by_recipient:
        _show_by_recipient(listed.tasks, lines)
    else:
        _show_by_day(listed.tasks, lines)
    _show_done(listed.done, lines)
    show_waiting(listed, lines)
    lines.heading("WHAT THIS RESTS ON")
    lines.sentence(
        f"Rules {listed.ruleset_version}, points {listed.profile_hash[:12]}, input "
        f"{listed.input_hash[:12]}; decided under the law of "
        f"{listed.decided_on.day} {listed.decided_on:%B %Y}; late as at {day_words(listed.as_at)}."
    )


def _show_head(listed: DutyList, lines: Lines, notes: Sequence[str]) -> None:
    named = f"{listed.urn}, {listed.name}," if listed.name else listed.urn
    lines.sentence(
        f"{listed.referral}: if the child moves to {named} on {day_words(listed.starts_on)} "
        f"({WHEN[listed.emergency]})",
        style="bold",
    )
    lines.sentence(f"{listed.authority or 'Area not known'}: {listed.area}.")
    lines.sentence(f"{STANDING[listed.group]} {NOTHING_SENT}")
    for note in notes:
        lines.sentence(note)


def show_missing(completeness: Completeness, lines: Lines, below: Collection[str]) -> None:
    """Print what is missing to confirm, by block; tasks that are written out below are counted."""
    if completeness.complete:
        lines.heading("BEFORE IT CAN BE CONFIRMED: NOTHING IS MISSING", style="bold green")
        lines.sentence("The home still has to accept, and the authority to approve.")
        return
    things = count(len(completeness.missing), "thing", "things")
    lines.heading(f"BEFORE IT CAN BE CONFIRMED: MISSING {things.upper()}", style="bold yellow")
    for block in Block:
        missing = [one for one in completeness.missing if one.block is block]
        for supplier in dict.fromkeys(one.supplied_by for one in missing):
            lines.sentence(f"{capital(block.value)}; from {supplier}:")
            whats = [one.what for one in missing if one.supplied_by == supplier]
            for what in whats:
                if what not in below:
                    lines.item("- ", what)
            tasks = sum(what in below for what in whats)
            if tasks:
                lines.item(
                    "- ", f"To do first: {count(tasks, 'task', 'tasks')}, written out below."
                )


def _show_by_day(tasks: Sequence[Task], lines: Lines) -> None:
    before = [task for task in tasks if task.before_start]
    after = [task for task in tasks if not task.before_start and task.due_on is not None]
    undated = [task for task in tasks if task.due_on is None]
    for heading, some in (
        ("BEFORE THE CHILD MOVES IN", before),
        ("FROM THE DAY THE CHILD MOVES IN", after),
        ("COUNTED FROM A DAY NOT KNOWN YET", undated),
    ):
        if some:
            lines.heading(f"{heading}: {count(len(some), 'task', 'tasks')}")
        for task in some:
            _show_task(task, f"{capital(task.owner)} to {task.recipient}", lines)


def _show_by_recipient(tasks: Sequence[Task], lines: Lines) -> None:
    for recipient in sorted({task.recipient for task in tasks}):
        told = [task for task in tasks if task.recipient == recipient]
        words = recipient.upper()
        lines.heading(f"{words}: {count(len(told), 'task', 'tasks')}")
        for task in told:
            _show_task(task, capital(task.owner), lines)


def _show_task(task: Task, who: str, lines: Lines) -> None:
    late = " (late)" if task.late else ""
    lines.item("- ", f"{_when(task)}{late}. {who}: {task.says}")
    if task.content:
        lines.item("say    ", "; ".join(task.content) + ".", indent=2)
    if task.asks_day is not None:
        lines.item("ask    ", f"{task.asks_day} [the child's social worker]", indent=2)
    lines.sentence(f"{task.source} ({task.evidence}).", indent=2, style="dim")
    lines.code(task.url)


def _when(task: Task) -> str:
    if task.due_on is None:
        return capital(task.due)
    return f"{capital(due_before_day(task.due))} {day_words(task.due_on)}"


def _show_done(done: Sequence[Task], lines: Lines) -> None:
    if done:
        lines.heading(f"DONE: {count(len(done), 'task', 'tasks')}")
    for task in done:
        if task.done_on is not None:
            by = f", {task.done_by}" if task.done_by else ""
            late = f"; it was due {task.due}" if task.late else ""
            lines.item("- ", f"{capital(day_words(task.done_on))}{by}: {task.title}{late}.")


def show_waiting(listed: DutyList, lines: Lines) -> None:
    """Print the questions on which further approvals and tasks depend, one each."""
    waiting = listed.waiting
    if not waiting:
        return
    above = {one.what for one in listed.completeness.missing}
    depending, ends = _counted(*waiting)
    answers = count(len(waiting), "answer", "answers")
    lines.heading(f"NOT SURE YET: {depending} depend{ends} on {answers}")
    for one in waiting:
        some = [*one.approvals, *one.tasks]
        what = some[0] if len(some) == 1 else f"{_counted(one)[0]} wait"
        long = one.question.startswith(CIRCUMSTANCES_ASKED) and one.question in above
        question = f"{CIRCUMSTANCES_ASKED} The list is above." if long else one.question
        lines.item("- ", f"{question} [{one.asked_of}] {what}.")


def _counted(*waiting: Waiting) -> tuple[str, str]:
    """Count what waits for some questions, with the ending of its verb; see `counted`."""
    return counted(
        (
            (sum(len(one.approvals) for one in waiting), "approval", "approvals"),
            (sum(len(one.tasks) for one in waiting), "task", "tasks"),
        )
    )
