"""An explanation, or a list of homes, in the voice that was asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.consoles import progress, results, write_json_text

if TYPE_CHECKING:
    from api.cli.reading import Loaded
    from matcher.answer.model import Answer, Explanation
    from matcher.voices import Page

MOST_HOMES = 3
"""Homes on a child's page: enough to choose from, few enough to think about."""
NOT_DECIDED = (
    "Whether the address is to be withheld is not recorded as no: the page names no home and no "
    "area. Record address_confidential in the referral once that is decided."
)
VoiceOption = Annotated[
    str,
    typer.Option(
        "--voice",
        metavar="officer|child|auditor",
        help="For whom: the officer, the child (a page to read together), or an auditor (JSON).",
    ),
]


def explained(loaded: Loaded, urn: str, voice: str) -> Explanation:
    """Explain one home to the reader of a voice."""
    from matcher.answer.explaining import explanation_of  # noqa: PLC0415  the engine loads when used
    from matcher.voices.voice import READER, Voice  # noqa: PLC0415

    return explanation_of(
        loaded.engine,
        loaded.referral,
        urn,
        replies=loaded.replies,
        input_hash=loaded.input_hash,
        reader=READER[Voice(voice)],
    )


def checked(voice: str, *voices: str) -> str:
    """
    Give a voice that a command has.

    Raises
    ------
    typer.BadParameter
        It has no such voice.
    """
    if voice not in voices:
        raise typer.BadParameter(
            f"found {voice!r}, expected {' or '.join(voices)}.", param_hint="--voice"
        )
    return voice


def write_audit(explanation: Explanation, loaded: Loaded) -> None:
    """Write the auditor's record, always as JSON."""
    from matcher.answer.wire import as_json  # noqa: PLC0415
    from matcher.voices import audit_of  # noqa: PLC0415

    write_json_text(as_json(audit_of(explanation), "audit", notes=loaded.notes, told=loaded.told))


def write_page(explanation: Explanation, *, as_json: bool) -> None:
    """Write the child's page about one home."""
    from matcher.voices import page_of  # noqa: PLC0415

    _write(page_of(explanation), told=explanation.for_the_child.location_told, as_json=as_json)


def write_options(answer: Answer, loaded: Loaded, *, as_json: bool) -> None:
    """Write the child's page about the first homes of a list; nothing where there are none."""
    from matcher.voices.options import options_page  # noqa: PLC0415

    first = (*answer.can_propose, *answer.ask_first)[:MOST_HOMES]
    if not first:
        progress().print("There is no home to write a page about.")
        return
    each = [explained(loaded, match.urn, "child") for match in first]
    _write(options_page(each), told=each[0].for_the_child.location_told, as_json=as_json)


def _write(page: Page, *, told: bool, as_json: bool) -> None:
    from api.cli.show.childs_page import show_page  # noqa: PLC0415
    from matcher.answer.wire import as_json as written  # noqa: PLC0415

    if not told:
        progress().print(NOT_DECIDED)
    if as_json:
        write_json_text(written(page, "childs_page"))
    else:
        with results() as console:
            show_page(page, console)
