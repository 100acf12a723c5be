"""`homeward demo`: a whole made-up England, or one story of what went wrong, and its homes."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.consoles import progress, results
from api.cli.outputs import check_folder

if TYPE_CHECKING:
    from api.cli.reading import Sources
    from fixtures.stories import Scene

SNAPSHOT, REFERRAL = "snapshot.json", "referral.json"
ENGLAND = "england"
"""The folder that the printed commands name where no story is told."""


def demo(
    top: Annotated[int, typer.Option("--top", min=1, help="Homes of each group to show.")] = 3,
    story: Annotated[
        str | None,
        typer.Option("--story", metavar="NAME", help="Tell this story in place of the England."),
    ] = None,
    stories: Annotated[
        bool, typer.Option("--stories", help="List the stories, each in a line.")
    ] = False,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FOLDER",
            help=f"Write {SNAPSHOT} and {REFERRAL} there, for the other commands.",
        ),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Replace files that are there already.")
    ] = False,
) -> None:
    """Rank the homes of a synthetic England for a story child. No real child, no real home."""
    if stories:
        if story is not None or output is not None:
            raise typer.BadParameter("say --stories alone: it lists them.")
        _list()
        return
    if output is not None:
        check_folder(output, (SNAPSHOT, REFERRAL), force=force)
    scene = _england() if story is None else _story(story)
    if output is None:
        _show(scene, _sources(Path(story or ENGLAND)), top, story)
    else:
        _write_and_list(scene, _sources(output), top)


def _sources(folder: Path) -> Sources:
    from api.cli.reading import Sources  # noqa: PLC0415  the engine loads when it is used

    return Sources(folder / SNAPSHOT, referral=folder / REFERRAL)


def _list() -> None:
    from fixtures.stories import STORIES  # noqa: PLC0415

    wide = max(len(story.name) for story in STORIES)
    for story in STORIES:
        sys.stdout.write(f"{story.name:{wide}}  {story.told}\n")


def _england() -> Scene:
    from fixtures.stories import Scene, demo_referral  # noqa: PLC0415
    from fixtures.worlds import england  # noqa: PLC0415

    told = progress()
    told.print("Making a synthetic England: 4,009 homes, none of them real ...", style="dim")
    return Scene(england().snapshot, demo_referral())


def _story(name: str) -> Scene:
    from fixtures.stories import STORIES  # noqa: PLC0415
    from matcher.records.documents.codes import did_you_mean  # noqa: PLC0415

    known = {story.name: story for story in STORIES}
    if name not in known:
        near = did_you_mean(name, tuple(known))
        expected = f"a name that homeward demo --stories lists{near}"
        raise typer.BadParameter(f"found {name!r}, expected {expected}.", param_hint="--story")
    return known[name].build()


def _show(scene: Scene, sources: Sources, top: int, story: str | None) -> None:
    """Print the list; the command under it writes the files first, as there are none yet."""
    from api.cli.next_commands import demo_command, duties_command  # noqa: PLC0415
    from api.cli.show.answer import show_answer  # noqa: PLC0415
    from matcher.answer.build import answer_for  # noqa: PLC0415
    from matcher.engine import Engine  # noqa: PLC0415

    progress().print("Preparing the homes ...", style="dim")
    answer = answer_for(Engine.over(scene.snapshot), scene.referral, top=top)
    written = demo_command(story, sources.snapshot.parent)
    with results() as console:
        show_answer(answer, console, duties=f"{written} && {duties_command(sources)}")


def _write_and_list(scene: Scene, sources: Sources, top: int) -> None:
    """Write the files, and print what `homeward match` prints of them."""
    from api.cli.listing import print_list  # noqa: PLC0415
    from api.cli.reading import load  # noqa: PLC0415
    from matcher.answer.build import answer_for  # noqa: PLC0415
    from matcher.records.documents.write import write_referral, write_snapshot  # noqa: PLC0415

    folder = sources.snapshot.parent
    folder.mkdir(exist_ok=True)
    write_snapshot(scene.snapshot, sources.snapshot)
    write_referral(scene.referral, sources.referral)
    progress().print(f"Wrote {SNAPSHOT} and {REFERRAL} to {folder}.")
    loaded = load(sources)
    answer = answer_for(
        loaded.engine,
        loaded.referral,
        top=top,
        replies=loaded.replies,
        input_hash=loaded.input_hash,
    )
    print_list(answer, loaded, sources)
