"""The record as a PDF that a screen reader can read (PDF/UA-1), by typst."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time
from importlib.resources import files
from types import ModuleType
from typing import Any

from api.record.printable import printable
from api.record.shown import shown
from constraints.errors import InputError, Problem
from matcher.matching_record import MatchingRecord

TEMPLATE = files("api.record") / "templates" / "record.typ"
INSTALL = "typst, which PDF needs (make documents), or a name that ends in .html"


def render_pdf(record: MatchingRecord) -> bytes:
    """
    Write a record as tagged PDF/UA-1: the same record, the same bytes.

    Only the fonts within typst are used, so that it looks the same on every machine; what they
    cannot print is said in its place.

    Raises
    ------
    InputError
        typst is not installed.
    """
    typesetter = _typesetter()
    values = printable(shown(record), lambda text: _prints(typesetter, text))
    return _set(typesetter, TEMPLATE.read_bytes(), values, record.dated)


def _typesetter() -> ModuleType:
    try:
        import typst  # noqa: PLC0415  80 MB, an extra, and only for PDF
    except ModuleNotFoundError as error:
        problem = Problem("", "", "--output", "a PDF, and no typst to make it", INSTALL)
        raise InputError((problem,)) from error
    return typst


def _prints(typesetter: ModuleType, text: str) -> bool:
    """Whether the fonts have every letter of a text."""
    source = b'#set document(title: "t")\n#set text(font: "Libertinus Serif")\n#sys.inputs.record'
    try:
        _set(typesetter, source, text, date(2000, 1, 1))
    except typesetter.TypstError:
        return False
    return True


def _set(typesetter: ModuleType, source: bytes, values: Any, day: date) -> bytes:  # noqa: ANN401
    given = values if isinstance(values, str) else json.dumps(values, ensure_ascii=False)
    made: bytes = typesetter.compile(
        source,
        format="pdf",
        ignore_system_fonts=True,
        sys_inputs={"record": given},
        pdf_standards=["ua-1"],
        timestamp=datetime.combine(day, time(), UTC),
    )
    return made
