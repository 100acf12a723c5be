"""`homeward demo`: a whole made-up England, and the homes of one story child in it."""

from __future__ import annotations

from typing import Annotated

import typer

from api.cli.consoles import progress, results


def demo(
    top: Annotated[int, typer.Option("--top", min=1, help="Homes of each group to show.")] = 3,
) -> None:
    """Rank the homes of a synthetic England for a story child. No real child, no real home."""
    from api.cli.show.answer import show_answer  # noqa: PLC0415  the engine loads when it is used
    from fixtures.stories.demo import demo_referral  # noqa: PLC0415
    from fixtures.worlds import england  # noqa: PLC0415
    from matcher.answer.build import answer_for  # noqa: PLC0415
    from matcher.engine import Engine  # noqa: PLC0415

    told = progress()
    told.print("Making a synthetic England: 4,009 homes, none of them real ...", style="dim")
    made = england()
    told.print("Preparing the homes ...", style="dim")
    engine = Engine.over(made.snapshot)
    answer = answer_for(engine, demo_referral(), top=top)
    with results() as console:
        show_answer(answer, console)
