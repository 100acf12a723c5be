"""`homeward rules`: the rule book."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.consoles import print_json, results
from api.cli.days import day_of, read_day

if TYPE_CHECKING:
    from constraints.base import Rule
    from matcher.judge import Stated


def rules(
    on: Annotated[
        date | None,
        typer.Option("--on", parser=read_day, metavar="YYYY-MM-DD", help="Law of this day."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Everything, as JSON.")] = False,
) -> None:
    """
    List the rules in force: id, title, effect, source, and whether the source was read.

    Those enacted and not in force stand apart; no home is judged by them. Of a day before some law
    of the book came into force, how many rules that leaves out.
    """
    from constraints.catalogue import CATALOGUE, awaited, in_force  # noqa: PLC0415  a hundred modules
    from constraints.compatibility.matrix import MATRIX  # noqa: PLC0415

    day = day_of(on)
    stated: tuple[Stated, ...] = (*in_force(day), *(row for row in MATRIX if row.in_force(day)))
    to_come = awaited(day)
    if as_json:
        print_json([_plain(rule) for rule in stated] + [_awaited(rule) for rule in to_come])
        return
    from api.cli.show.rules import show_rules  # noqa: PLC0415

    later = sum(rule.since is not None and day < rule.since for rule in CATALOGUE)
    with results() as console:
        show_rules(stated, to_come, later, day, console)


def _awaited(rule: Rule) -> dict[str, object]:
    """Give a rule that is enacted and not in force, which says so."""
    enacted = rule.enacted.isoformat() if rule.enacted else None
    return _plain(rule) | {"in_force": False, "enacted": enacted, "comes_in": rule.not_commenced}


def _plain(rule: Stated) -> dict[str, object]:
    return {
        "id": rule.id,
        "handbook": list(rule.handbook),
        "title": rule.title,
        "effect": rule.effect.value,
        "source": {
            "instrument": rule.source.instrument,
            "provision": rule.source.provision,
            "url": rule.source.url,
            "evidence": rule.source.evidence.value,
        },
        "in_force": True,
        "enacted": None,
        "comes_in": None,
        "since": rule.since.isoformat() if rule.since else None,
        "until": rule.until.isoformat() if rule.until else None,
        "says": rule.says,
        "asks": rule.asks,
        "asked_of": rule.asked_of.value if rule.asks else None,
        "lifted_by": rule.lifted_by.value if rule.lifted_by else None,
        "approver": rule.approver.value if rule.approver else None,
    }
