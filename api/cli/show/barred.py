"""Homes that may not be proposed, by the rule that bars them."""

from __future__ import annotations

from api.cli.show.lines import Lines, count
from matcher.answer.model import Barred
from matcher.walls import walled_words

WIDTH = 6


def show_may_not(barred: tuple[Barred, ...], homes: int, lines: Lines) -> None:
    """Print how many homes each rule bars, who could change that, and the nearest of them."""
    if not barred:
        return
    lines.heading(
        f"MAY NOT BE PROPOSED: {count(homes, 'home', 'homes')}, by what each does not meet",
        style="bold red",
    )
    for rule in barred:
        lines.item(f"{rule.homes:{WIDTH},}  ", f"{rule.title}.")
        # First where a change would not help.
        walled = walled_words(rule.walled, rule.homes)
        who = " ".join(filter(None, (_alone(rule), walled, rule.changed_by)))
        lines.sentence(f"{who} Nearest: {', '.join(rule.nearest)}.", indent=WIDTH + 2)
        for said in rule.said:
            lines.item("- ", said, indent=WIDTH + 2)
        lines.sentence(f"{rule.source}.", indent=WIDTH + 2, style="dim")


def _alone(rule: Barred) -> str:
    if rule.homes == 1:
        return "By this alone." if rule.alone else ""
    if rule.alone == rule.homes:
        return "All by this alone."
    return f"{rule.alone:,} by this alone." if rule.alone else ""
