"""Aims at the bars of law and of what a home said: each changes a calm scene so that one fires."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from constraints.vocabulary import (
    Answer,
    Circumstance,
    ClinicalTask,
    Condition,
    Country,
    Domain,
    HomeKind,
    LegalStatus,
    Need,
    Record,
    RegistrationStatus,
    RoomFeature,
    Sex,
    SexTaken,
)
from matcher.entities import (
    HomeCondition,
    Order,
    OrderKind,
    Refusal,
    Reply,
    RivalTerritory,
    SecureGrounds,
    Where,
)
from tests.oracle.scene import Scene
from tests.worlds.where import square

Aim = Callable[[Scene], None]
AT_16, ADULT_BORN = date(2009, 12, 1), date(2007, 6, 1)
K = HomeKind


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
    s.refer(essential_needs=frozenset({need}), needs_checked_on=_checked(s, 181))
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
    s.of_resident(leaves_on=near if s.draw.chance(0.4) else None, lives_there_from=_comes(s))


def _comes(s: Scene) -> date | None:
    return s.draw.pick((None, s.referral.starts_on + timedelta(s.draw.number(-1, 1))))


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
    s.of_resident(lives_there_from=_comes(s))
    s.of_child(born=AT_16)
    s.of_home(
        kind=s.draw.pick((K.CHILDRENS_HOME, K.CHILDRENS_HOME, None)),
        residents_listed=s.draw.chance(0.6),
    )
    _answers(s, s.draw.pick((None, Answer.CLEAR)))


def l_16(s: Scene) -> None:
    s.of_home(kind=K.SECURE_CHILDRENS_HOME)
    grounds = (s.draw.pick((True, False, None)) for _ in range(3))
    s.refer(
        secure=SecureGrounds(*grounds),
        secure_hours=0.0,
        legal_status=s.draw.pick((LegalStatus.C2, LegalStatus.J1, LegalStatus.J2, None)),
    )


def l_17(s: Scene) -> None:
    s.of_home(kind=K.SECURE_CHILDRENS_HOME)
    kept = dict(s.referral.evidence)
    kept.pop(Record.SECURE_COURT_ORDER, None)
    if s.draw.chance(0.3):
        kept[Record.SECURE_COURT_ORDER] = s.draw.day(s.on, 1, 1)
    s.refer(
        secure=SecureGrounds(injury=True),
        legal_status=LegalStatus.C2,
        secure_hours=s.draw.pick((71.5, 72.0, 80.0, None)),
        evidence=kept,
    )


def l_20(s: Scene) -> None:
    s.of_home(kind=K.SECURE_CHILDRENS_HOME)
    s.of_child(born=s.draw.pick((AT_16, AT_16, s.child.born)))
    s.refer(
        secure=SecureGrounds(injury=True),
        secure_hours=0.0,
        legal_status=LegalStatus.V2,
        circumstances={Circumstance.ACCOMMODATED_UNDER_20_5: s.draw.chance(0.7)},
    )


def l_23(s: Scene) -> None:
    s.of_child(born=s.draw.pick((AT_16, s.child.born)))
    kept = dict(s.referral.evidence)
    kept.pop(Record.CHILD_AGREES, None)
    if s.draw.chance(0.3):
        kept[Record.CHILD_AGREES] = s.on
    objects = {Circumstance.PARENT_OBJECTS_AND_CAN_ACCOMMODATE: s.draw.chance(0.8)}
    by = (LegalStatus.V2, LegalStatus.V3, LegalStatus.V4, LegalStatus.C2, None)
    s.refer(
        legal_status=s.draw.pick(by),
        circumstances=objects if s.draw.chance(0.8) else {},
        circumstances_checked_on=_checked(s, 28),
        evidence=kept,
    )


def l_26(s: Scene) -> None:
    s.of_home(country=s.draw.pick((Country.SCOTLAND, Country.ELSEWHERE, Country.WALES, None)))
    approved = Record.OUTSIDE_ENGLAND_AND_WALES_APPROVAL
    kept = {record: on for record, on in s.referral.evidence.items() if record is not approved}
    s.refer(evidence=kept | ({approved: s.on} if s.draw.chance(0.3) else {}))


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


def a_28(s: Scene) -> None:
    _answers(s, s.draw.pick(tuple(Answer)))


def a_29(s: Scene) -> None:
    day = s.on - timedelta(s.draw.number(0, 3))
    if s.draw.chance(0.5):
        s.refer(refusals=(Refusal(s.home.urn, day, "full"),))
    else:
        _answers(s, None, refuses="full")
    if s.draw.chance(0.4):
        _answers(s, Answer.CLEAR, hour=s.draw.number(8, 12))


def y_06(s: Scene) -> None:
    _about(s, s.draw.number(-4, 4))
    zone = (square(Where(400_000.0, 400_000.0, 0.0, "postcode"), 2.5),)
    _order(s, OrderKind.EXCLUSION_ZONE, zone=zone)


def m_13_territory(s: Scene) -> None:
    _about(s, s.draw.number(-4, 4))
    zone = (square(Where(400_000.0, 400_000.0, 0.0, "postcode"), 2.5),)
    days = s.draw.pick((0, 30, 90, 181, 182, None))
    confirmed = None if days is None else s.on - timedelta(days)
    s.refer(rival_territories=(RivalTerritory(zone, confirmed),))


def y_07(s: Scene) -> None:
    urns = s.draw.pick((frozenset({s.home.urn}), frozenset({"9000009"})))
    areas = s.draw.pick((frozenset(), frozenset({"E06000049"})))
    _order(s, OrderKind.RESIDENCE, residence_urns=urns, residence_authorities=areas)


def y_08(s: Scene) -> None:
    _order(s, OrderKind.NAMED_PERSON, persons=frozenset({s.draw.pick((s.resident.person, "x"))}))


def e_06(s: Scene) -> None:
    if s.draw.chance(0.5):
        s.refer(avoid_urns=frozenset({s.home.urn}))
        return
    s.refer(avoid_checked_on=s.draw.pick((None, s.on - timedelta(s.draw.number(85, 100)))))
    s.grade(Domain.HAS_BEEN_CRIMINALLY_EXPLOITED, s.draw.number(0, 2), child=True)


def _checked(s: Scene, days: int) -> date | None:
    """A list gone through today, or on the last day that counts, or before it, or never."""
    ago = s.draw.pick((0, 0, 0, days, days + 1, None))
    return None if ago is None else s.on - timedelta(ago)


def _about(s: Scene, km: int) -> None:
    radius = s.draw.pick((0.0, 0.0, 2.0))
    s.of_home(where=Where(400_000.0 + 1_000.0 * km, 400_000.0, radius, "postcode", None))


def _order(s: Scene, kind: OrderKind, **fields: object) -> None:
    start = s.referral.starts_on
    order = Order(
        "o0",
        kind,
        s.draw.pick((None, start + timedelta(s.draw.number(-1, 1)))),
        s.draw.pick((None, start + timedelta(s.draw.number(0, 2)))),
        **fields,  # type: ignore[arg-type]
    )
    s.refer(orders=(order,), orders_checked_on=_checked(s, 28))


def _answers(s: Scene, check: Answer | None, *, refuses: str | None = None, hour: int = 9) -> None:
    at = datetime(s.on.year, s.on.month, s.on.day, hour, tzinfo=UTC)
    lasts = timedelta(hours=s.draw.pick((4, 48)))
    reply = Reply(s.home.urn, at, at + lasts, residents_check=check, refuses=refuses)
    s.refer(replies=(*s.referral.replies, reply))


LAW: Mapping[str, Aim] = {
    "l_01_childrens_home_not_registered": l_01,
    "l_02_other_arrangements_under_16": l_02,
    "l_04_unregistered_setting_from_16": l_04,
    "l_05_bed_and_breakfast": l_05,
    "l_07_support_where_care_is_needed": l_07,
    "l_09_essential_need_not_met": l_09,
    "l_10_age_outside_statement": l_10_age,
    "l_10_sex_outside_statement": l_10_sex,
    "l_11_no_place_free": l_11_no_place,
    "l_11_more_than_registered": l_11_more,
    "l_12_condition_of_registration": l_12,
    "l_13_restricted_or_suspended": l_13,
    "l_14_adults_not_in_minority": l_14,
    "l_16_secure_criteria_not_met": l_16,
    "l_17_no_secure_hour_left": l_17,
    "l_20_secure_by_choice_from_16": l_20,
    "l_23_valid_family_objection": l_23,
    "l_26_outside_england_and_wales": l_26,
    "p_07_no_room_with_features": p_07,
    "a_28_check_says_not_possible": a_28,
    "a_29_manager_has_refused": a_29,
    "y_06_exclusion_zone": y_06,
    "y_07_residence_elsewhere": y_07,
    "y_08_named_person_there": y_08,
    "e_06_address_known_to_exploiters": e_06,
    "n_09_clinical_task_not_covered": n_09,
    "m_13_rival_territory": m_13_territory,
}
