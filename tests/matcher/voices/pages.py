"""The child's pages of every story and of random worlds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from fixtures.stories import STORIES
from matcher.answer import explanation_of
from matcher.answer.build import rank_for
from matcher.answer.model import Explanation
from matcher.engine import Engine
from matcher.entities import Referral, Snapshot
from matcher.readers import Reader
from matcher.voices import Page, page_of
from matcher.voices.options import options_page
from tests.controls import replaced
from tests.worlds.judged import judged

WORLDS = range(60)


@dataclass(frozen=True, slots=True)
class Written:
    """A page, and what it was made from."""

    name: str
    snapshot: Snapshot
    referral: Referral
    explanations: tuple[Explanation, ...]
    page: Page

    @property
    def text(self) -> str:
        return text_of(self.page)


def text_of(page: Page) -> str:
    lines = [page.title]
    for part in page.parts:
        lines += [part.heading, *part.sentences]
    return "\n".join(lines)


def explained(engine: Engine, referral: Referral, urn: str) -> Explanation:
    return explanation_of(engine, referral, urn, reader=Reader.CHILD)


def written(name: str, engine: Engine, referral: Referral) -> Iterator[Written]:
    snapshot = engine.supply.snapshot
    for told in (True, False):
        asked = replace(referral, address_confidential=not told)
        ranked = rank_for(engine, asked, Reader.CHILD)
        # Every home of a list is explained from one judgement, as where a list is made.
        with replaced("matcher.answer.build.rank_for", lambda *_, ranked=ranked: ranked):
            each = tuple(explained(engine, asked, home.urn) for home in snapshot.homes)
        for one in each:
            where = f"{name}, {one.match.urn}"
            yield Written(where, snapshot, asked, (one,), page_of(one))
        yield Written(name, snapshot, asked, each[:3], options_page(each[:3]))


@cache
def all_written() -> tuple[Written, ...]:
    found: list[Written] = []
    for story in STORIES:
        scene = story.build()
        found += written(story.name, Engine.over(scene.snapshot), scene.referral)
    for seed in WORLDS:
        world = judged(seed)
        found += written(f"world {seed}", world.engine, world.world.referrals[0])
    return tuple(found)
