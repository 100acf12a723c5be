"""The record as a PDF: tagged, the same bytes, and nothing in a text is read as markup."""

import re
import sys
from io import BytesIO

import pytest
from pypdf import PdfReader

from api.record.pdf import render_pdf
from constraints.errors import InputError
from tests.matcher.matching_record.records import of_stories, strings

from .odd import ODD, odd_record, pdf_text, plain_record, run_together, said_in_child

ARABIC = ODD[4]
"""Letters that are joined come out of a PDF in another order."""


@pytest.fixture(scope="module")
def content():
    return render_pdf(plain_record())


@pytest.fixture(scope="module")
def reader(content):
    return PdfReader(BytesIO(content))


def test_it_says_that_it_is_tagged_and_for_whom(reader):
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] is True or root["/MarkInfo"]["/Marked"].value is True
    assert root["/Lang"] == "en-GB"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    assert (
        reader.metadata.title
        == "Impact and matching record: STORY-12 and Elm House, number 9400001"
    )
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()


def kinds(element, found):
    """Count the structure elements of a tree by their type."""
    element = element.get_object()
    if isinstance(element, list):
        for one in element:
            kinds(one, found)
    elif hasattr(element, "get"):
        name = element.get("/S")
        if name is not None:
            found[name] = found.get(name, 0) + 1
        if "/K" in element:
            kinds(element["/K"], found)
    return found


def test_headings_tables_and_their_heads_are_in_the_tree(reader):
    found = kinds(reader.trailer["/Root"]["/StructTreeRoot"]["/K"], {})
    record = plain_record()
    tables = [b for part in record.sections for b in part.blocks if hasattr(b, "caption")]
    assert found["/H1"] == len(record.sections)
    assert found["/H2"] == found["/Table"] == len(tables)
    assert found["/TH"] == sum(len(one.head) for one in tables)
    assert found["/TD"] == sum(len(row) for one in tables for row in one.rows)


def test_the_same_record_gives_the_same_bytes_dated_with_the_decision(content, reader):
    assert render_pdf(plain_record()) == content
    assert str(reader.metadata.creation_date) == "2026-03-02 00:00:00+00:00"


def test_every_font_is_within_it(reader):
    fonts = [
        page["/Resources"]["/Font"][name]
        for page in reader.pages
        for name in page["/Resources"]["/Font"]
    ]
    assert fonts
    for font in fonts:
        inner = font["/DescendantFonts"][0].get_object()
        assert any(key.startswith("/FontFile") for key in inner["/FontDescriptor"])


def test_every_page_says_what_it_is_of(reader):
    for number, page in enumerate(reader.pages, start=1):
        told = " ".join(page.extract_text().split())
        assert plain_record().marking in told
        assert plain_record().footer in told
        assert f"Page {number} of {len(reader.pages)}" in told


def test_whatever_stands_in_a_text_is_shown_as_it_is():
    told = run_together(pdf_text(render_pdf(odd_record())))
    for text in ODD:
        if text != ARABIC:
            assert run_together(text) in told


def test_what_the_fonts_cannot_print_is_said_in_its_place():
    told = run_together(pdf_text(render_pdf(said_in_child("Near my mum 🙂 ሰላም ጓል please"))))
    words = "[{} that this PDF cannot print: see the record as HTML]"
    assert run_together(f"Near my mum {words.format('6 signs')} please") in told
    told = run_together(pdf_text(render_pdf(said_in_child("Yes 🙂!"))))
    assert run_together(f"Yes {words.format('1 sign')}!") in told


def test_a_word_without_end_and_a_cell_longer_than_a_page_lose_nothing():
    word, many = "a" * 900, "many words " * 900
    told = run_together(pdf_text(render_pdf(odd_record(word, many))))
    assert told.count(word) >= 2
    assert told.count(run_together(many)) >= 1 or told.count("manywords") >= 900 * 2


def test_without_typst_it_is_said_what_is_missing(monkeypatch):
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(
        InputError, match=re.escape("expected typst, which PDF needs (make documents)")
    ):
        render_pdf(plain_record())


FIRST = {made.name.split()[0]: made for made in reversed(of_stories())}
"""The first home of each story."""


@pytest.mark.parametrize("made", FIRST.values(), ids=FIRST)
def test_every_word_of_every_story_stands_in_it(made):
    told = run_together(pdf_text(render_pdf(made.record)))
    kinds = {"plain", "own", "alert", "small"}
    missing = [one for one in strings(made.record) if not within(one, told) and one not in kinds]
    assert missing == []


def within(text, told):
    """Whether a text stands there, also where a page ends within it."""
    return run_together(text) in told or all(run_together(word) in told for word in text.split())
