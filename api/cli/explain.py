"""`homeward explain`: everything about one home for one child."""

from __future__ import annotations

from typing import Annotated

import typer

from api.cli.consoles import results, write_json_text
from api.cli.options import AsJson, At, Child903, On, ProfileFile, ReferralFile, Replies, Snapshot
from api.cli.voicing import VoiceOption, checked, explained, write_audit, write_page


def explain(
    snapshot: Snapshot,
    referral: ReferralFile,
    home: Annotated[str, typer.Option("--home", metavar="URN", help="Ofsted's number.")],
    child903: Child903 = None,
    replies: Replies = None,
    profile: ProfileFile = None,
    on: On = None,
    at: At = None,
    as_json: AsJson = False,
    voice: VoiceOption = "officer",
) -> None:
    """
    Say why a home stands where it does: to the officer, to the child, or to an auditor.

    Exit code 0: it can be proposed or asked. 1: it may not be proposed. 2: bad use or bad input.
    """
    from api.cli.reading import Sources, load  # noqa: PLC0415  the engine loads when it is used
    from matcher.rank import Group  # noqa: PLC0415

    checked(voice, "officer", "child", "auditor")
    sources = Sources(snapshot, replies, profile, on, at, referral=referral, child903=child903)
    loaded = load(sources)
    if home not in loaded.engine.supply.column:
        raise typer.BadParameter(f"no home {home} in {snapshot.name}.", param_hint="--home")
    explanation = explained(loaded, home, voice)
    if voice == "auditor":
        write_audit(explanation, loaded)
    elif voice == "child":
        write_page(explanation, as_json=as_json)
    elif as_json:
        from matcher.answer.wire import as_json as written  # noqa: PLC0415

        write_json_text(written(explanation, "explanation", notes=loaded.notes, told=loaded.told))
    else:
        from api.cli.show.explanation import show_explanation  # noqa: PLC0415

        with results() as console:
            show_explanation(explanation, console, loaded.notes, loaded.told)
    if explanation.match.group is Group.MAY_NOT:
        raise typer.Exit(1)
