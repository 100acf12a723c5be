"""The rule book on a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from rich.console import Console

from api.cli.show.lines import Lines
from constraints.base import Effect, Rule, Source
from matcher.judge import Stated

TITLES = {
    Effect.BAR: "BARS: the home may not be proposed",
    Effect.GATE: "GATES: not confirmed until someone records it",
    Effect.COST: "COSTS: worse by degree",
    Effect.DUTY: "DUTIES: dated tasks, which never change the order",
}
ORDER = tuple(TITLES)
AWAITED = "ENACTED, NOT IN FORCE: no home is judged by these"


def show_rules(
    stated: Sequence[Stated], awaited: Sequence[Rule], later: int, day: date, console: Console
) -> None:
    """
    Print rules by effect: id and handbook rows, title, source and evidence.

    Parameters
    ----------
    stated
        Rules in force on the day.
    awaited
        Rules enacted by then that are not in force: listed last, each with how it comes in.
    later
        How many rules of law came into force after the day. Where there are any, it is said why
        the list is short and not empty.
    day
        Whose law it is.
    console
        Where to print.
    """
    lines = Lines(console)
    lines.sentence(f"{len(stated)} rules in force on {day.day} {day:%B %Y}.")
    if later:
        lines.sentence(_left_out(later))
    by_effect = sorted(stated, key=lambda rule: ORDER.index(rule.effect))
    for effect, rules in groupby(by_effect, key=lambda rule: rule.effect):
        lines.heading(TITLES[effect])
        for rule in rules:
            _rule(rule, lines)
    if awaited:
        lines.heading(AWAITED)
        for rule in awaited:
            _rule(rule, lines)
            lines.sentence(rule.not_commenced, indent=2)


def _left_out(later: int) -> str:
    rules = "1 rule of law" if later == 1 else f"{later} rules of law"
    return f"{rules} came into force after that day; rules of practice stand at all times."


def _rule(rule: Stated, lines: Lines) -> None:
    lines.item("- ", f"{rule.title} [{rule.id}; {', '.join(rule.handbook)}]")
    lines.sentence(_source(rule.source), indent=2, style="dim")


def _source(source: Source) -> str:
    return f"{source.instrument}, {source.provision} ({source.evidence.value})"
