"""`homeward record`: the impact and matching record that a home and an authority sign."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli import clock
from api.cli.consoles import progress
from api.cli.options import At, Child903, On, ProfileFile, ReferralFile, Replies, Snapshot
from api.cli.outputs import check_output

if TYPE_CHECKING:
    from matcher.matching_record import MatchingRecord

HTML, PDF = ".html", ".pdf"


def record(
    snapshot: Snapshot,
    referral: ReferralFile,
    home: Annotated[str, typer.Option("--home", metavar="URN", help="The home proposed.")],
    out: Annotated[
        Path,
        typer.Option("--out", "--output", "-o", metavar="FILE", help="To write: .pdf or .html."),
    ],
    child903: Child903 = None,
    replies: Replies = None,
    profile: ProfileFile = None,
    on: On = None,
    at: At = None,
    force: Annotated[
        bool, typer.Option("--force", help="Replace a file that is there already.")
    ] = False,
) -> None:
    """
    Write the impact and matching record of one home, for the home and the authority to sign.

    Nothing is confirmed by it. Exit code 0: written. 1: written, and the home may not be proposed,
    so there is nothing to sign. 2: bad use or bad input.
    """
    from api.cli.reading import Sources, load  # noqa: PLC0415  the engine loads when it is used
    from matcher.matching_record import matching_record  # noqa: PLC0415
    from matcher.records.documents.write import store_bytes  # noqa: PLC0415

    if out.suffix.lower() not in {HTML, PDF}:
        found = f"found {out.name!r}, expected a name that ends in {PDF} or {HTML}."
        raise typer.BadParameter(found, param_hint="--output")
    given = tuple(path for path in (snapshot, referral, replies, profile) if path is not None)
    check_output(out, given, force=force)
    sources = Sources(snapshot, replies, profile, on, at, referral=referral, child903=child903)
    loaded = load(sources)
    if home not in loaded.engine.supply.column:
        raise typer.BadParameter(f"no home {home} in {snapshot.name}.", param_hint="--home")
    written = matching_record(
        loaded.engine,
        loaded.referral,
        home,
        as_at=clock.minute(at).date(),
        replies=loaded.replies,
        told=loaded.told,
        notes=loaded.notes,
        input_hash=loaded.input_hash,
    )
    store_bytes(_rendered(written, out), out)
    told = progress()
    for words in written.standing:
        told.print(words.text)
    told.print(f"Wrote {out.name}. Nothing is confirmed by it.")
    if not written.may_be_signed:
        raise typer.Exit(1)


def _rendered(written: MatchingRecord, out: Path) -> bytes:
    if out.suffix.lower() == HTML:
        from api.record.html import render_html  # noqa: PLC0415

        return render_html(written)
    from api.record.pdf import render_pdf  # noqa: PLC0415

    return render_pdf(written)
