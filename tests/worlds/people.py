"""People drawn at random: what is known of their risks, and who they are to each other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from constraints.vocabulary import Domain, Group, SelfHarmMethod, Sex
from matcher.entities import Grade, Relation, RelationKind, RiskProfile, State
from tests.worlds.draw import Draw
from tests.worlds.where import somewhere

GANGS = ("north", "south", "river")
NETWORKS, LINES = ("n1", "n2"), ("l1", "l2")
LEVELS = (0, 0, 1, 2, 3, 3)
DATED = (RelationKind.OFFENDED_TOGETHER, RelationKind.MISSING_TOGETHER)


def random_profile(draw: Draw, on: date) -> RiskProfile:
    grades = tuple(
        _grade(draw, domain, on)
        for domain in Domain
        if domain in draw.theme or draw.chance(max(draw.odd, 0.15))
    )
    looked = draw.maybe(lambda: draw.day(on, 300 if draw.chance(draw.odd) else 150, 0))
    used = draw.maybe(lambda: draw.day(on, 400, 0)) if draw.chance(draw.odd) else None
    rivals = draw.some(GANGS, draw.odd * 0.7)
    linked = 0.4 if draw.theme else draw.odd * 0.7
    return RiskProfile(
        grades,
        looked,
        None if looked is None else "social worker",
        groups=draw.maybe(lambda: draw.some(tuple(Group), 0.1)),
        sexual_harm_targets=draw.maybe(lambda: draw.some(tuple(Group), draw.odd * 0.3)),
        abuse_targets=draw.maybe(lambda: draw.some(tuple(Group), draw.odd * 0.3)),
        self_harm_methods=draw.maybe(lambda: draw.some(tuple(SelfHarmMethod), draw.odd * 0.5)),
        targets_younger=draw.yes_or_no(plain=False),
        weapon_used_on=used,
        weapon_known=used is not None or not draw.chance(draw.unknown),
        fire_intent=draw.yes_or_no(plain=False),
        affiliations=draw.some(GANGS, draw.odd * 0.7),
        rivals=rivals,
        rivalry_confirmed_on=draw.day(on, 400, 0) if rivals and draw.chance(0.6) else None,
        networks=draw.maybe(lambda: draw.some(NETWORKS, linked)),
        lines=draw.maybe(lambda: draw.some(LINES, linked)),
        has_infection=draw.yes_or_no(plain=False),
        immunity_lowered=draw.yes_or_no(plain=False),
        liberty_restricted=draw.yes_or_no(plain=False),
    )


def random_born(draw: Draw, on: date, youngest: int, oldest: int) -> tuple[date | None, int | None]:
    """Date of birth, or an age where that alone is known, or neither."""
    years = draw.number(youngest, oldest)
    if not draw.chance(draw.unknown):
        return date(on.year - years - 1, 1, 1).replace(
            month=draw.number(1, 12), day=draw.number(1, 28)
        ), None
    return None, draw.maybe(lambda: years)


def random_sex(draw: Draw) -> Sex | None:
    return draw.maybe(lambda: draw.pick(tuple(Sex)))


def random_relations(draw: Draw, others: Sequence[str], on: date) -> tuple[Relation, ...]:
    """Relations to some of the others, and to brothers and sisters who live elsewhere."""
    found = []
    for person in (*others, "s1", "s2"):
        if not draw.chance(0.2 * draw.odd + (0.1 if person.startswith("s") else 0.03)):
            continue
        kind = RelationKind.SIBLING if person.startswith("s") else draw.pick(tuple(RelationKind))
        found.append(
            Relation(
                person,
                kind,
                to_live_with=kind is RelationKind.SIBLING and draw.chance(0.6),
                where=draw.maybe(lambda: somewhere(draw)),
                visits_per_month=draw.maybe(lambda: float(draw.number(0, 8))),
                on=draw.maybe(lambda: draw.day(on, 500, 0)) if kind in DATED else None,
            )
        )
    return tuple(found)


def _grade(draw: Draw, domain: Domain, on: date) -> Grade:
    if draw.chance(draw.unknown):
        state = draw.pick((State.NONE_KNOWN, State.UNKNOWN, State.NOT_ASKED))
        if state is State.NONE_KNOWN:
            return Grade(domain, state, None, draw.day(on, 300, 0), "social worker")
        return Grade(domain, state, None, draw.maybe(lambda: draw.day(on, 300, 0)))
    level = draw.pick(LEVELS) if domain in draw.theme else draw.plain_or(0, LEVELS)
    told, graded = draw.maybe(lambda: draw.day(on, 300, 0)), draw.day(on, 60, 0)
    return Grade(
        domain,
        State.KNOWN,
        level,
        told,
        "social worker",
        draw.maybe(lambda: draw.chance(0.7)),
        max(graded, told or graded) if draw.chance(0.8) else None,
    )
