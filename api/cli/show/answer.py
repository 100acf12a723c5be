"""The answer for one child, as an officer reads it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from rich.console import Console

from api.cli.show.asking_first import show_asking_first
from api.cli.show.barred import show_may_not
from api.cli.show.changes import show_near_misses
from api.cli.show.firmness import firm_words, ways_words
from api.cli.show.head import show_head
from api.cli.show.lines import Lines
from api.cli.show.match import show_match
from api.cli.show.nearer import show_nearer_shortly
from api.cli.show.questions import show_about_the_child, show_to_homes
from api.cli.show.shared import Shared
from api.cli.show.staying import show_staying
from api.cli.show.tasks import (
    show_confirming,
    show_not_sure,
    show_points_of_all,
    show_telling,
)
from matcher.answer.model import Answer, Calls
from matcher.rank import Group

PEOPLE_DECIDE = (
    "Proposals, best first; 0 points is best. The home accepts, the authority approves; nobody is "
    "placed by this list."
)
TO_RING = "Homes to ring, in this order; 0 points is best."
DUTIES = "homeward duties --snapshot HOMES --referral REFERRAL --home URN"
CLOSE = "They are close: what is not known yet could put each before the one above it."


def show_answer(
    answer: Answer,
    console: Console,
    notes: Sequence[str] = (),
    told: Sequence[str] = (),
    *,
    record: str | None = None,
    duties: str = DUTIES,
    also: Collection[str] = (),
) -> None:
    """
    Print an answer: what the officer does first comes first, the law's long lists later.

    Parameters
    ----------
    answer
        The ranking of one child.
    console
        Where it goes.
    notes
        What was found when the files were read.
    told
        What homes have answered so far.
    record
        The command that records what a home answers; None where there is no home to ring.
    duties
        The command that lists every task of one home.
    also
        Homes that suit another child who waits.
    """
    lines = Lines(console)
    shared = replace(Shared.of(answer.can_propose, answer.ask_first), also=frozenset(also))
    show_head(answer, lines, notes)
    lines.heading("BESIDE THE HOMES")
    show_staying(answer.staying, lines)
    for option in answer.beside:
        lines.item("- ", option)
    show_told(told, lines)
    show_asking_first(answer.asking_first, lines, proposed=bool(answer.can_propose))
    show_about_the_child(answer, lines)
    _show_proposals(answer, lines, shared)
    show_nearer_shortly(answer.nearer, lines)
    _show_calls(answer, lines, shared, record)
    if not answer.can_propose and not answer.ask_first:
        _show_nobody(answer.calls, lines)
        lines.sentence("The rules below emptied the list. What stands beside the homes remains.")
    show_points_of_all(shared, lines)
    matches = answer.can_propose + answer.ask_first
    show_confirming(matches, shared, lines)
    show_telling(matches, shared, lines)
    show_not_sure(matches, shared, lines, duties)
    if answer.near_misses is not None:
        show_near_misses(answer.near_misses, lines)
    show_may_not(answer.may_not, answer.counts[Group.MAY_NOT.value], lines)
    _show_foot(answer, lines)


def _show_nobody(calls: Calls | None, lines: Lines) -> None:
    when = "" if calls is None else f" AT {calls.at:%H:%M}"
    lines.heading(f"NO REGISTERED HOME FOUND FROM WHAT WAS KNOWN{when}", style="bold red")
    if calls is not None:
        lines.sentence(f"{calls.asked:,} asked, {calls.not_asked:,} not yet.")


def _show_proposals(answer: Answer, lines: Lines, shared: Shared) -> None:
    if answer.can_propose:
        few = _few(len(answer.can_propose), answer.counts[Group.CAN_PROPOSE.value])
        lines.heading(f"CAN PROPOSE: {few}", style="bold green")
        ways = ways_words(answer, Group.CAN_PROPOSE, shared)
        lines.sentence(f"{PEOPLE_DECIDE} {ways}")
        for match in answer.can_propose:
            show_match(match, lines, shared, firm_words(answer, match, shared))


def _show_calls(answer: Answer, lines: Lines, shared: Shared, record: str | None) -> None:
    if not answer.ask_first:
        return
    few = _few(len(answer.ask_first), answer.counts[Group.ASK_FIRST.value])
    lines.heading(f"ASK FIRST: {few}", style="bold yellow")
    said = [TO_RING]
    if shared.close:
        said.append(CLOSE)
    if shared.asks:
        numbers = ", ".join(map(str, shared.asks))
        said.append(f"Ask each of them: {numbers} (the words are below).")
    else:
        said.append("The numbers to ask are those of the questions below.")
    said.append(ways_words(answer, Group.ASK_FIRST, shared))
    lines.sentence(" ".join(said))
    for match in answer.ask_first:
        show_match(match, lines, shared, firm_words(answer, match, shared))
    show_to_homes(answer, lines)
    if record is not None:
        lines.heading("THEN RECORD WHAT THE HOME SAID, and the list is made again")
        lines.code(record)
        lines.sentence(
            "In place of --no-place: --place-from DAY, --residents clear, --refuses WHY and more; "
            "see homeward reply --help."
        )


def show_told(told: Sequence[str], lines: Lines) -> None:
    """Print what homes have answered so far."""
    if told:
        lines.heading("WHAT HOMES HAVE SAID")
    for said in told:
        lines.item("- ", said)


def _few(shown: int, total: int) -> str:
    return f"the first {shown:,} of {total:,}" if total > shown else f"{total:,}"


def _show_foot(answer: Answer, lines: Lines) -> None:
    lines.heading("WHAT THIS RESTS ON")
    lines.sentence(f"Homes: {answer.supply}.")
    lines.sentence(answer.minutes_note)
    rests = [f"Rules {answer.ruleset_version}", f"points {answer.profile_hash[:12]}"]
    if answer.input_hash:
        rests.append(f"input {answer.input_hash[:12]}")
    lines.sentence(
        f"{', '.join(rests)}; decided under the law of "
        f"{answer.decided_on.day} {answer.decided_on:%B %Y}."
    )
