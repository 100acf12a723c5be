"""The record as one page of HTML that asks nothing of any other place."""

from __future__ import annotations

from importlib.resources import files

from jinja2 import Environment, StrictUndefined

from api.record.shown import shown
from matcher.matching_record import MatchingRecord

TEMPLATES = files("api.record") / "templates"


def render_html(record: MatchingRecord) -> bytes:
    """
    Write a record as HTML: the same record, the same bytes.

    Everything in it is escaped; it has no script and loads nothing.
    """
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    template = environment.from_string(_read("record.html.jinja"))
    style = _read("record.css")
    return f"{template.render(record=shown(record), style=style)}\n".encode()


def _read(name: str) -> str:
    return (TEMPLATES / name).read_text("utf-8")
