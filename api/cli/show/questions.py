"""What to ask, of the people who know the child and of the homes."""

from __future__ import annotations

from collections.abc import Sequence
from string import ascii_lowercase

from api.cli.show.lines import Lines, count
from matcher.answer.model import Answer, Question
from matcher.rank import Group


def show_about_the_child(answer: Answer, lines: Lines) -> None:
    """Print the questions about the child, by letter: homes have the numbers."""
    if not answer.about_the_child:
        return
    lines.heading("FIRST, ABOUT THE CHILD: one answer settles it for many homes")
    labels = [f" {letter}. " for letter in ascii_lowercase]
    _show(answer.about_the_child, labels, answer.counts[Group.ASK_FIRST.value], lines)


def show_to_homes(answer: Answer, lines: Lines) -> None:
    """Print the words to ask a home with, by number."""
    if not answer.questions:
        return
    lines.heading("WORDS TO ASK A HOME WITH")
    labels = [f"{question.number:2}. " for question in answer.questions]
    _show(answer.questions, labels, answer.counts[Group.ASK_FIRST.value], lines)


def show_open(questions: Sequence[Question], lines: Lines) -> None:
    """Print the questions that are open for one home."""
    for question in questions:
        lines.item(f"{question.number:2}. ", question.words)
        lines.sentence(question.settles, indent=4, style="dim")


def _show(questions: Sequence[Question], labels: list[str], all_: int, lines: Lines) -> None:
    """Print questions; whom to ask and how many homes wait is said once where all are alike."""
    asked = {question.asked_of for question in questions}
    waiting = {question.homes for question in questions}
    if len(asked) == 1:
        who = f"Ask {asked.pop()}."
        homes = "Both homes" if all_ == 2 else f"All {all_:,} homes"
        every = f" {homes} wait." if waiting == {all_} and all_ > 1 else ""
        lines.sentence(f"{who}{every}")
        asked = set()
    for label, question in zip(labels, questions, strict=False):
        tags = [question.asked_of] if asked else []
        if waiting != {all_}:
            tags.append(count(question.homes, "home waits", "homes wait"))
        tag = f" [{'; '.join(tags)}]" if tags else ""
        lines.item(label, f"{question.words}{tag}")
        lines.sentence(question.settles, indent=len(label), style="dim")
