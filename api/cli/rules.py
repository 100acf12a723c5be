"""`homeward rules`: the rule book."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from api.cli.consoles import print_json, results
from api.cli.days import day_of, read_day


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
    from api.rules.stated import rules_on, stated_on  # noqa: PLC0415  a hundred modules

    day = day_of(on)
    if as_json:
        print_json(rules_on(day))
        return
    from api.cli.show.rules import show_rules  # noqa: PLC0415
    from constraints.catalogue import CATALOGUE, awaited  # noqa: PLC0415

    later = sum(rule.since is not None and day < rule.since for rule in CATALOGUE)
    with results() as console:
        show_rules(stated_on(day), awaited(day), later, day, console)
