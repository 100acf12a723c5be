"""The rule book on a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from rich.console import Console

from api.cli.show.lines import Lines
from constraints.base import Effect
from matcher.judge import Stated

TITLES = {
    Effect.BAR: "BARS: the home may not be proposed",
    Effect.GATE: "GATES: not confirmed until someone records it",
    Effect.COST: "COSTS: worse by degree",
    Effect.DUTY: "DUTIES: dated tasks, which never change the order",
}
ORDER = tuple(TITLES)


def show_rules(stated: Sequence[Stated], day: date, console: Console) -> None:
    """Print rules by effect: id and handbook rows, title, source and evidence."""
    lines = Lines(console)
    lines.sentence(f"{len(stated)} rules in force on {day.day} {day:%B %Y}.")
    by_effect = sorted(stated, key=lambda rule: ORDER.index(rule.effect))
    for effect, rules in groupby(by_effect, key=lambda rule: rule.effect):
        lines.heading(TITLES[effect])
        for rule in rules:
            lines.item("- ", f"{rule.title} [{rule.id}; {', '.join(rule.handbook)}]")
            source = rule.source
            lines.sentence(
                f"{source.instrument}, {source.provision} ({source.evidence.value})",
                indent=2,
                style="dim",
            )
