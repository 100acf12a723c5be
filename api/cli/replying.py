"""What was typed after `homeward reply`, checked and made a reply."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import IntEnum
from pathlib import Path
from typing import TypeVar

import typer

from api.cli import clock
from api.cli.outputs import check_output
from constraints.vocabulary import (
    Answer,
    ClinicalTask,
    HomeFact,
    Mitigation,
    MitigationState,
    Need,
    SexTaken,
)
from matcher.entities import Referral, Reply
from matcher.records.documents.codes import expected_code, members
from matcher.records.documents.parse import read_snapshot
from matcher.records.documents.replies import append_reply, read_replies
from matcher.relied_on import hours_relied_on

Code = TypeVar("Code", bound=IntEnum)
V = TypeVar("V")
Given = Mapping[str, list[str] | None]

STATES = {
    "--has": MitigationState.VERIFIED,
    "--can-arrange": MitigationState.CAN_BE_ARRANGED,
    "--cannot": MitigationState.CANNOT,
}
HOLDS = {
    "--meets": True,
    "--not-meets": False,
    "--can-do": True,
    "--cannot-do": False,
    "--so": True,
    "--not-so": False,
}


@dataclass(frozen=True, slots=True)
class Said:
    """What the home said, as typed; steps, needs, tasks and facts by option."""

    place_from: date | None
    no_place: bool
    ages: str | None
    sex: str | None
    residents: str | None
    names_compared: bool
    conditions_clear: bool
    steps: Given
    needs: Given
    tasks: Given
    facts: Given
    refuses: str | None
    yes_if: str | None


@dataclass(frozen=True, slots=True)
class Span:
    """When a home answered, and until when that stands; in London."""

    at: datetime
    until: datetime


def span_of(
    referral: Referral, at: datetime | None, hours: int | None, until: datetime | None
) -> Span:
    """
    Say from when until when a reply stands.

    Parameters
    ----------
    referral
        A planned placement gives homes more time than one that is, or may be, an emergency.
    at, hours, until
        As typed: London's clock, without a zone.

    Raises
    ------
    typer.BadParameter
        Both hours and until; an answer from the future; an end before its answer.
    """
    if hours is not None and until is not None:
        raise typer.BadParameter("say --hours or --until, not both.")
    now = clock.now()
    answered = clock.minute(at)
    if answered > now:
        raise typer.BadParameter("found a time that is still to come.", param_hint="--at")
    if until is not None:
        ends = until.replace(tzinfo=clock.LONDON)
        if ends <= answered:
            raise typer.BadParameter("found a time before the answer.", param_hint="--until")
        return Span(answered, ends)
    usual = hours_relied_on(emergency=referral.emergency)
    # Counted on the clock that does not change with summer time: four hours are four hours.
    elapsed = answered.astimezone(clock.UTC) + timedelta(hours=hours or usual)
    return Span(answered, elapsed.astimezone(clock.LONDON))


def reply_of(urn: str, said: Said, span: Span) -> Reply:
    """
    Make a reply of what was typed.

    Raises
    ------
    typer.BadParameter
        Nothing was said, a code of no list, or two answers that cannot both be.
    """
    youngest, oldest = _ages(said.ages)
    if said.no_place and said.place_from is not None:
        raise typer.BadParameter("--no-place and --place-from cannot both be so.")
    made = Reply(
        urn=urn,
        at=span.at,
        live_until=span.until,
        place_from=said.place_from,
        no_place=said.no_place,
        age_from_years=youngest,
        age_to_years=oldest,
        sex_taken=_code(SexTaken, said.sex, "--sex"),
        residents_check=_code(Answer, said.residents, "--residents"),
        names_compared=True if said.names_compared else None,
        conditions_clear=True if said.conditions_clear else None,
        mitigations=_by_code(Mitigation, said.steps, STATES),
        needs=_by_code(Need, said.needs, HOLDS),
        tasks=_by_code(ClinicalTask, said.tasks, HOLDS),
        facts=_by_code(HomeFact, said.facts, HOLDS),
        refuses=said.refuses,
        yes_if=said.yes_if,
    )
    if made == Reply(urn=urn, at=span.at, live_until=span.until):
        raise typer.BadParameter("nothing was answered: say what, as in --no-place.")
    return made


def record(
    made: Reply, about: Referral, replies: Path, referral: Path, snapshot: Path | None
) -> None:
    """
    Add a reply to the file, once all else has been found sound.

    Raises
    ------
    typer.BadParameter
        A home that is not in the snapshot.
    InputError
        A file that cannot be read, or a reply that may not stand in one.
    """
    inputs = [referral] if snapshot is None else [referral, snapshot]
    check_output(replies, inputs, force=True, option="--replies")
    read_replies(replies)
    if snapshot is not None and all(home.urn != made.urn for home in read_snapshot(snapshot).homes):
        raise typer.BadParameter(f"no home {made.urn} in {snapshot.name}.", param_hint="URN")
    append_reply(replies, about.reference, made)


def _ages(given: str | None) -> tuple[int | None, int | None]:
    if given is None:
        return None, None
    low, _, high = given.replace(" ", "").partition("-")
    if not (low.isdecimal() and high.isdecimal() and int(low) <= int(high)):
        expected = "two ages, the youngest first: 8-17"
        raise typer.BadParameter(f"found {given!r}, expected {expected}.", param_hint="--ages")
    return int(low), int(high)


def _by_code(codes: type[Code], given: Given, means: Mapping[str, V]) -> dict[Code, V]:
    found: dict[Code, V] = {}
    for option, names in given.items():
        for name in names or ():
            code = _code(codes, name, option)
            if code is None:
                continue
            if found.get(code, means[option]) != means[option]:
                raise typer.BadParameter(f"{name!r} is said twice, and not alike.")
            found[code] = means[option]
    return found


def _code(codes: type[Code], name: str | None, option: str) -> Code | None:
    if name is None:
        return None
    wanted = name.strip().replace("-", "_").replace(" ", "_").lower()
    known: Mapping[str, Code] = members(codes)
    if wanted not in known:
        expected = expected_code(wanted, tuple(known))
        raise typer.BadParameter(f"found {name!r}, expected {expected}.", param_hint=option)
    return known[wanted]
