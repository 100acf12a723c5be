"""The record as HTML: escaped, whole in itself, and to be read by everybody."""

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from api.record.html import render_html
from tests.matcher.matching_record.records import of_stories, strings

from .odd import ODD, odd_record, plain_record, run_together

VOID = {"meta", "link", "br", "img", "input", "hr"}


class Page(HTMLParser):
    """Elements in order, their attributes, and the text; fails where a tag is not closed."""

    def __init__(self, content):
        super().__init__(convert_charrefs=True)
        self.open, self.seen, self.words = [], [], []
        self.feed(content.decode())
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "style" not in self.open:
            self.words.append(data)

    @property
    def text(self):
        return " ".join(self.words)

    def of(self, *tags):
        return [(tag, attrs) for tag, attrs in self.seen if tag in tags]


@pytest.fixture(scope="module")
def page():
    return Page(render_html(plain_record()))


def test_whatever_stands_in_a_text_is_shown_as_it_is():
    odd = odd_record()
    content = render_html(odd)
    page = Page(content)
    tags = {tag for tag, _ in page.seen}
    assert tags == {tag for tag, _ in Page(render_html(plain_record())).seen}
    assert b"<script" not in content
    for text in ODD:
        assert text in page.text
    for _, attrs in page.seen:
        assert not [name for name in attrs if name.startswith("on")]


def test_letters_that_are_not_seen_and_act_are_spelled_out():
    page = Page(render_html(odd_record("gnp.exe\u202etxt\u2066 \x07")))
    assert "gnp.exe[\\u202e]txt[\\u2066] [\\x07]" in page.text
    kept = "\u0645\u06cc\u200c\u062e\u0648 two\u00a0words"
    assert kept.replace("\u00a0", " ") in Page(render_html(odd_record(kept))).text


def test_nothing_is_asked_of_any_other_place(page):
    content = render_html(plain_record()).decode()
    assert not re.search(r"https?:|url\(|@import|<script|<link|<img|<iframe", content)
    policy = next(a["content"] for _, a in page.of("meta") if a.get("http-equiv"))
    assert policy == "default-src 'none'; style-src 'unsafe-inline'"
    assert not [attrs for _, attrs in page.seen if {"src", "href", "action"} & attrs.keys()]


def test_a_screen_reader_is_told_language_headings_and_tables(page):
    assert page.of("html") == [("html", {"lang": "en-GB"})]
    levels = [int(tag[1]) for tag, _ in page.of("h1", "h2", "h3", "h4")]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(deeper - level <= 1 for level, deeper in pairwise(levels))
    ids = [attrs["id"] for _, attrs in page.seen if "id" in attrs]
    assert len(ids) == len(set(ids))
    assert {
        attrs["aria-labelledby"] for _, attrs in page.seen if "aria-labelledby" in attrs
    } <= set(ids)
    assert page.of("table")
    assert all("aria-labelledby" in attrs for _, attrs in page.of("table"))
    assert {attrs["scope"] for _, attrs in page.of("th")} == {"col", "row"}
    assert [tag for tag, _ in page.of("header", "main", "footer")] == ["header", "main", "footer"]


def test_every_colour_of_words_stands_out_from_its_ground():
    style = re.search(r"<style>(.*?)</style>", render_html(plain_record()).decode(), re.S)[1]
    ink, pale = (re.search(rf"--{name}: #(\w{{6}})", style)[1] for name in ("ink", "pale"))
    for words in (ink, "111111"):
        for ground in (pale, "ffffff"):
            assert contrast(words, ground) >= 7.0
    assert {*re.findall(r"(?<!-)\bcolor: ([^;]+);", style)} == {"var(--ink)", "#111"}


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour):
    parts = [int(colour[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_the_same_record_gives_the_same_bytes():
    assert render_html(plain_record()) == render_html(plain_record())


@pytest.mark.parametrize("made", of_stories(), ids=lambda made: made.name)
def test_every_word_of_every_story_stands_on_the_page(made):
    told = run_together(Page(render_html(made.record)).text)
    kinds = {"plain", "own", "alert", "small"}
    assert [
        one for one in strings(made.record) if run_together(one) not in told and one not in kinds
    ] == []
