"""Homes that are alike in all but who lives there, each with profiles of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from constraints.base import Finding, ResidualRule
from constraints.vocabulary import Domain
from matcher.engine import Engine
from matcher.entities import (
    Grade,
    Home,
    Referral,
    Relation,
    RelationKind,
    Resident,
    RiskProfile,
    Snapshot,
    State,
)
from matcher.judge import Judgement
from tests.worlds.draw import Draw
from tests.worlds.homes import random_home, random_vacancies
from tests.worlds.people import NETWORKS, random_born, random_profile, random_relations, random_sex
from tests.worlds.referral import random_referral
from tests.worlds.world import DECIDED_ON, STARTS_ON

HOMES = 40
MODELS = 10
"""Homes share so many sets of residents, each changed in a fact or two."""
HABITS = ((0.0, 0.8), (0.0, 0.5), (0.1, 0.8), (0.3, 0.6))
"""How much is not known of the people, and how much is odd."""
Signature = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Alike:
    """Homes alike in all but their residents, judged for one child."""

    snapshot: Snapshot
    referral: Referral
    engine: Engine
    judgement: Judgement

    def alone(self, column: int) -> tuple[Engine, Referral]:
        """One of the homes by itself, under the number of the first."""
        home, first = self.snapshot.homes[column], self.snapshot.homes[0]
        living = [one for one in self.snapshot.residents if one.urn == home.urn]
        vacancies = [one for one in self.snapshot.vacancies if one.urn == first.urn]
        alone = replace(
            self.snapshot,
            homes=(first,),
            vacancies=tuple(vacancies),
            residents=tuple(replace(one, urn=first.urn) for one in living),
        )
        return Engine.over(alone), self.referral


def alike(seed: int) -> Alike:
    rng = np.random.default_rng([seed, 18])
    unknown, odd = HABITS[seed % len(HABITS)]
    people, plain = Draw(rng, unknown, odd), Draw(rng, 0.0, 0.1 if seed % 3 else 0.7)
    first = replace(
        random_home(plain, "9000000", DECIDED_ON),
        registered_places=4,
        residents_listed=bool(seed % 5),
    )
    living = 1 + seed % 2
    homes = tuple(replace(first, urn=f"90{number:05}") for number in range(HOMES))
    grave = 0.0 if seed % 3 else 0.7
    models = [_resident(people, first, number, grave) for number in range(MODELS * living)]
    residents = tuple(
        _like(people, models[(place % MODELS) * living + number], home)
        for place, home in enumerate(homes)
        for number in range(living)
    )
    persons = [one.person for one in residents]
    referral = random_referral(people, 0, DECIDED_ON, STARTS_ON, (), ())
    vacancies = [
        replace(one, urn=home.urn)
        for home in homes
        for one in random_vacancies(Draw(rng, 0.0, 0.0), first, STARTS_ON, 0)
    ]
    child = replace(
        referral.child,
        relations=_relations(people, persons),
        profile=_graver(people, referral.child.profile, grave),
    )
    asked = replace(referral, child=child, wishes=None, impact_assessments=(), adult_risk_checks=())
    snapshot = Snapshot(DECIDED_ON, homes, tuple(vacancies), residents, "an invented world")
    engine = Engine.over(snapshot)
    return Alike(snapshot, asked, engine, engine.judge([asked]))


def _resident(draw: Draw, home: Home, number: int, grave: float) -> Resident:
    born, years = random_born(draw, DECIDED_ON, 9, 18)
    return Resident(
        f"RESIDENT-{home.urn}-{number}",
        home.urn,
        born,
        years,
        random_sex(draw),
        _graver(draw, random_profile(draw, DECIDED_ON), grave),
        random_relations(draw, ("c0",), DECIDED_ON),
    )


def _like(draw: Draw, model: Resident, home: Home) -> Resident:
    """Somebody like another in all but a fact or two."""
    grades = list(model.profile.grades)
    for _ in range(draw.number(0, 2)):
        if grades:
            place = draw.number(0, len(grades) - 1)
            grades[place] = Grade(
                grades[place].domain, State.KNOWN, draw.number(0, 3), DECIDED_ON, "social worker"
            )
    return replace(
        model,
        person=f"RESIDENT-{home.urn}-{model.person[-1]}",
        urn=home.urn,
        profile=replace(model.profile, grades=tuple(grades)),
    )


def _graver(draw: Draw, profile: RiskProfile, share: float) -> RiskProfile:
    """Grade some domains 3, and put somebody into every network: rare rows fire too."""
    if share == 0.0:
        return profile
    chosen = draw.some(tuple(Domain), share)
    grades = [grade for grade in profile.grades if grade.domain not in chosen]
    grades += [
        Grade(domain, State.KNOWN, 3, DECIDED_ON, "police", proven=True)
        for domain in sorted(chosen)
    ]
    return replace(profile, grades=tuple(grades), networks=frozenset(NETWORKS))


def _relations(draw: Draw, persons: list[str]) -> tuple[Relation, ...]:
    # Where brothers and sisters live is the child's own, and every reader may know it.
    kinds = tuple(kind for kind in RelationKind if kind is not RelationKind.SIBLING)
    return tuple(
        Relation(person, draw.pick(kinds), on=DECIDED_ON) for person in persons if draw.chance(0.15)
    )


def signature(judgement: Judgement, column: int, *, residual: bool) -> Signature:
    """
    Give what every rule comes to at one home: what an officer may know of who lives there.

    Parameters
    ----------
    judgement
        Of one child.
    column
        The home.
    residual
        Whether to count how much risk remains, and its points.
    """
    said: list[object] = [
        _at(verdict.finding, column)
        for verdict in judgement.verdicts
        if residual or not isinstance(verdict.rule, ResidualRule)
    ]
    fires = (outcome.fires for outcome in judgement.matrix.rows)
    said += [(_cell(one.surely, column), _cell(one.possibly, column)) for one in fires]
    if residual:
        left = judgement.matrix.residual
        said.append((_cell(left.low, column), _cell(left.high, column)))
    return tuple(said)


def _at(finding: Finding, column: int) -> tuple[object, ...]:
    side = finding.child_side
    own = side is not None and _cell(side, column)
    return _cell(finding.low, column), _cell(finding.high, column), bool(own)


def _cell(array: np.ndarray, column: int) -> float:
    return float(array[0, column if array.shape[1] > 1 else 0])


def groups(found: Alike, *, residual: bool) -> Iterator[list[int]]:
    """Give the homes of which every rule says the same, two or more together."""
    together: dict[Signature, list[int]] = {}
    for column in range(HOMES):
        key = signature(found.judgement, column, residual=residual)
        together.setdefault(key, []).append(column)
    yield from (columns for columns in together.values() if len(columns) > 1)
