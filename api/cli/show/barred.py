"""Homes that may not be proposed, by the rule that bars them."""

from __future__ import annotations

from api.cli.show.lines import Lines, count
from matcher.answer.model import Barred

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
        who = f"{_alone(rule)}{_walled(rule)}{rule.changed_by}"
        lines.sentence(f"{who} Nearest: {', '.join(rule.nearest)}.", indent=WIDTH + 2)
        for said in rule.said:
            lines.item("- ", said, indent=WIDTH + 2)
        lines.sentence(f"{rule.source}.", indent=WIDTH + 2, style="dim")


def _walled(rule: Barred) -> str:
    """Say first where a change would not help."""
    if not rule.walled:
        return ""
    at = "At each" if rule.walled == rule.homes > 1 else "There" if rule.homes == 1 else ""
    return f"{at or f'At {rule.walled:,}'} another rule stands that nobody could change. "


def _alone(rule: Barred) -> str:
    if rule.homes == 1:
        return "By this alone. " if rule.alone else ""
    if rule.alone == rule.homes:
        return "All by this alone. "
    return f"{rule.alone:,} by this alone. " if rule.alone else ""
