"""Records of every story, made once, and what is read in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cache

from fixtures.stories import STORIES
from matcher.answer import explanation_of
from matcher.answer.duties import duties_for
from matcher.answer.model import Explanation
from matcher.answer.model.duties import DutyList
from matcher.engine import Engine
from matcher.entities import Referral, Snapshot
from matcher.matching_record import MatchingRecord, Signing, Table, matching_record
from matcher.matching_record.build import record_of as written
from matcher.matching_record.gathered import Gathered

MOST_HOMES = 2


@dataclass(frozen=True, slots=True)
class Made:
    """A record, and what it was made from."""

    name: str
    snapshot: Snapshot
    referral: Referral
    record: MatchingRecord
    explanation: Explanation
    listed: DutyList


def record_of(engine: Engine, referral: Referral, urn: str, **given) -> MatchingRecord:
    return matching_record(engine, referral, urn, as_at=referral.decided_on, **given)


@cache
def of_stories() -> tuple[Made, ...]:
    """The first homes of every story."""
    return tuple(_made())


def _made() -> Iterator[Made]:
    for story in STORIES:
        scene = story.build()
        engine = Engine.over(scene.snapshot)
        for home in scene.snapshot.homes[:MOST_HOMES]:
            about = scene.referral
            told = explanation_of(engine, about, home.urn)
            listed = duties_for(engine, about, home.urn, as_at=about.decided_on)
            weights = dict(engine.profile.points)
            gathered = Gathered(about, home, told, listed, (), weights, about.decided_on)
            name = f"{story.name} {home.urn}"
            yield Made(name, scene.snapshot, about, written(gathered), told, listed)


def strings(value: object) -> Iterator[str]:
    """Every text of a record, but how it stands on the page."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from strings(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from strings(getattr(value, field.name))


def text_of(record: MatchingRecord) -> str:
    return "\n".join(strings(record))


def section(record: MatchingRecord, heading: str):
    return next(one for one in record.sections if one.heading.startswith(heading))


def signings(record: MatchingRecord) -> list[Signing]:
    return [
        block for part in record.sections for block in part.blocks if isinstance(block, Signing)
    ]


def tables(record: MatchingRecord) -> dict[str, Table]:
    return {
        block.caption: block
        for part in record.sections
        for block in part.blocks
        if isinstance(block, Table)
    }
