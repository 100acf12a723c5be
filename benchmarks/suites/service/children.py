"""Made-up children who wait in a few large authorities of the made-up England."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from fixtures.worlds import World, england, referrals
from matcher.entities import Referral
from matcher.records.documents.write import referral_text, write_snapshot

DRAWN, SEED = 2_500, 7
AUTHORITIES, CHILDREN = 8, 300
DAY = re.compile(r'"(\d{4}-\d{2}-\d{2})"')


@dataclass(frozen=True, slots=True)
class Waiting:
    """
    A child who waits.

    Parameters
    ----------
    authority
        ONS code of whose child it is.
    document
        The referral.
    decided_on
        Day of the decision, ISO 8601.
    """

    authority: str
    document: str
    decided_on: str


@dataclass(frozen=True, slots=True)
class Needed:
    """
    What the store is filled with.

    Parameters
    ----------
    children
        Those who wait.
    places
        For each home by URN, a place of it that can be proposed.
    """

    children: tuple[Waiting, ...]
    places: Mapping[str, str]


def write_homes(path: Path, make: Callable[[], World] = england) -> Needed:
    """
    Write the homes of a world as a file, and draw children who wait, all of it as of today.

    Parameters
    ----------
    path
        The file.
    make
        Gives the world.

    Returns
    -------
    needed
        At most 300 children, of the authorities that have most of those drawn.
    """
    world = make()
    days = (date.today() - world.snapshot.as_at).days  # noqa: DTZ011  the day of whoever looks
    write_snapshot(world.snapshot, path)
    path.write_text(moved(path.read_text("utf-8"), days), "utf-8")
    drawn = referrals(world, DRAWN, SEED)
    many = Counter(one.responsible_authority for one in drawn).most_common(AUTHORITIES)
    chosen = {authority for authority, _ in many}
    mine = [one for one in drawn if one.responsible_authority in chosen][:CHILDREN]
    places = {home.urn: home.places[0].id if home.places else "1" for home in world.snapshot.homes}
    return Needed(tuple(_waiting(one, days) for one in mine), places)


def moved(document: str, days: int) -> str:
    """
    Move every day in a document: nobody proposes for a day that is past, nor from an old list.

    Parameters
    ----------
    document
        JSON, with days as ISO 8601 has them.
    days
        How far; the same for births, so that everybody stays as old as they are.
    """
    by = timedelta(days)
    return DAY.sub(lambda found: f'"{date.fromisoformat(found[1]) + by}"', document)


def _waiting(one: Referral, days: int) -> Waiting:
    decided = (one.decided_on + timedelta(days)).isoformat()
    return Waiting(one.responsible_authority, moved(referral_text(one), days), decided)
