"""What the aims at some rows change besides: ties, groups, ages, and what is stated of children."""

from __future__ import annotations

from datetime import date, timedelta

from constraints.vocabulary import (
    Domain,
    Group,
    HomeFact,
    Mitigation,
    MitigationState,
    SelfHarmMethod,
    Sex,
)
from matcher.entities import Relation, RelationKind
from tests.oracle.aims.shared import Aim
from tests.oracle.scene import Scene

HARM = Domain.MAY_CAUSE_SEXUAL_HARM


def related(kind: RelationKind, days: int | None = None) -> Aim:
    def aim(s: Scene) -> None:
        on = None if days is None else s.draw.pick((None, s.on - timedelta(s.draw.number(0, days))))
        if s.draw.chance(0.5):
            s.of_child(relations=(Relation(s.resident.person, kind, on=on),))
        else:
            s.of_resident(relations=(Relation(s.child.reference, kind, on=on),))
        if s.draw.chance(0.2):
            s.refer(relations_checked_on=s.on - timedelta(s.draw.pick((181, 182))))

    return aim


def sharing(name: str) -> Aim:
    """Both name a code; now and then another each, or nobody asked one of them."""

    def aim(s: Scene) -> None:
        s.profile(child=True, **{name: frozenset({"a"})})
        theirs = s.draw.pick((frozenset({"a", "b"}),) * 3 + (frozenset({"b"}), None))
        s.profile(
            child=False, **{name: theirs or (None if name != "affiliations" else frozenset())}
        )

    return aim


def rivals(s: Scene) -> None:
    child = s.draw.chance(0.5)
    confirmed = s.draw.pick((None, *(s.on - timedelta(s.draw.number(0, 240)) for _ in range(3))))
    theirs = frozenset({"south"})
    s.profile(child=child, affiliations=frozenset({"north"}), rivals=theirs)
    s.profile(child=child, rivalry_confirmed_on=confirmed)
    s.profile(child=not child, affiliations=s.draw.pick((theirs, theirs, frozenset({"river"}))))


def born(child: date, resident: date) -> Aim:
    def aim(s: Scene) -> None:
        one, two = (child, resident) if s.draw.chance(0.5) else (resident, child)
        shift = timedelta(s.draw.number(-1, 1))
        s.of_child(born=one)
        s.of_resident(born=two + shift)
        s.of_home(age_from_years=0, age_to_years=18)

    return aim


def targets(name: str) -> Aim:
    def aim(s: Scene) -> None:
        group = s.draw.pick(tuple(Group))
        for child in (True, False):
            s.profile(child=child, **{name: frozenset({group}), "groups": frozenset({group})})

    return aim


def stated(**facts: bool | None) -> Aim:
    """Something stated of both."""

    def aim(s: Scene) -> None:
        for child in (True, False):
            s.profile(child=child, **facts)

    return aim


def alleged(s: Scene) -> None:
    on = s.on - timedelta(s.draw.pick((5, 40)))
    s.grade(HARM, s.draw.number(1, 2), child=s.draw.chance(0.5), on=on, proven=False)


def weapon(s: Scene) -> None:
    on = s.on - timedelta(s.draw.number(0, 220))
    for child in (True, False):
        s.profile(child=child, weapon_used_on=on)


def same_way(s: Scene) -> None:
    ways = frozenset({s.draw.pick((SelfHarmMethod.CUTTING, SelfHarmMethod.OTHER))})
    s.profile(child=True, self_harm_methods=ways)
    s.profile(child=False, self_harm_methods=s.draw.pick((ways, ways, frozenset(), None)))
    attempted = s.draw.pick((None, s.on - timedelta(s.draw.number(0, 240))))
    s.of_home(suicide_attempt_on=attempted, suicide_attempt_known=s.draw.chance(0.7))


def of_other_sex(s: Scene) -> None:
    s.of_child(sex=s.draw.pick((Sex.MALE, Sex.FEMALE)))
    s.of_resident(sex=s.draw.pick((Sex.MALE, Sex.FEMALE, None)))


def unlike_in_age(s: Scene) -> None:
    """One two years younger than the other, about the day."""
    s.of_child(born=date(2011, 3, 1))
    s.of_resident(born=date(2013, 3, 1) + timedelta(s.draw.number(-1, 1)))


def so_of_home(fact: HomeFact) -> Aim:
    def aim(s: Scene) -> None:
        s.of_home(facts={**s.home.facts, fact: s.draw.chance(0.85)})

    return aim


def night_alarmed(s: Scene) -> None:
    """No staff awake, but a night that is supervised: what M-16 tells apart."""
    s.step(Mitigation.NIGHT_SUPERVISION, MitigationState.VERIFIED)
