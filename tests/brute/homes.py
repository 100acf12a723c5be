"""Homes drawn at random: their places, when these are free, who lives there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from constraints.vocabulary import Mitigation, MitigationState, RoomFeature, Sex, SexTaken
from fixtures.stories.homes import has, home
from fixtures.stories.people import ASKED
from matcher.entities import Home, HomeMitigation, Place, Resident, Vacancy
from matcher.entities.place import ANY_PLACE
from tests.brute.chances import FEATURES, Chances
from tests.brute.children import drawn_resident

MITIGATIONS = tuple(one for one in Mitigation if one is not Mitigation.SOLO)
TAKES = {Sex.FEMALE: SexTaken.FEMALE, Sex.MALE: SexTaken.MALE}


@dataclass(frozen=True, slots=True)
class Listed:
    """A home as a snapshot lists it."""

    home: Home
    vacancies: tuple[Vacancy, ...]
    residents: tuple[Resident, ...]


def drawn_home(chances: Chances, urn: str) -> Listed:
    living = chances.pick((0, 0, 1, 2))
    residents = tuple(drawn_resident(chances, f"p{urn[-2:]}-{n}", urn) for n in range(living))
    rooms = living + chances.number(1, 3)
    places = tuple(Place(str(number), _features(chances)) for number in range(rooms))
    described = chances.is_so(0.85)
    registered = max(living + 1, rooms - (1 if chances.is_so(0.2) else 0))
    plain = home(
        urn,
        chances.somewhere(),
        registered_places=registered if chances.is_known() else None,
        places=places if described else (),
        sex_taken=TAKES[chances.pick(chances.sexes)] if chances.is_so(0.15) else SexTaken.ANY,
        age_to_years=14 if chances.is_so(0.15) else 17,
        mitigations=_mitigations(chances),
        residents_listed=chances.is_known(),
    )
    if not chances.is_known():
        plain = replace(plain, where=None)
    told = _told(chances, plain, living) if described else _of_any(chances, urn)
    return Listed(plain, tuple(told), residents)


def _features(chances: Chances) -> dict[RoomFeature, bool]:
    return {one: chances.is_so(0.6) for one in FEATURES if chances.is_known()}


def _mitigations(chances: Chances) -> tuple[HomeMitigation, ...]:
    if chances.is_so(0.5):
        return has(*MITIGATIONS)
    others = (MitigationState.CANNOT, MitigationState.CAN_BE_ARRANGED)
    return tuple(
        told
        for one in MITIGATIONS
        for told in has(
            one, state=chances.pick(others) if chances.is_so(0.3) else MitigationState.VERIFIED
        )
        if chances.is_known()
    )


def _told(chances: Chances, plain: Home, living: int) -> Iterator[Vacancy]:
    for number, place in enumerate(plain.places):
        if chances.is_known():
            free = None if number < living else _free_from(chances)
            yield Vacancy(plain.urn, place.id, free, ASKED, "manager")


def _of_any(chances: Chances, urn: str) -> Iterator[Vacancy]:
    if chances.is_known():
        yield Vacancy(urn, ANY_PLACE, _free_from(chances), ASKED, "manager")


def _free_from(chances: Chances) -> date | None:
    return None if chances.is_so(0.1) else chances.pick(chances.days)
