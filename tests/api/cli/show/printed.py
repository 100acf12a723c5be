"""What officers are shown, as text."""

import io
from dataclasses import replace

from rich.console import Console

from api.cli.show.answer import show_answer
from api.cli.show.duties import show_duties
from api.cli.show.explanation import show_explanation
from fixtures.stories.story import Scene
from matcher.answer import answer_for, explanation_of
from matcher.answer.duties import duties_for
from matcher.engine import Engine


def printed(show, what):
    """Give what a command shows, on one line."""
    console = Console(file=io.StringIO(), width=100, no_color=True)
    show(what, console)
    return " ".join(console.file.getvalue().split())


def officers_texts(scene: Scene):
    """Give every text that an officer can have printed of a scene."""
    engine, referral = Engine.over(scene.snapshot), scene.referral
    yield printed(show_answer, answer_for(engine, referral, changes=True))
    for home in scene.snapshot.homes:
        there = replace(referral, lives_at=home.urn)
        yield printed(show_answer, answer_for(engine, there))
        yield printed(show_explanation, explanation_of(engine, referral, home.urn))
        listed = duties_for(engine, referral, home.urn, as_at=referral.decided_on)
        yield printed(show_duties, listed)
