"""A small world: a handful of homes, who lives in them, and children referred on one day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np
from numpy.random import Generator

from constraints.vocabulary import Domain, HomeFact, HomeKind
from matcher.entities import Home, Referral, Resident, Snapshot
from matcher.frame.home_days import ENDS_WITHIN_DAYS
from tests.worlds.draw import Draw
from tests.worlds.homes import random_home, random_residents, random_vacancies
from tests.worlds.referral import random_referral
from tests.worlds.situation import kept_secure

DECIDED_ON = date(2026, 3, 2)
STARTS_ON = date(2026, 3, 4)
HABITS = ((0.0, 0.02), (0.0, 0.2), (0.02, 0.1), (0.1, 0.5), (0.4, 0.4))
"""How much of a world is not known, and how much of it is odd."""
LOCKED = 0.06
"""Share of worlds of secure homes alone, and of children who may be kept in one."""


@dataclass(frozen=True, slots=True)
class World:
    """A supply and the children to be placed, all decided on and starting on the same days."""

    snapshot: Snapshot
    referrals: tuple[Referral, ...]


def random_world(
    seed: int | Generator,
    homes: int = 5,
    children: int = 1,
    habits: tuple[float, float] | None = None,
) -> World:
    rng = np.random.default_rng(seed)
    unknown, odd = HABITS[int(rng.integers(len(HABITS)))] if habits is None else habits
    theme = tuple(Domain(int(n)) for n in rng.permutation(len(Domain))[: int(rng.integers(3))])
    draw = Draw(rng, unknown, odd, theme if habits is None else ())
    urns = tuple(f"900000{number}" for number in range(homes))
    # Odd homes stand beside plain ones, so that no group of a ranking is always empty.
    kinds = [Draw(rng, unknown * rng.random(), odd * rng.random(), draw.theme) for _ in urns]
    listed = tuple(
        random_home(kind, urn, DECIDED_ON) for kind, urn in zip(kinds, urns, strict=True)
    )
    locked = draw.chance(LOCKED)
    if locked:
        listed = tuple(replace(home, kind=HomeKind.SECURE_CHILDRENS_HOME) for home in listed)
    referred = tuple(f"c{number}" for number in range(children))
    residents = [
        resident
        for kind, home in zip(kinds, listed, strict=True)
        for resident in random_residents(kind, home, DECIDED_ON, referred)
    ]
    listed = tuple(_with_endings(home, residents) for home in listed)
    vacancies = [
        vacancy
        for kind, home in zip(kinds, listed, strict=True)
        for vacancy in random_vacancies(
            kind, home, STARTS_ON, sum(resident.urn == home.urn for resident in residents)
        )
    ]
    persons = tuple(resident.person for resident in residents)
    referrals = (
        random_referral(draw, number, DECIDED_ON, STARTS_ON, urns, persons)
        for number in range(children)
    )
    return World(
        Snapshot(DECIDED_ON, listed, tuple(vacancies), tuple(residents), "an invented world"),
        tuple(kept_secure(draw, one) if locked else one for one in referrals),
    )


def _with_endings(home: Home, residents: Sequence[Resident]) -> Home:
    """The home as it speaks of itself where a child who lives there is known to leave soon."""
    soon = STARTS_ON + timedelta(days=ENDS_WITHIN_DAYS)
    leaving = [r.leaves_on for r in residents if r.urn == home.urn and r.leaves_on is not None]
    if not any(STARTS_ON < day <= soon for day in leaving):
        return home
    return replace(home, facts={**home.facts, HomeFact.GRIEF_OR_ENDING: True})
