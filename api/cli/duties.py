"""`homeward duties`: who must be told what by when for a proposed match, and what is missing."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Annotated

import typer

from api.cli import clock
from api.cli.consoles import results, write_json_text
from api.cli.days import read_day
from api.cli.options import AsJson, At, Child903, On, ProfileFile, ReferralFile, Replies, Snapshot


class By(Enum):
    """How tasks are put together."""

    DAY = "day"
    RECIPIENT = "recipient"


def duties(
    snapshot: Snapshot,
    referral: ReferralFile,
    home: Annotated[str, typer.Option("--home", metavar="URN", help="The home proposed.")],
    child903: Child903 = None,
    replies: Replies = None,
    profile: ProfileFile = None,
    on: On = None,
    at: At = None,
    start: Annotated[
        date | None,
        typer.Option(
            "--start",
            parser=read_day,
            metavar="YYYY-MM-DD",
            help="Day the child would move in; the referral's own if left out.",
        ),
    ] = None,
    by: Annotated[By, typer.Option("--by", help="Sorted by day, or by who is told.")] = By.DAY,
    as_json: AsJson = False,
) -> None:
    """
    List every task of a proposed match with its day, and what is missing to confirm it.

    Nothing is sent and nothing is confirmed. Exit code 0: nothing is missing. 1: something is
    missing. 2: bad use or bad input.
    """
    from api.cli.reading import Sources, load  # noqa: PLC0415  the engine loads when it is used
    from matcher.answer.duties import duties_for  # noqa: PLC0415

    asked = snapshot, replies, profile, on, at
    loaded = load(Sources(*asked, referral=referral, child903=child903, start=start))
    if home not in loaded.engine.supply.column:
        raise typer.BadParameter(f"no home {home} in {snapshot.name}.", param_hint="--home")
    listed = duties_for(
        loaded.engine,
        loaded.referral,
        home,
        as_at=clock.minute(at).date(),
        input_hash=loaded.input_hash,
    )
    if as_json:
        from matcher.answer.wire import as_json as written  # noqa: PLC0415

        write_json_text(written(listed, "duties", notes=loaded.notes, told=loaded.told))
    else:
        from api.cli.show.duties import show_duties  # noqa: PLC0415

        with results() as console:
            show_duties(listed, console, loaded.notes, by_recipient=by is By.RECIPIENT)
    if not listed.completeness.complete:
        raise typer.Exit(1)
