"""Tasks with their days: who does what for whom."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.answer.model.duties import Task
from matcher.calendar import due_before_day
from matcher.matching_record.gathered import Gathered, capital, short_day
from matcher.matching_record.model import Block, Section, Style, Table, Words

HEAD = ("By when", "Who, and to whom", "What", "Done: day, initials")
WIDTHS = (6, 8, 17, 5)


def tasks_section(gathered: Gathered) -> Section:
    """Write every task that is sure, by its day, and those on record as done."""
    return Section("Tasks, and who is told", tuple(_blocks(gathered)))


def _blocks(gathered: Gathered) -> Iterator[Block]:
    tasks, done = gathered.listed.tasks, gathered.listed.done
    before = [task for task in tasks if task.before_start]
    after = [task for task in tasks if not task.before_start and task.due_on is not None]
    undated = [task for task in tasks if task.due_on is None]
    for caption, some in (
        ("Before the child moves in", before),
        ("From the day the child moves in", after),
        ("Counted from a day that is not known yet", undated),
    ):
        if some:
            yield Table(caption, HEAD, WIDTHS, tuple(map(_row, some)))
    if done:
        yield Table("Done", ("Day", "By", "What"), (3, 4, 11), tuple(map(_done, done)))
    if not tasks and not done:
        yield Words("No task follows, as far as is known.")
    late = sum(task.late for task in tasks)
    if late:
        yield Words(f"Late is said as at {short_day(gathered.as_at)}.", Style.SMALL)


def _row(task: Task) -> tuple[str, ...]:
    content = f" To cover: {'; '.join(task.content)}." if task.content else ""
    asks = f" {task.asks_day}" if task.asks_day else ""
    what = f"{task.says.rstrip('.')}.{content}{asks} ({task.source})"
    return _when(task), f"{capital(task.owner)} to {task.recipient}", what, ""


def _when(task: Task) -> str:
    if task.due_on is None:
        return capital(task.due)
    late = "; late" if task.late else ""
    return f"{capital(due_before_day(task.due))} {short_day(task.due_on)}{late}"


def _done(task: Task) -> tuple[str, ...]:
    late = f" It was due {task.due}." if task.late else ""
    return short_day(task.done_on), capital(task.done_by or "not known"), f"{task.title}.{late}"
