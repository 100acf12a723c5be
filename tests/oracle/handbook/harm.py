"""M-01 to M-06 and M-42: sexual harm between children who would live together."""

from __future__ import annotations

from constraints.vocabulary import Domain, Mitigation
from tests.oracle.handbook.dates import is_younger, is_younger_by
from tests.oracle.handbook.people import Person
from tests.oracle.handbook.placement import Placement
from tests.oracle.handbook.three import Three, Verdict, all_of, any_of, forbidden_if, is_not

D, M = Domain, Mitigation
CORE_SET = (M.NIGHT_SUPERVISION, M.ROOM_PLAN, M.SUPERVISION_PLAN)
"""2.3a: night supervision, a room plan, a supervision plan."""
CORE_SET_AWAKE = (M.WAKING_NIGHT_STAFF, M.ROOM_PLAN, M.SUPERVISION_PLAN)
PROGRAMME = (M.SPECIALIST_PROGRAMME, *CORE_SET)
PROGRAMME_AWAKE = (M.SPECIALIST_PROGRAMME, *CORE_SET_AWAKE)


def m_01_grave_harm_beside_victims(p: Placement) -> Verdict:
    """
    M-01: HSB3 -> CSEV>=2, abuse history, or LDV>=2: BLOCK.

    A specialist home or a solo arrangement makes it COND; both then need the programme, the core
    set and staff awake, so that without all of these it bars either way.
    """

    def fires(poser: Person, exposed: Person, _: Placement) -> Three:
        victim = any_of(
            exposed.at_least(D.HAS_BEEN_SEXUALLY_EXPLOITED, 2),
            exposed.at_least(D.HAS_BEEN_SEXUALLY_ABUSED, 1),
            exposed.at_least(D.LEARNING_DISABILITY_OR_AUTISM, 2),
        )
        return all_of(poser.poses_harm_of_3(), victim)

    return p.conditional(p.between(fires), PROGRAMME_AWAKE)


def m_02_grave_harm_beside_younger_or_targeted(p: Placement) -> Verdict:
    """M-02: HSB3 -> a peer two or more years younger, or in the target group: BLOCK."""

    def fires(poser: Person, exposed: Person, _: Placement) -> Three:
        aims_at_younger = all_of(
            poser.profile.targets_younger, is_younger(exposed.born, poser.born)
        )
        return all_of(
            poser.poses_harm_of_3(),
            any_of(
                is_younger_by(exposed.born, poser.born, 2),
                exposed.targeted_by(poser.profile.sexual_harm_targets),
                aims_at_younger,
            ),
        )

    return forbidden_if(p.between(fires))


def m_03_harm_beside_victims(p: Placement) -> Verdict:
    """M-03: HSB2, or 3, or alleged -> CSEV or abuse history >=1: COND, core set."""

    def fires(poser: Person, exposed: Person, _: Placement) -> Three:
        victim = exposed.some_at_least(1, D.HAS_BEEN_SEXUALLY_EXPLOITED, D.HAS_BEEN_SEXUALLY_ABUSED)
        return all_of(poser.poses_harm_of_2(), victim)

    return p.conditional(p.between(fires), CORE_SET)


def m_04_harm_beside_others(p: Placement) -> Verdict:
    """M-04: HSB2, or 3, or alleged -> others: COND, waking night and both plans."""
    return p.conditional(p.between(lambda poser, *_: poser.poses_harm_of_2()), CORE_SET_AWAKE)


def m_05_grave_harm_on_both_sides(p: Placement) -> Verdict:
    """M-05: level 3 on both sides: BLOCK in a home without the specialist programme."""

    def fires(poser: Person, exposed: Person, _: Placement) -> Three:
        return all_of(poser.poses_harm_of_3(), exposed.poses_harm_of_3())

    return p.conditional(p.between(fires), PROGRAMME)


def m_05_harm_on_both_sides(p: Placement) -> Verdict:
    """M-05: HSB>=2 on both sides: COND, programme and core set."""

    def fires(poser: Person, exposed: Person, _: Placement) -> Three:
        harm = D.MAY_CAUSE_SEXUAL_HARM
        return all_of(poser.at_least(harm, 2), exposed.at_least(harm, 2))

    return p.conditional(p.between(fires), PROGRAMME)


def m_06_alleged_harm(p: Placement) -> Verdict:
    """M-06: alleged only: COND, an interim safety plan."""
    alleged = p.between(lambda poser, *_: poser.alleged(D.MAY_CAUSE_SEXUAL_HARM))
    return p.conditional(alleged, (M.INTERIM_SAFETY_PLAN,))


def m_42_girls_and_boys_where_harm_is_known(p: Placement) -> Verdict:
    """M-42: HSB>=2 on either side, and the other sex: COND, core set."""

    def fires(poser: Person, exposed: Person, _: Placement) -> Three:
        return all_of(poser.at_least(D.MAY_CAUSE_SEXUAL_HARM, 2), other_sex(poser, exposed))

    return p.conditional(p.between(fires), CORE_SET)


def other_sex(one: Person, other: Person) -> Three:
    if one.is_girl is None:
        return None
    return other.is_girl if one.is_girl is False else is_not(other.is_girl)
