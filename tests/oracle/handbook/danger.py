"""M-16 to M-26: violence, fire, bullying, self-harm and drugs."""

from __future__ import annotations

from constraints.vocabulary import Domain, Mitigation
from matcher.entities import RelationKind
from tests.oracle.handbook.dates import is_younger, months_after
from tests.oracle.handbook.harm import CORE_SET, CORE_SET_AWAKE
from tests.oracle.handbook.people import Person, same_method
from tests.oracle.handbook.placement import Placement
from tests.oracle.handbook.three import Three, Verdict, all_of, any_of, forbidden_if, is_not

D, M = Domain, Mitigation
VIOLENCE, FIRE = D.VIOLENT_TO_PEERS, D.HAS_SET_FIRES
VULNERABILITIES = (
    D.HAS_BEEN_SEXUALLY_EXPLOITED,
    D.HAS_BEEN_SEXUALLY_ABUSED,
    D.HAS_BEEN_CRIMINALLY_EXPLOITED,
    D.SELF_HARMS,
    D.USES_SUBSTANCES,
    D.LEARNING_DISABILITY_OR_AUTISM,
    D.HAS_BEEN_BULLIED,
    D.CANNOT_SELF_EVACUATE,
)
"""2.2: recorded as vuln; needs at night are a need."""
M_16_STEPS = (*CORE_SET, M.EXTRA_STAFF_FIRST_DAYS, M.SPACE_TO_SEPARATE)
M_18_STEPS = (M.TWO_TO_ONE, M.TWO_LIVING_AREAS)
M_19_STEPS = (M.ANTI_BULLYING_PLAN, M.STAFF_PRESENCE)
M_20_STEPS = (*CORE_SET, M.BEDROOM_DETECTION, M.IGNITION_CONTROL)
M_21_STEPS = (M.SPRINKLERS, M.WAKING_NIGHT_STAFF, *M_20_STEPS, M.EVACUATION_PLAN)
M_22_STEPS = (*M_20_STEPS, M.NO_SHARED_UNSUPERVISED_TIME)
M_24_STEPS = (*CORE_SET_AWAKE, M.LIGATURE_CHECK)
M_26_STEPS = (M.SEARCH_POLICY, M.POLICE_VIEW, M.SUBSTANCE_WORKER)


def _violent_to_weaker(poser: Person, exposed: Person, _: Placement) -> Three:
    weaker = any_of(
        exposed.some_at_least(2, *VULNERABILITIES), is_younger(exposed.born, poser.born)
    )
    return all_of(poser.at_least(VIOLENCE, 3), weaker)


def m_16_weapon_without_waking_night(p: Placement) -> Verdict:
    """M-16: BLOCK only if a weapon was used on a child <= 6 m and no staff are awake at night."""

    def fires(poser: Person, exposed: Person, p: Placement) -> Three:
        return all_of(_violent_to_weaker(poser, exposed, p), poser.used_weapon())

    return forbidden_if(all_of(p.between(fires), is_not(p.stands(M.WAKING_NIGHT_STAFF))))


def m_16_grave_violence(p: Placement) -> Verdict:
    """M-16: VIO3 -> vulnerable >=2 in any way, or younger: COND."""
    return p.conditional(p.between(_violent_to_weaker), M_16_STEPS)


def m_18_grave_violence_on_both_sides(p: Placement) -> Verdict:
    """M-18: VIO3 <-> VIO3: COND, two staff a child and two living areas."""
    fires = p.between(lambda a, b, _: all_of(a.at_least(VIOLENCE, 3), b.at_least(VIOLENCE, 3)))
    return p.conditional(fires, M_18_STEPS)


def m_19_bullying(p: Placement) -> Verdict:
    """M-19: BUL>=2 -> bullied >=2: COND."""
    fires = p.between(
        lambda a, b, _: all_of(a.at_least(D.BULLIES, 2), b.at_least(D.HAS_BEEN_BULLIED, 2))
    )
    return p.conditional(fires, M_19_STEPS)


def m_20_serious_fires(p: Placement) -> Verdict:
    """M-20: FIR3 -> home, within 24 m, intent or occupied building: COND, whoever lives there."""
    child = p.child
    serious = any_of(child.evidenced_within(FIRE, 24), child.profile.fire_intent)
    return p.conditional(all_of(child.at_least(FIRE, 3), serious), M_20_STEPS)


def m_21_fires_beside_who_cannot_get_out(p: Placement) -> Verdict:
    """M-21: FIR>=2 -> cannot self-evacuate: BLOCK; sprinklers and waking night make it COND."""
    fires = p.between(
        lambda a, b, _: all_of(a.at_least(FIRE, 2), b.at_least(D.CANNOT_SELF_EVACUATE, 2))
    )
    return p.conditional(fires, M_21_STEPS)


def m_22_fires_on_both_sides(p: Placement) -> Verdict:
    """M-22: FIR>=2 <-> FIR>=2: COND, as M-20 and no shared unsupervised time."""
    fires = p.between(lambda a, b, _: all_of(a.at_least(FIRE, 2), b.at_least(FIRE, 2)))
    return p.conditional(fires, M_22_STEPS)


def m_24_self_harm_on_both_sides(p: Placement) -> Verdict:
    """M-24: SHS3 <-> SHS3, same method, friends, or an attempt in the home in 6 m: COND."""

    def fires(a: Person, b: Person, p: Placement) -> Three:
        return all_of(
            a.at_least(D.SELF_HARMS, 3),
            b.at_least(D.SELF_HARMS, 3),
            any_of(same_method(a, b), p.related(a, b, RelationKind.FRIEND), _attempted(p)),
        )

    return p.conditional(p.between(fires), M_24_STEPS)


def m_26_supply(p: Placement) -> Verdict:
    """M-26: SUP>=2 -> SUB>=1: COND, search policy, police liaison, worker."""
    fires = p.between(
        lambda a, b, _: all_of(a.at_least(D.SUPPLIES_DRUGS, 2), b.at_least(D.USES_SUBSTANCES, 1))
    )
    return p.conditional(fires, M_26_STEPS)


def _attempted(p: Placement) -> Three:
    """Whether somebody took or tried to take their own life there within six months."""
    on = p.home.suicide_attempt_on
    if on is None:
        return False if p.home.suicide_attempt_known else None
    return months_after(on, 6) >= p.decided_on
