"""Two invented homes and a child, for the traps that other systems fell into."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from constraints.vocabulary import RoomFeature, Sex
from fixtures.stories.homes import home
from fixtures.stories.people import ASKED, DECIDED, child, referral
from fixtures.stories.story import Scene
from fixtures.stories.towns import near
from matcher.entities import Place, Resident, Snapshot, Vacancy
from matcher.rank import Group
from tests.stories.answers import ask, group_of

HERE, THERE = "9200001", "9200002"
NOTHING: Mapping[str, Any] = {}


def scene(
    here: Mapping[str, Any] = NOTHING,
    residents: tuple[Resident, ...] = (),
    vacancies: tuple[Vacancy, ...] | None = None,
    **asked: Any,
) -> Scene:
    """
    Refer a girl of 14 from Leeds to two homes in order, six miles apart.

    Parameters
    ----------
    here
        Fields of the nearer home.
    residents
        Who lives where.
    vacancies
        What was told of the nearer home's places; all three free by default.
    asked
        Fields of the referral.
    """
    homes = (home(HERE, near("Leeds"), **here), home(THERE, near("Leeds", north_km=10)))
    told = all_free(HERE) if vacancies is None else vacancies
    snapshot = Snapshot(
        as_at=DECIDED,
        homes=homes,
        vacancies=(*told, *all_free(THERE)),
        residents=residents,
        source="Invented homes",
    )
    girl = replace(child("Leeds", 14, Sex.FEMALE), **asked.pop("child", {}))
    return Scene(snapshot, referral(99, "Leeds", girl, **asked))


def all_free(urn: str, **changes: Any) -> tuple[Vacancy, ...]:
    told = (Vacancy(urn, number, DECIDED, ASKED, "manager") for number in ("1", "2", "3"))
    return tuple(replace(one, **changes) for one in told)


def rooms(*features: Mapping[RoomFeature, bool]) -> dict[str, Any]:
    """Give the nearer home three places, the first with these features and the others with none."""
    none = dict.fromkeys(RoomFeature, False)
    given = [{**none, **one} for one in features] + [none] * (3 - len(features))
    return {"places": tuple(Place(str(number), one) for number, one in enumerate(given, start=1))}


def one_place(free_from: date | None, **changes: Any) -> tuple[Vacancy, ...]:
    """Tell of the nearer home's first place, and that the two others are taken."""
    first, *others = all_free(HERE)
    return (
        replace(first, free_from=free_from, **changes),
        *(replace(one, free_from=None, **changes) for one in others),
    )


def here(found: Scene) -> Group:
    """Give the group of the nearer home."""
    return group_of(ask(found), HERE)
