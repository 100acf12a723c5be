"""The children of an allocation who have no place, and why."""

from __future__ import annotations

from collections.abc import Sequence

from api.cli.show.lines import Lines, count
from api.cli.show.placed import INDENT, given_words, said_after
from matcher.allocate.answer.model_children import Unplaced, Wanted, WhyUnplaced
from matcher.answer.phrases import day_words, miles_words


def show_unplaced(children: Sequence[Unplaced], lines: Lines) -> None:
    """Print the children without a place: which rules bind, or to whom the places go."""
    lines.heading(f"WITHOUT A PLACE: {count(len(children), 'child', 'children')}", style="bold red")
    lines.sentence(
        "What is no home and must not be forgotten stands on each child's own list, under BESIDE "
        "THE HOMES."
    )
    for one in children:
        _show(one, lines)


def _show(one: Unplaced, lines: Lines) -> None:
    lines.heading(f"{one.referral}: {one.child}, from {day_words(one.starts_on)}")
    if one.why is WhyUnplaced.NO_HOME:
        _show_no_home(one, lines)
        return
    homes = count(one.can_propose, "home", "homes")
    could = f"{homes} could be proposed to the child alone"
    if one.why is WhyUnplaced.NOT_PROVED:
        lines.sentence(
            f"{could}. No plan that gives the child a place was found before the end; it is not "
            "proved that there is none.",
            indent=INDENT,
        )
    else:
        lines.sentence(f"{could}; their places go to others.", indent=INDENT)
    for wanted in one.wanted:
        lines.item("- ", _wanted(wanted), indent=INDENT)
    if one.otherwise is not None:
        said = said_after(one.otherwise)
        lines.sentence(f"If the child had a place: {said}", indent=INDENT)


def _show_no_home(one: Unplaced, lines: Lines) -> None:
    ask = ""
    if one.ask_first:
        ask = (
            f" {count(one.ask_first, 'home has', 'homes have')} something undecided: ask there "
            "first; the child's own list has the questions."
        )
    lines.sentence(f"No home can be proposed to this child.{ask}", indent=INDENT)
    if one.may_not:
        lines.sentence("Homes by what they do not meet, most first:", indent=INDENT)
    for rule in one.may_not:
        lines.item(f"{rule.homes:6,}  ", f"{rule.title}. {rule.changed_by}", indent=INDENT)


def _wanted(wanted: Wanted) -> str:
    far = "distance not known" if wanted.distance is None else miles_words(wanted.distance)
    named = f" {wanted.name}" if wanted.name else ""
    said = f"{wanted.urn}{named}, {far}"
    given = given_words(wanted.given_to, wanted.not_with)
    return f"{said}: {given or 'given to nobody in this plan'}."
