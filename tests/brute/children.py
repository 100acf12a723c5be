"""Children drawn at random, who wait or live in a home: plain but for the theme of a pool."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from constraints.vocabulary import Domain, SelfHarmMethod, Sex
from fixtures.stories.people import ASKED, child, graded, profile, referral, unknown
from matcher.entities import Grade, Referral, Resident, RiskProfile, Snapshot
from tests.brute.chances import FEATURES, Chances

LEVELS = (0, 0, 0, 1, 2, 3)


def drawn_referral(chances: Chances, number: int, snapshot: Snapshot) -> Referral:
    sex = _sex(chances)
    who = child("Manchester", 12, sex or Sex.FEMALE)
    plain = referral(number, "Manchester", who)
    starts_on = chances.pick(chances.days)
    return replace(
        plain,
        child=replace(
            plain.child,
            born=_born(chances),
            sex=sex,
            profile=_profile(chances),
            origin=chances.somewhere() if chances.is_known() else None,
        ),
        starts_on=starts_on,
        emergency=starts_on == chances.on,
        room_features=frozenset(one for one in FEATURES if chances.is_so(chances.needs)),
        lives_at=chances.pick(snapshot.homes).urn if chances.is_so(0.05) else None,
        relations_checked_on=ASKED if chances.is_known() else None,
    )


def drawn_resident(chances: Chances, person: str, urn: str) -> Resident:
    leaves = chances.pick(chances.days) if chances.is_so(0.25) else None
    return Resident(
        person, urn, _born(chances), None, _sex(chances), _profile(chances), leaves_on=leaves
    )


def _born(chances: Chances) -> date | None:
    """Give a date of birth; some have their birthday between the days on which children come."""
    if not chances.is_known():
        return None
    year = chances.on.year - (18 if chances.is_so(chances.grown) else chances.number(11, 16))
    return date(year, 3, 9) if chances.is_so(0.5) or year < 2009 else date(year - 1, 10, 14)


def _sex(chances: Chances) -> Sex | None:
    return chances.pick(chances.sexes) if chances.is_known() else None


def _profile(chances: Chances) -> RiskProfile:
    grades = tuple(_grade(chances, domain) for domain in chances.theme)
    methods = frozenset({SelfHarmMethod.LIGATURE}) if Domain.SELF_HARMS in chances.theme else None
    plain = profile(*grades)
    return plain if methods is None else replace(plain, self_harm_methods=methods)


def _grade(chances: Chances, domain: Domain) -> Grade:
    return graded(domain, chances.pick(LEVELS)) if chances.is_known() else unknown(domain)
