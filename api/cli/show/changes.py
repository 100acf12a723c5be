"""What would let a home be proposed that may not be."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from api.cli.show.lines import Lines, capital, count
from matcher.answer.model.changes import Change, HomeChanges, NearMisses, SmallestSet
from matcher.answer.phrases import miles_words

MOST_WAYS = 4
"""Ways of one home that are printed; the JSON answer has all."""
ABOUT = (
    "Any one way is enough, with all that stands under it and nothing less. A day is when it could "
    "be done, as this engine plans, and no promise. Nobody is moved out to make room, and what the "
    "law does not allow is not offered."
)
_LABELS = {"fact": "Ask: ", "arrangement": "Arrange: "}


def show_near_misses(near: NearMisses, lines: Lines) -> None:
    """Print the nearest homes that could be proposed with something changed."""
    if not near.looked_at:
        return
    lines.heading("SMALLEST CHANGES")
    if not near.homes:
        homes = count(near.looked_at, "home", "homes")
        lines.sentence(
            f"Of the nearest {homes} whose bars somebody could lift, none could be proposed with "
            "anything that may be offered."
        )
        return
    lines.sentence(f"{_how_many(near)} {ABOUT}")
    for home in near.homes:
        where = "" if home.distance is None else f", {miles_words(home.distance)}"
        lines.sentence(f"{home.urn}{where}", style="bold")
        show_ways(home, lines)


def show_changes(home: HomeChanges, lines: Lines) -> None:
    """Print what would let one home be proposed, or what stands in the way of that."""
    lines.heading("SMALLEST CHANGES")
    if home.sets:
        lines.sentence(ABOUT)
        show_ways(home, lines)
        return
    lines.sentence(
        "Nothing that may be offered would let it be proposed. Not met, or not known, whatever is "
        "done:"
    )
    for required in home.in_the_way:
        lines.item("- ", required)


def _how_many(near: NearMisses) -> str:
    """Say which homes these are, and how many more there may be."""
    these = "This home" if len(near.homes) == 1 else f"These {len(near.homes)} homes"
    if near.liftable > near.looked_at:
        these += f", the nearest of {near.liftable:,} whose bars somebody could lift,"
    return f"{these} may not be proposed today and could be with these changes."


def show_ways(home: HomeChanges, lines: Lines) -> None:
    """Print the ways in which one home could be proposed; nothing where there is none."""
    if home.would_fit_if:
        lines.sentence(home.would_fit_if, indent=2)
    shown = home.sets[:MOST_WAYS]
    every = _in_every(home.sets) if len(home.sets) > 1 else ()
    if every:
        lines.sentence("In every way:", indent=2)
        for change in every:
            lines.item(_LABELS[change.kind], _said(change), indent=4)
    for number, one in enumerate(shown, start=1):
        _show_way(f"{_way(number, len(home.sets))}{_when(one)}", one, every, lines)
    if len(home.sets) > MOST_WAYS:
        lines.sentence(f"{len(home.sets) - MOST_WAYS} more ways are in --json.", indent=2)
    if home.tried_together is not None:
        lines.sentence(
            f"So much is in the way that no more than {home.tried_together} changes were tried "
            "together, beside those that every way needs: there may be other ways.",
            indent=2,
        )


def _show_way(head: str, one: SmallestSet, every: Sequence[Change], lines: Lines) -> None:
    own = [change for change in one.changes if change.says not in {c.says for c in every}]
    lines.sentence(f"{head}{':' if own else '.'}", indent=2)
    for change in own:
        late = "" if change.in_time else ", after the start"
        lines.item(_LABELS[change.kind], _said(change, late), indent=4)


def _in_every(sets: Sequence[SmallestSet]) -> tuple[Change, ...]:
    """Give what every way needs, to be said once."""
    common = set.intersection(*({change.says for change in one.changes} for one in sets))
    return tuple(change for change in sets[0].changes if change.says in common)


def _way(number: int, ways: int) -> str:
    return "The one way" if ways == 1 else f"Way {number}"


def _when(one: SmallestSet) -> str:
    start = _day(one.starts_on)
    if one.later_start:
        start = f"a later start, {start}"
    return f", in time for {start}" if one.in_time else f", not in time for {start}"


def _said(change: Change, late: str = "") -> str:
    return f"{change.says} {capital(change.who)}, by {_day(change.by)}{late}."


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
