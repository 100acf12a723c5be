"""A record whose texts try what a text can try, and reading of what was rendered."""

import re
from dataclasses import replace
from functools import cache
from io import BytesIO

from pypdf import PdfReader

from fixtures.stories.demo import demo_referral
from fixtures.stories.homes import home, world
from fixtures.stories.people import DECIDED, wishes
from fixtures.stories.towns import near
from matcher.engine import Engine
from matcher.matching_record import (
    Facts,
    MatchingRecord,
    Points,
    Section,
    Signing,
    Space,
    Style,
    Table,
    Words,
    matching_record,
)

ODD = (
    '<script>alert("1")</script>',
    '#panic("typst") $x$ *bold* _it_ @ref <label> #image("/etc/passwd")',
    "{{ 7 * 7 }} {% raw %} {# no #}",
    "\" onload='x' & &amp; \\u{1F} \\",
    "Łódź Ελένη Ирина Nguyễn سلام",
    "~ -- --- ... / // /* no */ = Heading\n- item\n+ item",
)
URN = "9400001"


@cache
def plain_record() -> MatchingRecord:
    """The record of an invented child and home."""
    about = demo_referral()
    engine = Engine.over(world((home(URN, near("Manchester"), name="Elm House"),)))
    return matching_record(engine, about, URN, as_at=about.decided_on)


def odd_record(*texts: str) -> MatchingRecord:
    """A record that has each text in a block of each kind."""
    told = texts or ODD
    blocks = tuple(Words(one, style) for one in told for style in Style)
    blocks += (Points(told), Facts(tuple((one, one) for one in told)))
    blocks += (Table(told[0], told, (1,) * len(told), (told, ("",) * len(told))),)
    blocks += (Space(told[0], 2), Signing(told[:2], told, told), Signing(told[:1], told[:1], told))
    head, standing = Facts((("Child", told[0]),)), (Words(told[0], Style.ALERT),)
    section = (Section(told[0], blocks),)
    return MatchingRecord(
        told[0], told[0], told[0], DECIDED, head, standing, True, section, told[0]
    )


def said_in_child(words: str) -> MatchingRecord:
    """The record of a child who said these words."""
    about = replace(demo_referral(), wishes=wishes(words))
    engine = Engine.over(world((home(URN, near("Manchester")),)))
    return matching_record(engine, about, URN, as_at=about.decided_on)


def pdf_text(content: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)


def run_together(text: str) -> str:
    """Give the letters of a text without spaces: lines break anywhere on a page."""
    return re.sub(r"[\s\u200b\u00ad]", "", text)
