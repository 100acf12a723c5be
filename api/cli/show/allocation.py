"""An allocation, as whoever manages the pool reads it."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console

from api.cli.show.aims import NO_BETTER, aims_words
from api.cli.show.lines import Lines, count
from api.cli.show.placed import show_placed
from api.cli.show.plan_table import show_table
from api.cli.show.unplaced import show_unplaced
from matcher.allocate.answer import Allocation
from matcher.allocate.answer.model_children import WhyUnplaced
from matcher.answer.phrases import day_words, listed

PEOPLE_DECIDE = (
    "The engine proposes; people decide. Each home accepts, each authority approves; nobody is "
    "placed by this."
)
FAIR = (
    "The child who would lose most against their own first choice loses as little as can be; then "
    "the points of all together are as few as can be; then the miles."
)
TOTAL = (
    "The points of all together are as few as can be, whatever one child loses by it (--total); "
    "then the miles."
)
STOPPED = "Stopped before the end: this is the best that was found so far."
KEPT = {
    "together": "come to one home.",
    "near": "come to homes near each other: no one home could take them all without leaving more "
    "children without a place.",
    "apart": "could not be kept together without leaving more children without a place.",
}


def show_allocation(
    answer: Allocation,
    console: Console,
    notes: Sequence[str] = (),
    told: Sequence[str] = (),
    *,
    stopped: bool = False,
) -> None:
    """
    Print an allocation: the plan on one screen, then each child, then what is proved.

    Parameters
    ----------
    answer
        The allocation.
    console
        Where it goes.
    notes, told
        What was found when the files were read; what homes have answered.
    stopped
        Whether somebody stopped the work.
    """
    lines = Lines(console)
    if not answer.children:
        lines.sentence("Nobody waits: the pool is empty, and no place is proposed.", style="bold")
        return
    _show_head(answer, lines, stopped=stopped)
    for note in notes:
        lines.item("- ", note)
    if answer.proposed:
        show_table(answer, lines)
    _show_not_worked_out(answer, lines)
    if answer.proposed:
        for child in answer.proposed:
            show_placed(child, lines)
    if answer.unplaced:
        show_unplaced(answer.unplaced, lines)
    _show_siblings(answer, lines)
    _show_proved(answer, lines, stopped=stopped)
    _show_price_of_fairness(answer, lines)
    if told:
        lines.heading("WHAT HOMES HAVE SAID")
        for said in told:
            lines.item("- ", said)
    _show_foot(answer, lines)


def _how_many(answer: Allocation) -> str:
    placed, rest = len(answer.proposed), len(answer.unplaced)
    if answer.children == 1:
        return f"1 child waits. {'A' if placed else 'No'} place is proposed."
    none = f"; {rest:,} {'has' if rest == 1 else 'have'} none" if rest else ""
    return f"{answer.children:,} children wait. A place is proposed to {placed:,} of them{none}."


def _show_head(answer: Allocation, lines: Lines, *, stopped: bool) -> None:
    homes = answer.homes
    lines.sentence(_how_many(answer), style="bold")
    if stopped:
        lines.sentence(STOPPED, style="bold")
    lines.sentence(PEOPLE_DECIDE)
    if answer.decided_on is not None:
        lines.sentence(f"Decided on {day_words(answer.decided_on)}.")
    lines.sentence(f"{count(homes, 'home', 'homes')}: {answer.supply}.")
    lines.heading("WHAT THE PLAN IS FOR, one aim after the other")
    lines.sentence(
        "As many children as can be have a place; the gravest risks that would remain are as few "
        f"as can be. {FAIR if answer.fair else TOTAL}"
    )
    for said in answer.policy:
        lines.sentence(said)


def _show_not_worked_out(answer: Allocation, lines: Lines) -> None:
    """Say of how many children nobody worked out what they would cost the others."""
    firsts = [one.first_choice for one in answer.proposed if one.first_choice is not None]
    rest = [one for one in answer.unplaced if one.why is not WhyUnplaced.NO_HOME]
    left = sum(one.otherwise is None for one in firsts)
    left += sum(one.otherwise is None for one in rest)
    if left:
        many = count(left, "child", "children")
        lines.sentence(
            f"For {many} it was not worked out what their first choice, or a place, would cost the "
            "others; --why REFERENCE does, for one of them, and more --seconds may."
        )


def _show_siblings(answer: Allocation, lines: Lines) -> None:
    if not answer.siblings:
        return
    lines.heading("BROTHERS AND SISTERS WHO ARE TO LIVE TOGETHER")
    for group in answer.siblings:
        lines.item("- ", f"{listed(group.referrals)} {_kept(group.referrals, group.kept, answer)}")
    if not answer.siblings_proved:
        lines.sentence("It is not proved that no more of them could be kept together.")


def _kept(referrals: Sequence[str], kept: str, answer: Allocation) -> str:
    without = {one.referral for one in answer.unplaced}
    if kept == "together" and set(referrals) <= without:
        return "have no place: none that could take all of them."
    return KEPT[kept]


def _show_proved(answer: Allocation, lines: Lines, *, stopped: bool) -> None:
    lines.heading("WHAT IS PROVED")
    if not answer.aims:
        lines.sentence("Nothing: no plan was found.")
    for words in aims_words(answer.aims):
        lines.item("- ", words)
    proved = all(aim.proved for aim in answer.aims)
    if not proved and not stopped:
        lines.sentence(f"The search was allowed {answer.seconds_allowed:g} seconds (--seconds).")
    elif proved and not answer.ties_complete:
        lines.sentence("Other plans as good were not all looked for.")
    if proved:
        lines.sentence(NO_BETTER)


def _show_price_of_fairness(answer: Allocation, lines: Lines) -> None:
    fairness = answer.fairness
    if fairness is None:
        return
    lines.heading("WHAT FAIRNESS COSTS")
    given_up = fairness.points - fairness.total_points
    spared = fairness.total_worst_loss - fairness.worst_loss
    if not fairness.comparable:
        lines.sentence(
            "Not known: one of the two plans, this one and the one for the total alone, is not "
            "proved."
        )
    elif not given_up and not spared:
        lines.sentence("Nothing: the plan for the total alone is as good for the worst-off child.")
    else:
        lines.sentence(
            f"{given_up:,} points in total, so that the child who loses most loses "
            f"{fairness.worst_loss:,} and not {fairness.total_worst_loss:,}. With --total the "
            f"points of all together would be {fairness.total_points:,}, not {fairness.points:,}."
        )


def _show_foot(answer: Allocation, lines: Lines) -> None:
    lines.heading("WHAT THIS RESTS ON")
    rests = [f"Rules {answer.ruleset_version}", f"points {answer.profile_hash[:12]}"]
    if answer.input_hash:
        rests.append(f"input {answer.input_hash[:12]}")
    lines.sentence(f"{', '.join(rests)}. Everything, each home with its reasons: --json.")
