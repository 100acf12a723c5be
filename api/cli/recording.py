"""A reply made of what was typed, recorded, and the list made again where homes were given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from api.cli.consoles import progress
from api.cli.replying import Said, Span, record, reply_of, span_of
from matcher.records.documents.parse import read_referral

if TYPE_CHECKING:
    from api.cli.reading import Sources


@dataclass(frozen=True, slots=True)
class Typed:
    """When a home answered, and for how long that stands, as typed; None where left out."""

    at: datetime | None
    hours: int | None
    until: datetime | None


@dataclass(frozen=True, slots=True)
class Files:
    """The files of a reply; those after the first two are for the list that is made again."""

    referral: Path
    replies: Path
    snapshot: Path | None
    child903: Path | None
    profile: Path | None
    on: date | None


def record_reply(urn: str, said: Said, typed: Typed, files: Files) -> None:
    """
    Record what a home said, say until when it stands, and print the list again.

    Whatever the list will be made of is read first, so that nothing is recorded in vain.

    Raises
    ------
    typer.BadParameter
        Nothing was said, or what cannot be.
    InputError
        A file that cannot be read.
    """
    about = read_referral(files.referral)
    span = span_of(about, typed.at, typed.hours, typed.until)
    made = reply_of(urn, said, span)
    again = _checked(files)
    record(made, about, files.replies, files.referral, files.snapshot)
    progress().print(f"Recorded what {urn} said; it stands until {_moment(span)}.")
    if again is not None:
        from api.cli.again import show_again  # noqa: PLC0415  the engine

        show_again(again)


def _checked(files: Files) -> Sources | None:
    """Give what the list will be made of, found sound; None where no homes were given."""
    if files.snapshot is None:
        return None
    from api.cli.again import check_sources  # noqa: PLC0415  the engine
    from api.cli.reading import Sources  # noqa: PLC0415

    sources = Sources(
        files.snapshot,
        files.replies,
        files.profile,
        files.on,
        referral=files.referral,
        child903=files.child903,
    )
    check_sources(sources)
    return sources


def _moment(span: Span) -> str:
    return f"{span.until:%H:%M} on {span.until:%A} {span.until.day} {span.until:%B}"
