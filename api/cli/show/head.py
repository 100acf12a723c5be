"""The head of an answer: for whom, what it is, what the child says, how far the calls have come."""

from __future__ import annotations

from collections.abc import Sequence

from api.cli.show.lines import Lines, count
from matcher.answer.model import Answer, Calls, ChildsWords
from matcher.answer.staying import STANDS
from matcher.rank import Group


def show_head(answer: Answer, lines: Lines, notes: Sequence[str]) -> None:
    """Print for whom the answer is, which kind it is, and what is known of the child."""
    lines.sentence(f"{answer.referral}: {answer.child}", style="bold")
    counts = answer.counts
    proposed, asked, barred = (counts[group.value] for group in Group)
    lines.sentence(
        f"Of {count(sum(counts.values()), 'home', 'homes')}, {proposed:,} can be proposed, "
        f"{asked:,} must be asked first and {barred:,} may not be proposed."
    )
    if answer.staying.listed is not None:
        stands = STANDS[answer.staying.listed]
        lines.sentence(
            f"{answer.staying.urn}, where the child lives now, is one of these: as a home to come "
            f"to anew it {stands}. Staying put is judged by itself, beside the homes."
        )
    lines.sentence(f"{answer.kind_of_answer}. {_kind(answer, asked)}")
    if answer.calls is not None:
        lines.sentence(f"{calls_words(answer.calls)}.")
    lines.heading("THE CHILD")
    lines.sentence(f"Good at and likes: {answer.strengths or 'not recorded; ask.'}")
    lines.sentence(_wishes(answer.wishes))
    if answer.history:
        lines.sentence(f"So far: {' '.join(answer.history)}")
    for note in (*answer.orders, *answer.curfews, *notes):
        lines.sentence(note)


def calls_words(calls: Calls) -> str:
    """Say as at which moment answers stand, and how far the round of calls has come."""
    day = f"{calls.at.day} {calls.at:%B %Y}"
    asked = count(calls.asked, "home", "homes")
    return f"Replies as at {calls.at:%H:%M} on {day}: {asked} asked, {calls.not_asked:,} not yet"


def _kind(answer: Answer, asked: int) -> str:
    if not answer.call_list:
        return "What can be proposed comes first, then whom to ask."
    if asked:
        return "Nothing can be proposed yet, so this is a list of whom to ring."
    return "There is nobody on it to ring: no home may be proposed, by the rules below."


def _wishes(wishes: ChildsWords | None) -> str:
    if wishes is None:
        return "The child's wishes are not recorded; ask for them before a home is chosen."
    told = f"{wishes.by}, {wishes.on.day} {wishes.on:%B %Y}"
    if wishes.text is None:
        return f"The child's wishes could not be ascertained ({told}): {wishes.not_ascertainable}"
    return f"In the child's words, to the {told}: “{wishes.text.strip()}”"
