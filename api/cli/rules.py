"""`homeward rules`: the rule book."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.consoles import print_json, results
from api.cli.days import day_of

if TYPE_CHECKING:
    from matcher.judge import Stated


def rules(
    on: Annotated[
        datetime | None,
        typer.Option("--on", formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help="Law of this day."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Everything, as JSON.")] = False,
) -> None:
    """List the rules in force: id, title, effect, source, and whether the source was read."""
    from constraints.catalogue import in_force  # noqa: PLC0415  a hundred modules
    from constraints.compatibility.matrix import MATRIX  # noqa: PLC0415

    day = day_of(on)
    stated: tuple[Stated, ...] = (*in_force(day), *(row for row in MATRIX if row.in_force(day)))
    if as_json:
        print_json([_plain(rule) for rule in stated])
        return
    from api.cli.show.rules import show_rules  # noqa: PLC0415

    with results() as console:
        show_rules(stated, day, console)


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
        "since": rule.since.isoformat() if rule.since else None,
        "until": rule.until.isoformat() if rule.until else None,
        "says": rule.says,
        "asks": rule.asks,
        "asked_of": rule.asked_of.value if rule.asks else None,
        "lifted_by": rule.lifted_by.value if rule.lifted_by else None,
        "approver": rule.approver.value if rule.approver else None,
    }
