"""The child's page on a terminal, or on paper."""

from __future__ import annotations

from rich.console import Console

from api.cli.show.lines import Lines
from matcher.voices import Page

BULLET = "- "


def show_page(page: Page, console: Console) -> None:
    """Print a page: its title, then each part with its sentences, one to a line."""
    lines = Lines(console)
    lines.sentence(page.title, style="bold")
    for part in page.parts:
        lines.heading(part.heading)
        for sentence in part.sentences:
            if sentence.startswith(BULLET):
                lines.item(BULLET, sentence.removeprefix(BULLET))
            else:
                lines.sentence(sentence)
