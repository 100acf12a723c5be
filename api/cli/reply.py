"""`homeward reply`: what a home answered, recorded in a line, and the list made again."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from api.cli.consoles import progress, results
from api.cli.match import Child903, On, ProfileFile, ReferralFile

if TYPE_CHECKING:
    from matcher.entities import Referral, Reply

Code = TypeVar("Code", bound=IntEnum)
EMERGENCY_HOURS = 4
PLANNED_HOURS = 48
"""How long a reply may be relied on, unless it says otherwise (handbook 10)."""

Day = Annotated[
    datetime | None,
    typer.Option("--place-from", formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help="First day."),
]
Names = list[str] | None


def reply(
    urn: Annotated[str, typer.Argument(metavar="URN", help="The home that answered.")],
    referral: ReferralFile,
    replies: Annotated[Path, typer.Option("--replies", dir_okay=False, help="File to add to.")],
    snapshot: Annotated[
        Path | None,
        typer.Option(
            "--snapshot", exists=True, dir_okay=False, help="Homes: the list is made again."
        ),
    ] = None,
    place_from: Day = None,
    no_place: Annotated[bool, typer.Option("--no-place", help="It has no place.")] = False,
    ages: Annotated[
        str | None, typer.Option("--ages", metavar="8-17", help="Ages it takes, both included.")
    ] = None,
    sex: Annotated[
        str | None, typer.Option("--sex", metavar="any|male|female", help="Whom it takes.")
    ] = None,
    residents: Annotated[
        str | None,
        typer.Option(
            "--residents",
            metavar="clear|clear_with_mitigations|not_possible",
            help="Its own check of those who live there against this child.",
        ),
    ] = None,
    conditions_clear: Annotated[
        bool, typer.Option("--conditions-clear", help="No condition bears on this child.")
    ] = False,
    has: Annotated[Names, typer.Option("--has", help="A mitigation in place.")] = None,
    can_arrange: Annotated[Names, typer.Option("--can-arrange", help="One it can arrange.")] = None,
    cannot: Annotated[Names, typer.Option("--cannot", help="One it cannot.")] = None,
    meets: Annotated[Names, typer.Option("--meets", help="A need it says it meets.")] = None,
    not_meets: Annotated[Names, typer.Option("--not-meets", help="One it does not.")] = None,
    can_do: Annotated[Names, typer.Option("--can-do", help="A clinical task.")] = None,
    refuses: Annotated[str | None, typer.Option("--refuses", help="Why it refuses.")] = None,
    yes_if: Annotated[str | None, typer.Option("--yes-if", help="Under which condition.")] = None,
    hours: Annotated[
        int | None, typer.Option("--hours", min=1, help="How long it may be relied on.")
    ] = None,
    child903: Child903 = None,
    profile: ProfileFile = None,
    on: On = None,
) -> None:
    """
    Record what a home answered about a child; with --snapshot, make the list again.

    A reply may be relied on for 4 hours in an emergency and 48 when planned; a refusal is
    remembered. Exit code 0: recorded. 2: bad use or bad input, and nothing recorded.
    """
    from constraints.vocabulary import (  # noqa: PLC0415  heavy only where it is used
        Answer,
        ClinicalTask,
        Mitigation,
        MitigationState,
        Need,
        SexTaken,
    )
    from matcher.entities import Reply  # noqa: PLC0415
    from matcher.records.documents.parse import read_referral  # noqa: PLC0415
    from matcher.records.documents.replies import append_reply  # noqa: PLC0415

    about = read_referral(referral)
    youngest, oldest = _ages(ages)
    now = datetime.now().astimezone()
    steps = (
        (has, MitigationState.VERIFIED),
        (can_arrange, MitigationState.CAN_BE_ARRANGED),
        (cannot, MitigationState.CANNOT),
    )
    answer = Reply(
        urn=urn,
        at=now,
        live_until=now + timedelta(hours=hours or _hours(about)),
        place_from=_day(place_from),
        no_place=no_place,
        age_from_years=youngest,
        age_to_years=oldest,
        sex_taken=_code(SexTaken, sex, "--sex"),
        residents_check=_code(Answer, residents, "--residents"),
        conditions_clear=True if conditions_clear else None,
        mitigations={
            step: state for names, state in steps for step in _codes(Mitigation, names, "--has")
        },
        needs={
            **dict.fromkeys(_codes(Need, meets, "--meets"), True),
            **dict.fromkeys(_codes(Need, not_meets, "--not-meets"), False),
        },
        tasks=dict.fromkeys(_codes(ClinicalTask, can_do, "--can-do"), True),
        refuses=refuses,
        yes_if=yes_if,
    )
    _refuse_empty(answer)
    if snapshot is not None:
        _refuse_stranger(snapshot, urn)
    append_reply(replies, about.reference, answer)
    progress().print(f"Recorded the reply of {urn}, good until {answer.live_until:%H:%M on %A}.")
    if snapshot is not None:
        _rank_again(snapshot, referral, replies, child903, profile, on)


def _rank_again(
    snapshot: Path,
    referral: Path,
    replies: Path,
    child903: Path | None,
    profile: Path | None,
    on: datetime | None,
) -> None:
    from api.cli.reading import Sources, load  # noqa: PLC0415
    from api.cli.show.answer import show_answer  # noqa: PLC0415
    from matcher.answer.build import answer_for  # noqa: PLC0415

    day = on.date() if on else None
    loaded = load(Sources(snapshot, referral, child903, replies, profile, day))
    again = answer_for(loaded.engine, loaded.referral, top=5, input_hash=loaded.input_hash)
    with results() as console:
        show_answer(again, console, loaded.notes)


def _hours(referral: Referral) -> int:
    return EMERGENCY_HOURS if referral.emergency is not False else PLANNED_HOURS


def _day(given: datetime | None) -> date | None:
    return None if given is None else given.date()


def _ages(given: str | None) -> tuple[int | None, int | None]:
    if given is None:
        return None, None
    low, _, high = given.partition("-")
    if not (low.isdigit() and high.isdigit()):
        raise typer.BadParameter(f"found {given!r}, expected two ages: 8-17.", param_hint="--ages")
    return int(low), int(high)


def _codes(codes: type[Code], names: Names, option: str) -> list[Code]:
    return [code for name in names or [] if (code := _code(codes, name, option)) is not None]


def _code(codes: type[Code], name: str | None, option: str) -> Code | None:
    if name is None:
        return None
    wanted = name.strip().replace("-", "_").replace(" ", "_").upper()
    if wanted not in codes.__members__:
        known = ", ".join(member.name.lower() for member in codes)
        raise typer.BadParameter(f"found {name!r}, expected one of {known}.", param_hint=option)
    return codes[wanted]


def _refuse_empty(answer: Reply) -> None:
    blank = type(answer)(urn=answer.urn, at=answer.at, live_until=answer.live_until)
    if answer == blank:
        raise typer.BadParameter("nothing was answered: say what, as in --no-place.")


def _refuse_stranger(snapshot: Path, urn: str) -> None:
    from matcher.records.documents.parse import read_snapshot  # noqa: PLC0415

    if all(home.urn != urn for home in read_snapshot(snapshot).homes):
        raise typer.BadParameter(f"no home {urn} in {snapshot.name}.", param_hint="URN")
