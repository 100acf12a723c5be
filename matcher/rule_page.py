"""`docs/rules.md`: the rule book as a page that a lawyer can read, made from the catalogue."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from dataclasses import fields
from itertools import groupby
from pathlib import Path

from constraints.base import Effect, Rule
from constraints.catalogue import CATALOGUE
from constraints.compatibility.follow_up import FollowUp
from constraints.compatibility.matrix import FOLLOW_UPS, MATRIX
from constraints.compatibility.text import matrix_as_markdown, mitigations_as_markdown
from matcher.calendar import clock_words
from matcher.time_set import time_set
from matcher.walls import changed_by

PARTS: Mapping[str, str] = {
    "registration": "Registration and places",
    "lawful": "Settings and placements that are lawful",
    "secure": "Secure accommodation and liberty",
    "placement_order": "What the authority must aim for first",
    "approvals": "Approvals and plans",
    "reviews": "Reviews and visits",
    "notices": "Whom to tell",
    "education": "Education",
    "youth_justice": "Youth justice and orders of the court",
    "exploitation": "Missing, exploitation, trafficking and asylum",
    "risk": "Risk, and those who live there",
    "group": "The group in the home",
    "health": "Health and special educational needs",
    "welfare": "Criteria: what makes one home better than another",
}
"""Heading of each folder of rules, in the order of the page."""
EFFECTS: Mapping[Effect, str] = {
    Effect.BAR: "Bar: the home may not be proposed.",
    Effect.GATE: "Gate: may be proposed, and not confirmed until it is recorded.",
    Effect.COST: "Cost: worse by degree.",
    Effect.DUTY: "Duty: a dated task, which never changes the order.",
}
_PARAMETER = re.compile(r"^(\w+(?:, \w+)*)\n((?:    .+\n?)+)", re.MULTILINE)


def rule_page() -> str:
    """Give the whole page, in Markdown."""
    by_part = sorted(CATALOGUE, key=lambda rule: list(PARTS).index(_part(rule)))
    parts = [_OPENING]
    for part, rules in groupby(by_part, key=_part):
        parts.append(f"## {PARTS[part]}\n")
        parts += [_entry(rule) for rule in rules]
    parts += [_MATRIX, matrix_as_markdown(MATRIX), _FOLLOW_UPS]
    parts += [_follow_up(one) for one in FOLLOW_UPS]
    parts += [_MITIGATIONS, mitigations_as_markdown()]
    return "\n".join(parts).rstrip() + "\n"


def _part(rule: Rule) -> str:
    return type(rule).__module__.split(".")[2]


def _entry(rule: Rule) -> str:
    source = rule.source
    lines = [
        f"### {rule.title}",
        "",
        f"`{rule.id}` · {', '.join(rule.handbook)} · {EFFECTS[rule.effect]}",
        "",
        f"- Source: [{source.instrument}, {source.provision}]({source.url}); "
        f"{source.evidence.value}.{_in_force(rule)}",
        *_who(rule),
        f"- Says: {rule.says}",
    ]
    if rule.asks:
        lines.append(f"- Asks {rule.asked_of.value}: {rule.asks}")
    lines += [f"- {text}" for text in _parameters(rule)]
    return "\n".join([*lines, ""])


def _in_force(rule: Rule) -> str:
    if rule.not_commenced:
        return f" **Enacted, not in force**: {rule.not_commenced}"
    since = f"from {_day(rule.since)}" if rule.since else ""
    until = f"until {_day(rule.until)}" if rule.until else ""
    return f" In force {' '.join(filter(None, (since, until)))}." if since or until else ""


def _day(day: object) -> str:
    return f"{day:%-d %B %Y}"


def _who(rule: Rule) -> list[str]:
    lines = []
    if rule.effect is Effect.BAR:
        lines.append(f"- {changed_by(rule)}")
    if rule.approver is not None:
        lines += [f"- Recorded by: {rule.approver.value}", *_satisfied(rule)]
    if rule.effect is Effect.DUTY:
        lines += [*_task(rule), *_in_emergency(rule)]
    return lines


def _satisfied(rule: Rule) -> list[str]:
    """Say what the approver must be satisfied of, and what of it an emergency lets follow."""
    if not rule.satisfied_of:
        return []
    ticks = (f"{tick.says}{' (*)' * tick.waits_in_emergency}" for tick in rule.satisfied_of)
    waits = any(tick.waits_in_emergency for tick in rule.satisfied_of)
    follows = " In an emergency what has a (*) follows." if waits else ""
    return [f"- To be satisfied that: {'; '.join(ticks)}.{follows}"]


def _in_emergency(rule: Rule) -> list[str]:
    """Say what of a planned move a duty of an emergency stands for."""
    kinds = ("In place of, in an emergency", rule.in_place_of), ("Makes good", rule.makes_good)
    return [f"- {said}: {', '.join(f'`{one}`' for one in of)}." for said, of in kinds if of]


def _task(rule: Rule | FollowUp) -> list[str]:
    """Say who does a duty, for whom, by when, who set that time, and what it has to say."""
    if rule.owner is None or rule.recipient is None or rule.clock is None:
        raise TypeError(f"{rule.id} does not say who does it, for whom and when.")
    lines = [
        f"- Done by {rule.owner.value}, for {rule.recipient.value}, {clock_words(rule.clock)}: "
        f"{time_set(rule).value}."
    ]
    if rule.content:
        lines.append(f"- To say or settle: {'; '.join(rule.content)}.")
    return lines


def _follow_up(rule: FollowUp) -> str:
    source = rule.source
    lines = [
        f"### {rule.title}",
        "",
        f"`{rule.id}` · {', '.join(rule.handbook)} · {EFFECTS[rule.effect]}",
        "",
        f"- Source: [{source.instrument}, {source.provision}]({source.url}); "
        f"{source.evidence.value}.",
        *_task(rule),
        f"- Says: {rule.says}",
    ]
    if rule.asks:
        lines.append(f"- Asks {rule.asked_of.value}: {rule.asks}")
    return "\n".join([*lines, ""])


def _parameters(rule: Rule) -> list[str]:
    """Give each parameter with its value and what the docstrings of the rule say of it."""
    meaning: dict[str, str] = {}
    for kind in reversed(type(rule).__mro__):
        meaning |= _meanings(kind.__doc__ or "")
    return [
        f"Parameter `{field.name}` = {_value(getattr(rule, field.name))}: {meaning[field.name]}"
        for field in fields(rule)
    ]


def _meanings(docstring: str) -> dict[str, str]:
    """Read the parameters of a docstring; one line may name several."""
    _, _, section = docstring.partition("Parameters\n    ----------\n")
    block = "".join(line.removeprefix("    ") for line in section.splitlines(keepends=True))
    return {
        name: " ".join(text.split())
        for names, text in _PARAMETER.findall(block)
        for name in names.split(", ")
    }


def _value(value: object) -> str:
    if isinstance(value, float):
        return f"{value:g}"
    knots = getattr(value, "knots", None)
    return "; ".join(f"{at:g} → {share:g}" for at, share in knots) if knots else str(value)


_OPENING = """# The rule book

Every rule of the engine, made from the code that judges it; `homeward rules --on DATE` prints those
in force on a day. The letters and numbers after a rule's name are rows of the project's handbook
of law and practice; rows that are no rule are in [rules-left-out.md](rules-left-out.md). Each
source says whether it was read. None of it is legal advice.
"""
_MATRIX = """## The matching matrix

Who may live together. Every row is judged for each child who lives in a home and each child who
would come, in both directions unless it says otherwise; the worse counts.
"""
_FOLLOW_UPS = """
## Tasks that follow a row of the matrix
"""
_MITIGATIONS = """
## What a home can add
"""

if __name__ == "__main__":
    Path(sys.argv[1]).write_text(rule_page(), encoding="utf-8")
