"""`homeward match`: the homes for one child, in order, with reasons."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli import clock
from api.cli.consoles import progress
from api.cli.options import (
    AsJson,
    At,
    Child903,
    On,
    ProfileFile,
    ReferralFile,
    Replies,
    Snapshot,
)
from api.cli.voicing import VoiceOption, checked, write_options

if TYPE_CHECKING:
    from api.cli.reading import Loaded, Sources
    from matcher.answer.model import Answer

Top = Annotated[int, typer.Option("--top", min=1, help="Homes of each group to show.")]
Changes = Annotated[
    bool,
    typer.Option(
        "--changes", help="Say what would let the nearest homes that may not be proposed be so."
    ),
]

Pool = Annotated[
    Path | None,
    typer.Option(
        "--pool",
        exists=True,
        help="All children who wait, a folder or one file: say which homes also suit another of "
        "them. It never changes the order.",
    ),
]


def match(
    snapshot: Snapshot,
    referral: ReferralFile,
    child903: Child903 = None,
    replies: Replies = None,
    profile: ProfileFile = None,
    on: On = None,
    at: At = None,
    top: Top = 12,
    as_json: AsJson = False,
    changes: Changes = False,
    voice: VoiceOption = "officer",
    pool: Pool = None,
) -> None:
    """
    Rank homes for a child: can propose, ask first, may not, each with its reasons.

    Exit code 0: some home can be proposed or asked. 1: none. 2: bad use or bad input.
    """
    from api.cli.listing import print_list, write_json  # noqa: PLC0415  loads the engine
    from api.cli.reading import Sources, load  # noqa: PLC0415
    from matcher.answer.build import answer_for  # noqa: PLC0415

    checked(voice, "officer", "child")
    progress().print(f"Reading {snapshot.name} and {referral.name} ...", style="dim")
    sources = Sources(snapshot, replies, profile, on, at, referral=referral, child903=child903)
    loaded = load(sources)
    _say_if_past(loaded.referral.starts_on)
    answer = answer_for(
        loaded.engine,
        loaded.referral,
        top=top,
        every_home=as_json,
        replies=loaded.replies,
        input_hash=loaded.input_hash,
        changes=changes,
    )
    also = None if pool is None else _also(pool, sources, loaded, answer)
    if voice == "child":
        write_options(answer, loaded, as_json=as_json)
    elif as_json:
        write_json(answer, loaded, also)
    else:
        print_list(answer, loaded, sources, also or ())
    if not answer.can_propose and not answer.ask_first:
        raise typer.Exit(1)


def _also(pool: Path, sources: Sources, loaded: Loaded, answer: Answer) -> tuple[str, ...]:
    """Give the homes shown that can be proposed to another child who waits."""
    from api.cli.others import read_others  # noqa: PLC0415  loads the engine
    from matcher.allocate.also import also_suit_another  # noqa: PLC0415

    others, snapshot = read_others(pool, sources, loaded)
    shown = {match.urn for match in (*answer.can_propose, *answer.ask_first)}
    return also_suit_another(loaded.engine, snapshot, others, shown)


def _say_if_past(start: date) -> None:
    if start < clock.now().date():
        progress().print(f"The start asked for, {start.day} {start:%B %Y}, is past.")
