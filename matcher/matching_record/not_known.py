"""What was not known when the record was made, and who was asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matcher.answer.model import Question
from matcher.answer.model.duties import Waiting
from matcher.matching_record.gathered import NOT_KNOWN, Gathered, capital, count
from matcher.matching_record.model import Block, Section, Table, Words

HEAD = ("Who can answer", "Question", "Answer, day, initials")
WIDTHS = (4, 10, 4)


def not_known_section(gathered: Gathered) -> Section:
    """Write each open question with who can answer it, and what depends on it."""
    return Section("What was not known, and who was asked", tuple(_blocks(gathered)))


def _blocks(gathered: Gathered) -> Iterator[Block]:
    explanation = gathered.explanation
    yield Words(_asked(gathered))
    tables = (
        *_questions("Questions to the home", explanation.questions),
        *_questions("Questions about the child", explanation.about_the_child),
        *_waiting(gathered.listed.waiting),
        *_missing(gathered),
    )
    if not tables:
        yield Words("Nothing that decides is open: every rule that can stop it is decided.")
    yield from tables


def _asked(gathered: Gathered) -> str:
    calls = gathered.explanation.calls
    if calls is None:
        return f"Who has been asked: {NOT_KNOWN.lower()}. No replies were given to this record."
    asked = count(calls.asked, "home has", "homes have")
    day = f"{calls.at.day} {calls.at:%B %Y}"
    return f"As at {calls.at:%H:%M} on {day}, {asked} answered and {calls.not_asked:,} not yet."


def _questions(caption: str, questions: Sequence[Question]) -> Iterator[Block]:
    if questions:
        rows = tuple((capital(one.asked_of), one.words, "") for one in questions)
        yield Table(caption, HEAD, WIDTHS, rows)


def _waiting(waiting: Sequence[Waiting]) -> Iterator[Block]:
    if waiting:
        rows = tuple(
            (
                capital(one.asked_of),
                f"{one.question} On it depends: {'; '.join((*one.approvals, *one.tasks))}.",
                "",
            )
            for one in waiting
        )
        yield Table("Questions on which approvals and tasks depend", HEAD, WIDTHS, rows)


def _missing(gathered: Gathered) -> Iterator[Block]:
    """Give what else is missing: approvals, tasks and questions have stood above."""
    explanation, listed = gathered.explanation, gathered.listed
    said = {gate.rule for gate in explanation.match.gates} | {task.rule for task in listed.tasks}
    said |= {duty.rule for duty in explanation.match.duties}
    for question in (*explanation.questions, *explanation.about_the_child):
        said |= set(question.rules)
    rows = tuple(
        (capital(one.supplied_by), one.what, "")
        for one in listed.completeness.missing
        if not one.rules or not said.issuperset(one.rules)
    )
    if rows:
        yield Table("Also missing before it can be confirmed", HEAD, WIDTHS, rows)
