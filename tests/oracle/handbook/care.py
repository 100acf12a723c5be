"""M-29 to M-41: animals, nights, infection, the easily led, ages, liberty, images, lone staff."""

from __future__ import annotations

from constraints.vocabulary import Domain, HomeFact, Mitigation
from tests.oracle.handbook.dates import is_at_least, is_further_apart
from tests.oracle.handbook.people import Person
from tests.oracle.handbook.placement import Placement
from tests.oracle.handbook.three import Three, Verdict, all_of, any_of, is_not

D, M = Domain, Mitigation


def m_29_animals(p: Placement) -> Verdict:
    """M-29: ANI>=2 -> a home with animals: COND, re-homed or secured."""
    keeps = p.home.facts.get(HomeFact.KEEPS_ANIMALS)
    return p.conditional(
        all_of(p.child.at_least(D.CRUEL_TO_ANIMALS, 2), keeps), (M.ANIMALS_SECURED,)
    )


def m_30_needs_at_night(p: Placement) -> Verdict:
    """M-30: NGT3 -> any: COND if staff only sleep in; the minimum is a waking night."""
    needs = p.between(lambda a, *_: a.at_least(D.NIGHT_TIME_NEEDS, 3))
    return p.conditional(needs, (M.WAKING_NIGHT_STAFF,))


def m_31_infection(p: Placement) -> Verdict:
    """M-31: infection and lowered immunity: COND, clinical plan."""

    def fires(a: Person, b: Person, _: Placement) -> Three:
        return all_of(a.stated(a.profile.has_infection), b.stated(b.profile.immunity_lowered))

    return p.conditional(p.between(fires), (M.CLINICAL_PLAN,))


def m_32_easily_led(p: Placement) -> Verdict:
    """M-32: CSER, CCE, VIO or BUL >=2 -> LDV>=2: COND, one to one."""
    dangers = (
        D.RECRUITS_TO_SEXUAL_EXPLOITATION,
        D.RECRUITS_TO_CRIMINAL_EXPLOITATION,
        D.VIOLENT_TO_PEERS,
        D.BULLIES,
    )

    def fires(a: Person, b: Person, _: Placement) -> Three:
        led = b.at_least(D.LEARNING_DISABILITY_OR_AUTISM, 2)
        return all_of(a.some_at_least(2, *dangers), led)

    return p.conditional(p.between(fires), (M.ONE_TO_ONE,))


def m_34_wide_age_gap(p: Placement) -> Verdict:
    """M-34: more than 7 years apart, or one under 10 and the other 16 or over: COND."""

    def fires(a: Person, b: Person, p: Placement) -> Three:
        across = (
            all_of(
                is_not(is_at_least(young.born, 10, p.starts_on)),
                is_at_least(old.born, 16, p.starts_on),
            )
            for young, old in ((a, b), (b, a))
        )
        return any_of(is_further_apart(a.born, b.born, 7), *across)

    return p.conditional(p.between(fires), (M.FAMILY_STYLE_PLAN,))


def m_36_liberty_of_others(p: Placement) -> Verdict:
    """M-36: restrictions of one bear on the others: COND, lawful for each other child."""
    fires = p.between(lambda a, *_: a.stated(a.profile.liberty_restricted))
    return p.conditional(fires, (M.LAWFUL_FOR_EACH_CHILD,))


def m_40_images(p: Placement) -> Verdict:
    """M-40: DIG>=2 -> CSEV>=1: COND, device plan."""
    fires = p.between(
        lambda a, b, _: all_of(
            a.at_least(D.SHARES_HARMFUL_IMAGES, 2),
            b.at_least(D.HAS_BEEN_SEXUALLY_EXPLOITED, 1),
        )
    )
    return p.conditional(fires, (M.DEVICE_PLAN,))


def m_41_lone_working(p: Placement) -> Verdict:
    """M-41: VST3 with lone working: COND, no lone shifts."""
    alone = p.home.facts.get(HomeFact.STAFF_WORK_ALONE)
    fires = all_of(p.child.at_least(D.VIOLENT_TO_STAFF, 3), alone)
    return p.conditional(fires, (M.NO_LONE_SHIFTS,))
