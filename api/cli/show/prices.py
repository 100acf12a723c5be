"""What each place is worth, as whoever manages the pool reads it."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console

from api.cli.show.aims import NO_BETTER, aims_words
from api.cli.show.lines import Lines, count
from api.cli.show.placed import said_after
from matcher.allocate.answer import Prices
from matcher.allocate.answer.model_prices import GivenPlace, PricedPlace
from matcher.answer.phrases import day_words, listed

NOBODY_WAITS = "Nobody waits: the pool is empty, and no place is worth anything to it."
READING = (
    "Each place that the plan gives to a child is taken away by itself, and the plan is made anew "
    "and proved. What is told is the first aim of which the new plan falls short; the rest is in "
    "--json. For whoever manages the pool: no child's own list is in this order."
)


def show_prices(
    answer: Prices, console: Console, notes: Sequence[str] = (), *, stopped: bool = False
) -> None:
    """
    Print what the plan would come to without each of its places, dearest first.

    Parameters
    ----------
    answer
        The prices.
    console
        Where it goes.
    notes
        What was found when the files were read.
    stopped
        Whether somebody stopped the work.
    """
    lines = Lines(console)
    if not answer.children:
        lines.sentence(NOBODY_WAITS, style="bold")
        return
    children = count(answer.children, "child waits", "children wait")
    lines.sentence(f"{children}. In the plan {_given(answer)}.", style="bold")
    if stopped:
        lines.sentence("Stopped before the end: this is what was worked out so far.", style="bold")
    if answer.decided_on is not None:
        lines.sentence(f"Decided on {day_words(answer.decided_on)}.")
    lines.sentence(f"{count(answer.homes, 'home', 'homes')}: {answer.supply}.")
    for note in notes:
        lines.item("- ", note)
    if answer.placed:
        lines.sentence(READING)
    _show_priced("WHAT EACH PLACE IS WORTH, dearest first", answer.dear, lines)
    _show_named("WORTH NOTHING: without it the plan is as good", _of(answer.worth_nothing), lines)
    _show_priced("NOT PROVED IN THE TIME", answer.not_proved, lines)
    _show_named("NOT LOOKED AT: the time was up", answer.not_looked_at, lines)
    if answer.free > 0:
        lines.heading("GIVEN TO NOBODY")
        lines.sentence(f"{_free(answer)}: the plan needs none.")
    lines.heading("WHAT THE PLAN COMES TO")
    for words in aims_words(answer.aims):
        lines.item("- ", words)
    if answer.aims and all(aim.proved for aim in answer.aims):
        lines.sentence(NO_BETTER)
    _show_foot(answer, lines)


def _given(answer: Prices) -> str:
    if not answer.placed:
        return "no place is given"
    one = "place goes to the child" if answer.children == 1 else "place goes to one of them"
    return count(answer.placed, one, "places go to them")


def _free(answer: Prices) -> str:
    other = "other " if answer.placed else ""
    free = count(answer.free, f"{other}place is", f"{other}places are")
    whom = "this child" if answer.children == 1 else "these children"
    return f"{free} free and worth nothing to {whom}"


def _show_priced(heading: str, places: Sequence[PricedPlace], lines: Lines) -> None:
    if not places:
        return
    lines.heading(heading)
    for one in places:
        to = one.given.referral
        lines.item(
            "- ", f"{_named(one.given)}, given to {to}. Without it: {said_after(one.without)}"
        )


def _show_named(heading: str, places: Sequence[GivenPlace], lines: Lines) -> None:
    if places:
        lines.heading(heading)
        named = [f"{_named(one)} ({one.referral})" for one in places]
        lines.sentence(f"{listed(named)}.")


def _of(places: Sequence[PricedPlace]) -> list[GivenPlace]:
    return [one.given for one in places]


def _named(one: GivenPlace) -> str:
    name = f" {one.name}" if one.name else ""
    place = "" if one.place is None else f" place {one.place}"
    return f"{one.urn}{name}{place}"


def _show_foot(answer: Prices, lines: Lines) -> None:
    lines.heading("WHAT THIS RESTS ON")
    rests = [f"Rules {answer.ruleset_version}", f"points {answer.profile_hash[:12]}"]
    rests.append(f"input {answer.input_hash[:12]}")
    lines.sentence(f"{', '.join(rests)}; up to {answer.seconds_allowed:g} seconds (--seconds).")
