"""Homes, their places and who lives there, drawn at random."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from constraints.vocabulary import (
    ClinicalTask,
    Condition,
    Country,
    Culture,
    HomeFact,
    HomeKind,
    Mitigation,
    MitigationState,
    Need,
    RegistrationStatus,
    RoomFeature,
    SexTaken,
)
from constraints.vocabulary import Grade as Judgement
from matcher.entities import (
    Home,
    HomeCondition,
    HomeMitigation,
    Place,
    Resident,
    Vacancy,
)
from tests.worlds.draw import Draw
from tests.worlds.people import random_born, random_profile, random_relations, random_sex
from tests.worlds.where import AREAS, OURS, somewhere

KINDS = (*HomeKind, HomeKind.SUPPORTED_ACCOMMODATION, HomeKind.OTHER)
"""Each kind, and more of those about which the law of a child of 16 or 17 says most."""


def random_home(draw: Draw, urn: str, on: date) -> Home:
    described = draw.number(1, 3)
    conditions = _conditions(draw)
    attempted = draw.day(on, 300, 0) if draw.chance(draw.odd) else None
    return Home(
        urn=urn,
        kind=draw.maybe(lambda: draw.plain_or(HomeKind.CHILDRENS_HOME, KINDS)),
        country=draw.maybe(lambda: draw.plain_or(Country.ENGLAND, tuple(Country))),
        status=draw.maybe(lambda: draw.plain_or(RegistrationStatus.ACTIVE, _STATUSES)),
        where=draw.maybe(lambda: somewhere(draw)),
        authority=draw.maybe(lambda: draw.plain_or(OURS, AREAS)),
        registered_on=draw.maybe(lambda: draw.day(on, 3000, 0)),
        registered_places=draw.maybe(lambda: described + (1 if draw.chance(draw.odd) else 0)),
        age_from_years=draw.maybe(lambda: draw.plain_or(8, range(17))),
        age_to_years=draw.maybe(lambda: draw.plain_or(17, range(11, 18))),
        sex_taken=draw.maybe(lambda: draw.plain_or(SexTaken.ANY, tuple(SexTaken))),
        needs=draw.says(Need),
        tasks=draw.says(ClinicalTask),
        culture=draw.says(Culture),
        mitigations=_mitigations(draw, on),
        conditions=conditions,
        conditions_listed=bool(draw.yes_or_no(plain=True)),
        places=tuple(Place(str(n), draw.says(RoomFeature)) for n in range(described)),
        solo=draw.yes_or_no(plain=False),
        lets_to_adults=draw.yes_or_no(plain=False),
        facts=_facts(draw),
        suicide_attempt_on=attempted,
        suicide_attempt_known=attempted is not None or not draw.chance(draw.unknown),
        overall_grade=draw.maybe(lambda: draw.pick(tuple(Judgement))),
        helped_grade=draw.maybe(lambda: draw.pick(tuple(Judgement))),
        median_stay_days=draw.maybe(lambda: float(draw.number(10, 900))),
        disruption_share=draw.maybe(lambda: draw.number(0, 8) / 8),
        staff_turnover=draw.maybe(lambda: draw.number(0, 8) / 8),
        location_reviewed_on=draw.maybe(lambda: draw.day(on, 900, 0)),
        short_breaks_only=None if draw.chance(draw.unknown) else False,
        multi_building=draw.yes_or_no(plain=False),
        residents_listed=bool(draw.yes_or_no(plain=True)),
        weekly_fee_pence=draw.maybe(lambda: draw.number(300_000, 900_000)),
        **_lately(draw, on),
    )


_PLAIN_FACTS = {
    HomeFact.MANAGER_IN_POST,
    HomeFact.SKILLED_FOR_LIBERTY,
    HomeFact.TAKES_CONFIDENTIALLY,
}
"""What a home in order has; the other facts are better not so."""


def _facts(draw: Draw) -> dict[HomeFact, bool]:
    return {
        fact: draw.plain_or(fact in _PLAIN_FACTS, (True, False))
        for fact in HomeFact
        if not draw.chance(draw.unknown)
    }


def _lately(draw: Draw, on: date) -> dict[str, Any]:
    """When things last happened; nobody is known to have come to live there since."""
    admitted = draw.day(on, 60 if draw.chance(draw.odd) else 400, 0)
    incident = draw.day(on, 30, 0) if draw.chance(draw.odd) else None
    return {
        "last_admission_on": draw.maybe(lambda: admitted),
        "last_admission_known": False,
        "last_incident_on": incident,
        "last_incident_known": incident is not None or not draw.chance(draw.unknown),
        "police_callouts_last_year": draw.maybe(
            lambda: draw.number(0, 20) if draw.chance(draw.odd) else 0
        ),
        "independent_report_on": draw.maybe(
            lambda: draw.day(on, 120 if draw.chance(draw.odd) else 40, 0)
        ),
        "quality_review_on": draw.maybe(
            lambda: draw.day(on, 400 if draw.chance(draw.odd) else 150, 0)
        ),
    }


def random_vacancies(draw: Draw, home: Home, on: date, taken: int) -> tuple[Vacancy, ...]:
    """Tell of places; those where somebody lives are not free."""
    return tuple(
        Vacancy(
            home.urn,
            place.id,
            None if number < taken else draw.plain_or(on, (None, on + timedelta(days=5), on)),
            on - timedelta(days=3),
            "registered manager",
            draw.maybe(lambda: draw.day(on, 2, 30)),
        )
        for number, place in enumerate(home.places)
        if not draw.chance(draw.unknown)
    )


def random_residents(
    draw: Draw, home: Home, on: date, others: tuple[str, ...]
) -> tuple[Resident, ...]:
    full = draw.chance(draw.odd)
    found = []
    for number in range(draw.number(0, len(home.places) - (0 if full else 1))):
        born, years = random_born(draw, on, 9, 18)
        found.append(
            Resident(
                f"p{home.urn[-1]}{number}",
                home.urn,
                born,
                years,
                random_sex(draw),
                random_profile(draw, on),
                random_relations(draw, others, on),
                draw.day(on, 3, 10) if draw.chance(draw.odd) else None,
            )
        )
    return tuple(found)


_STATUSES = tuple(RegistrationStatus)


def _mitigations(draw: Draw, on: date) -> tuple[HomeMitigation, ...]:
    # Some homes offer nothing: there every risk remains as it is.
    usual = MitigationState.CANNOT if draw.chance(0.2) and draw.odd else MitigationState.VERIFIED
    told = (
        HomeMitigation(
            mitigation,
            draw.plain_or(usual, tuple(MitigationState)),
            "registered manager",
            on,
            draw.day(on, 3, 60) if draw.chance(draw.odd) else None,
        )
        for mitigation in Mitigation
        if mitigation is not Mitigation.SOLO and not draw.chance(draw.unknown)
    )
    steps = {step.mitigation: step for step in told}
    one = steps.get(Mitigation.WAKING_NIGHT_STAFF)
    if one is not None and one.state is MitigationState.CANNOT:
        steps.pop(Mitigation.TWO_WAKING_NIGHT_STAFF, None)
    return tuple(steps.values())


def _conditions(draw: Draw) -> tuple[HomeCondition, ...]:
    if not draw.chance(draw.odd * 0.5):
        return ()
    condition = draw.pick(tuple(Condition))
    child = draw.pick(("c1", "other")) if condition is Condition.NAMED_CHILD_ONLY else None
    return (HomeCondition(condition, "As registered.", child),)
