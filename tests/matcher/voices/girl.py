"""A girl from Manchester, three homes, and her page about one."""

from __future__ import annotations

from constraints.vocabulary import Sex
from fixtures.stories.homes import home, world
from fixtures.stories.people import child, referral
from fixtures.stories.towns import near
from matcher.engine import Engine
from matcher.entities import Contact
from matcher.voices import page_of
from tests.matcher.voices.pages import explained, text_of

MANCHESTER, LEEDS, FULL = "9100001", "9100002", "9100003"


def asked(**changes):
    plain = {
        "strengths": "Draws, looks after animals.",
        "contacts": (Contact("mother", near("Manchester"), 8.0),),
    }
    girl = child("Manchester", 13, Sex.FEMALE, **{**plain, **changes.pop("child", {})})
    return referral(99, "Manchester", girl, **changes)


def engine(*residents):
    homes = (
        home(MANCHESTER, near("Manchester"), name="Ashgrove"),
        home(LEEDS, near("Leeds")),
        home(FULL, near("Salford"), name="Beech House"),
    )
    return Engine.over(world(homes, residents, full=(FULL,)))


def page(urn=MANCHESTER, *residents, **changes):
    return text_of(page_of(explained(engine(*residents), asked(**changes), urn)))
