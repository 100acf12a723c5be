"""`homeward match`: the homes for one child, in order, with reasons."""

from __future__ import annotations

import shlex
import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from api.cli import clock
from api.cli.consoles import progress, results
from api.cli.days import read_day, read_moment
from api.cli.voicing import VoiceOption, checked, write_options

Snapshot = Annotated[
    Path, typer.Option("--snapshot", exists=True, dir_okay=False, help="Homes, as JSON.")
]
ReferralFile = Annotated[
    Path, typer.Option("--referral", exists=True, dir_okay=False, help="The request, as JSON.")
]
Child903 = Annotated[
    Path | None,
    typer.Option(
        "--child903",
        exists=True,
        file_okay=False,
        help="Folder of the authority's own SSDA903 return: history, and who lives where.",
    ),
]
Replies = Annotated[
    Path | None,
    typer.Option("--replies", dir_okay=False, help="File of replies, as `homeward reply` keeps."),
]
ProfileFile = Annotated[
    Path | None,
    typer.Option("--profile", exists=True, dir_okay=False, help="Points and parameters, as TOML."),
]
On = Annotated[
    datetime | None,
    typer.Option("--on", parser=read_day, metavar="YYYY-MM-DD", help="Day to decide on."),
]
At = Annotated[
    datetime | None,
    typer.Option(
        "--at",
        parser=read_moment,
        metavar="DAYTHH:MM",
        help="Moment at which replies stand or not, in London; now if left out.",
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Everything, as JSON.")]


def match(
    snapshot: Snapshot,
    referral: ReferralFile,
    child903: Child903 = None,
    replies: Replies = None,
    profile: ProfileFile = None,
    on: On = None,
    at: At = None,
    top: Annotated[int, typer.Option("--top", min=1, help="Homes of each group to show.")] = 12,
    as_json: AsJson = False,
    changes: Annotated[
        bool,
        typer.Option(
            "--changes", help="Say what would let the nearest homes that may not be proposed be so."
        ),
    ] = False,
    voice: VoiceOption = "officer",
) -> None:
    """
    Rank homes for a child: can propose, ask first, may not, each with its reasons.

    Exit code 0: some home can be proposed or asked. 1: none. 2: bad use or bad input.
    """
    from api.cli.reading import Sources, load  # noqa: PLC0415  the engine loads when it is used
    from matcher.answer.build import answer_for  # noqa: PLC0415

    checked(voice, "officer", "child")
    told = progress()
    told.print(f"Reading {snapshot.name} and {referral.name} ...", style="dim")
    day = on.date() if on else None
    loaded = load(Sources(snapshot, referral, child903, replies, profile, day, at))
    start = loaded.referral.starts_on
    if start < clock.now().date():
        told.print(f"The start asked for, {start.day} {start:%B %Y}, is past.")
    answer = answer_for(
        loaded.engine,
        loaded.referral,
        top=top,
        every_home=as_json,
        replies=loaded.replies,
        input_hash=loaded.input_hash,
        changes=changes,
    )
    if voice == "child":
        write_options(answer, loaded, as_json=as_json)
    elif as_json:
        from matcher.answer.wire import as_json as written  # noqa: PLC0415

        text = written(answer, "match", notes=loaded.notes, told=loaded.told)
        sys.stdout.write(f"{text}\n")
    else:
        from api.cli.show.answer import show_answer  # noqa: PLC0415

        with results() as console:
            show_answer(
                answer,
                console,
                loaded.notes,
                loaded.told,
                record=record_with(snapshot, referral, child903, replies),
                duties=duties_with(snapshot, referral, child903, replies),
            )
    if not answer.can_propose and not answer.ask_first:
        raise typer.Exit(1)


def duties_with(
    snapshot: Path, referral: Path, child903: Path | None, replies: Path | None, home: str = "URN"
) -> str:
    """Give the command that lists every task of one home."""
    words = ["homeward", "duties", "--home", home, "--referral", str(referral)]
    words += ["--snapshot", str(snapshot)]
    if child903 is not None:
        words += ["--child903", str(child903)]
    if replies is not None:
        words += ["--replies", str(replies)]
    return shlex.join(words)


def record_with(snapshot: Path, referral: Path, child903: Path | None, replies: Path | None) -> str:
    """Give the command that records an answer of a home and makes the list again."""
    words = ["homeward", "reply", "URN", "--no-place", "--referral", str(referral)]
    words += ["--replies", str(replies or "replies.jsonl"), "--snapshot", str(snapshot)]
    if child903 is not None:
        words += ["--child903", str(child903)]
    return shlex.join(words)
