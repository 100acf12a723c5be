"""Aims at what a home is, whom it takes and what it has room for."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from constraints.vocabulary import (
    Answer,
    ClinicalTask,
    Condition,
    Country,
    Need,
    RegistrationStatus,
    RoomFeature,
    Sex,
    SexTaken,
)
from matcher.entities import HomeCondition
from tests.oracle.aims.shared import ADULT_BORN, AT_16, K, answers, comes, gone_through
from tests.oracle.scene import Scene


def l_01(s: Scene) -> None:
    """Not registered, or only after the start."""
    if s.draw.chance(0.5):
        s.of_home(status=RegistrationStatus.NOT_REGISTERED)
    else:
        s.of_home(registered_on=s.referral.starts_on + timedelta(s.draw.number(0, 2)))


def l_02(s: Scene) -> None:
    other = (K.SUPPORTED_ACCOMMODATION, K.OTHER, K.FURTHER_EDUCATION_COLLEGE_WITH_ACCOMMODATION)
    scheme = K.HOLIDAY_SCHEME_FOR_DISABLED_CHILDREN
    s.of_home(
        kind=s.draw.pick((*other, scheme)), country=s.draw.pick((Country.ENGLAND, Country.WALES))
    )
    s.refer(needs_care=False)
    if s.draw.chance(0.3):
        s.of_child(born=AT_16)


def l_04(s: Scene) -> None:
    status = (RegistrationStatus.ACTIVE, RegistrationStatus.NOT_REGISTERED)
    kinds = (K.SUPPORTED_ACCOMMODATION, K.OTHER, K.CARE_HOME)
    s.of_home(kind=s.draw.pick(kinds), status=s.draw.pick(status))
    s.of_child(born=AT_16)
    s.refer(needs_care=False)


def l_05(s: Scene) -> None:
    kinds = (K.BED_AND_BREAKFAST, K.HOTEL_OR_HOSTEL, K.TENT_CARAVAN_OR_HOLIDAY_LET)
    s.of_home(kind=s.draw.pick(kinds))
    s.refer(claims_regulation_27b=s.draw.chance(0.7))


def l_07(s: Scene) -> None:
    s.of_home(kind=K.SUPPORTED_ACCOMMODATION)
    s.of_child(born=AT_16)
    s.refer(needs_care=s.draw.pick((True, True, False, None)))


def l_09(s: Scene) -> None:
    need = s.draw.pick(tuple(Need))
    s.refer(essential_needs=frozenset({need}), needs_checked_on=gone_through(s, 181))
    s.of_home(needs={**s.home.needs, need: s.draw.chance(0.3)})


def n_09(s: Scene) -> None:
    task = s.draw.pick(tuple(ClinicalTask))
    s.refer(clinical_tasks=frozenset({task}))
    s.of_home(tasks={**s.home.tasks, task: s.draw.chance(0.3)})


def l_10_age(s: Scene) -> None:
    """A birthday about the start, at one end of the ages taken."""
    on = s.referral.starts_on
    s.of_child(born=on.replace(year=on.year - 13) + timedelta(s.draw.number(-2, 2)))
    low, high = s.draw.pick(((13, 17), (8, 12)))
    s.of_home(age_from_years=low, age_to_years=high)


def l_10_sex(s: Scene) -> None:
    s.of_child(sex=s.draw.pick((Sex.MALE, Sex.FEMALE, None)))
    s.of_resident(sex=s.child.sex)
    s.of_home(sex_taken=s.draw.pick((SexTaken.MALE, SexTaken.FEMALE)))


def l_11_no_place(s: Scene) -> None:
    """Places not free, or not yet; told of each or of all; and told so long ago that it lapsed."""
    late = s.referral.starts_on + timedelta(s.draw.number(0, 2))
    told = s.draw.pick((s.on, s.on, s.on - timedelta(7), s.on - timedelta(8)))
    names = s.draw.pick((("0", "1"), ("0", "1"), ("*",)))
    s.vacancies = tuple(
        replace(s.vacancies[0], place=name, free_from=s.draw.pick((None, None, late)), told_on=told)
        for name in names
    )


def l_11_more(s: Scene) -> None:
    """One place registered, and somebody there, or to come, or gone by the start."""
    s.of_home(registered_places=1, places=s.home.places[:1])
    near = s.referral.starts_on + timedelta(s.draw.number(-1, 1))
    s.of_resident(leaves_on=near if s.draw.chance(0.4) else None, lives_there_from=comes(s))


def l_12(s: Scene) -> None:
    condition = s.draw.pick(tuple(Condition))
    child = s.draw.pick((s.child.reference, "other"))
    named = child if condition is Condition.NAMED_CHILD_ONLY else None
    s.of_home(conditions=(HomeCondition(condition, "As registered.", named),))
    wanted = frozenset({Need.SHORT_BREAKS}) if s.draw.chance(0.3) else frozenset()
    s.refer(desirable_needs=wanted)


def l_13(s: Scene) -> None:
    stopped = (RegistrationStatus.SUSPENDED, RegistrationStatus.RESTRICTED)
    s.of_home(status=s.draw.pick((*stopped, RegistrationStatus.CANCELLED)))


def l_14(s: Scene) -> None:
    """One who lives there is 18 or over about the start, and the child alone is not more."""
    born = s.referral.starts_on.replace(year=s.referral.starts_on.year - 18)
    s.of_resident(born=s.draw.pick((ADULT_BORN, born + timedelta(s.draw.number(-1, 1)))))
    s.of_resident(lives_there_from=comes(s))
    s.of_child(born=AT_16)
    s.of_home(
        kind=s.draw.pick((K.CHILDRENS_HOME, K.CHILDRENS_HOME, None)),
        residents_listed=s.draw.chance(0.6),
    )
    answers(s, s.draw.pick((None, Answer.CLEAR)))


def p_07(s: Scene) -> None:
    one, two = s.draw.pick(((0, 3), (5, 6))), s.draw.chance(0.5)
    wanted = frozenset(RoomFeature(number) for number in one)
    s.refer(room_features=wanted)
    lacks = dict.fromkeys(RoomFeature, True) | {RoomFeature(one[0]): False}
    first, second = s.home.places
    s.of_home(places=(replace(first, features=lacks), second))
    s.vacancies = (
        *s.vacancies,
        replace(s.vacancies[0], place="1", free_from=s.on if two else None),
    )
