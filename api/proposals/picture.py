"""`docs/proposals.md`: the picture and the table of the state machine, made from the machine."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from api.proposals.machine import TRANSITIONS, Transition
from api.proposals.refusals import CONFLICT, STATUS, Kind
from api.proposals.states import State

MARK = re.compile(r"(<!-- made: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)
"""A part of the page that is made; what stands outside is written by hand."""


def diagram() -> str:
    """Give the machine as a Mermaid state diagram; verbs that keep the state stand in the table."""
    lines = ["```mermaid", "stateDiagram-v2"]
    for rule in TRANSITIONS.values():
        lines += [f"    {before} --> {after}: {rule.verb}" for before, after in _arrows(rule)]
    lines += [f"    {state} --> [*]" for state in State if not _leads_on(state)]
    return "\n".join([*lines, "```", ""])


def _arrows(rule: Transition) -> Iterator[tuple[str, str]]:
    if rule.target is None:
        return
    if not rule.sources:
        yield "[*]", rule.target
    for before in State:
        if before in rule.sources:
            yield before, rule.target


def _leads_on(state: State) -> bool:
    return any(state in rule.sources for rule in TRANSITIONS.values())


def table() -> str:
    """Give every verb: who, from where to where, what it needs and records, and who is told."""
    lines = [
        "| verb | who | from | to | needs | records | tells |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    lines += [
        f"| `{rule.verb}` | {_who(rule)} | {_from(rule)} | {rule.target or 'stays'} "
        f"| {rule.needs} | {rule.records} | {rule.tells} |"
        for rule in TRANSITIONS.values()
    ]
    return "\n".join([*lines, ""])


def _who(rule: Transition) -> str:
    if not rule.roles:
        return "the clock"
    roles = ", ".join(sorted(role.replace("_", " ") for role in rule.roles))
    return f"{roles}; not who proposed" if rule.not_the_proposer else roles


def _from(rule: Transition) -> str:
    return ", ".join(state for state in State if state in rule.sources) or "a match"


def refusals() -> str:
    """Give every kind of refusal, with its HTTP status."""
    lines = ["| kind | status |", "| --- | --- |"]
    lines += [f"| `{kind}` | {STATUS.get(kind, CONFLICT)} |" for kind in Kind]
    return "\n".join([*lines, ""])


def renewed(page: str) -> str:
    """Give a page with its made parts made anew."""
    made = {"diagram": diagram, "table": table, "refusals": refusals}
    return MARK.sub(lambda part: f"{part[1]}\n{made[part[2]]()}\n{part[3]}", page)


if __name__ == "__main__":
    path = Path(sys.argv[1])
    path.write_text(renewed(path.read_text(encoding="utf-8")), encoding="utf-8")
