"""L-09 to L-14, N-09 and P-07: what the home is registered for, says it does, and has room for."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from math import inf
from typing import TypeVar

from constraints.vocabulary import Condition, Need, RegistrationStatus, RoomFeature, Sex, SexTaken
from matcher.entities import Resident, Vacancy
from tests.oracle.handbook.dates import is_at_least, still_stands
from tests.oracle.handbook.people import Person
from tests.oracle.handbook.placement import Placement
from tests.oracle.handbook.settings import is_childrens_home
from tests.oracle.handbook.three import (
    Three,
    Verdict,
    all_of,
    any_of,
    forbidden_if,
    is_not,
    is_one_of,
    some,
)

Code = TypeVar("Code")
MOST_IN_SEVERAL_BUILDINGS = 6
VACANCY_STANDS = timedelta(days=7)


def l_09_essential_need_not_met(p: Placement) -> Verdict:
    """L-09: an essential need that the statement says it does not meet; silence is a question."""
    return forbidden_if(_lacks(p, p.referral.essential_needs, p.home.needs))


def n_09_clinical_task_not_covered(p: Placement) -> Verdict:
    """N-09: a task that needs delegated competence, and staff lack it."""
    return forbidden_if(_lacks(p, p.referral.clinical_tasks, p.home.tasks))


def l_10_age_outside_statement(p: Placement) -> Verdict:
    """L-10: the child's age at the start is within the ages the statement of purpose gives."""
    low, high = p.home.age_from_years, p.home.age_to_years
    old_enough = None if low is None else is_at_least(p.child.born, low, p.starts_on)
    too_old = None if high is None else is_at_least(p.child.born, high + 1, p.starts_on)
    return forbidden_if(any_of(is_not(old_enough), too_old))


def l_10_sex_outside_statement(p: Placement) -> Verdict:
    """L-10: the home takes any, or the child's."""
    taken, sex = p.home.sex_taken, p.referral.child.sex
    return forbidden_if(
        any_of(
            all_of(is_one_of(taken, SexTaken.FEMALE), is_one_of(sex, Sex.MALE)),
            all_of(is_one_of(taken, SexTaken.MALE), is_one_of(sex, Sex.FEMALE)),
        )
    )


def l_11_no_place_free(p: Placement) -> Verdict:
    """L-11: no place is free from the start."""
    return forbidden_if(is_not(some(free for free, _ in _places(p))))


def p_07_no_room_with_features(p: Placement) -> Verdict:
    """P-07: no free room has every feature the child needs, together."""
    wanted = p.referral.room_features

    def fits(free: Three, room: Mapping[RoomFeature, bool]) -> Three:
        return all_of(free, *(room.get(feature) for feature in wanted))

    lacking = bool(wanted) and is_not(some(fits(free, room) for free, room in _places(p)))
    return forbidden_if(any_of(lacking, False if _needs_gone_through(p) else None))


def l_11_more_than_registered(p: Placement) -> Verdict:
    """L-11: those who live there or are to come, and the child, are no more than registered."""
    known = sum(person.who is not None for person in p.living)
    places = p.home.registered_places
    if places is None:
        return Verdict.CANNOT_TELL
    if known + 1 > places:
        return Verdict.FORBIDDEN
    # Nobody knows how many more live there; but a home with a place free is not full.
    return forbidden_if(None if p.unlisted and not _has_place(p) else False)


def l_12_condition_of_registration(p: Placement) -> Verdict:
    """L-12: a condition that the placement would break, or one that nobody has read."""
    conditions = {one.condition for one in p.home.conditions}
    named = [one for one in p.home.conditions if one.condition is Condition.NAMED_CHILD_ONLY]
    ours = any(one.child == p.referral.child.reference for one in named)
    known = sum(person.who is not None for person in p.living)
    breaks = _carried(p, Condition.SHORT_BREAKS_ONLY, said=p.home.short_breaks_only)
    buildings = _carried(p, Condition.MULTI_BUILDING, said=p.home.multi_building)
    unread = Condition.UNREAD in conditions or not p.home.conditions_listed
    return forbidden_if(
        any_of(
            bool(named) and not ours,
            all_of(breaks, is_not(_wants_short_breaks(p))),
            all_of(buildings, _more_than(p, known, MOST_IN_SEVERAL_BUILDINGS)),
            None if unread else False,
        )
    )


def l_13_restricted_or_suspended(p: Placement) -> Verdict:
    """L-13: a restriction, a suspension or a cancellation."""
    stopped = (
        RegistrationStatus.SUSPENDED,
        RegistrationStatus.RESTRICTED,
        RegistrationStatus.CANCELLED,
    )
    return forbidden_if(is_one_of(p.home.status, *stopped))


def l_14_adults_not_in_minority(p: Placement) -> Verdict:
    """
    L-14: in a children's home adults are fewer than children, the child counted in.

    Who is still to come counts as an adult and not as a child. Those who are not listed fill at
    most the places that the listed leave. The question put to a home asks whether anybody there is
    18 or over, so that its own signed check speaks for ages that are not known.
    """
    adults, children = [], []
    for person in (p.child, *(one for one in p.living if one.who is not None)):
        adult = is_at_least(person.born, 18, p.starts_on)
        adults.append(adult)
        children.append(is_not(adult) if _has_come(p, person) else False)
    more = _unlisted_at_most(p)
    outnumbered: Three = None
    if adults.count(True) >= len(children) - children.count(False) + more:
        outnumbered = True
    elif len(adults) - adults.count(False) + more < children.count(True) or p.check_is_clear():
        outnumbered = False
    return forbidden_if(all_of(is_childrens_home(p), outnumbered))


def _has_come(p: Placement, person: Person) -> bool:
    came = person.who.lives_there_from if isinstance(person.who, Resident) else None
    return came is None or came <= p.starts_on


def _unlisted_at_most(p: Placement) -> float:
    """How many may live there who are not listed: they fill the places left, but for a free one."""
    if not p.unlisted:
        return 0
    known = sum(person.who is not None for person in p.living)
    places = inf if p.home.registered_places is None else p.home.registered_places
    return max(places - _has_place(p) - known, 0)


def _lacks(p: Placement, wanted: frozenset[Code], said: Mapping[Code, bool]) -> Three:
    lacking = some(is_not(said.get(code)) for code in wanted)
    return any_of(lacking, False if _needs_gone_through(p) else None)


def _needs_gone_through(p: Placement) -> bool:
    return still_stands(p.referral.needs_checked_on, 6, p.decided_on)


def _wants_short_breaks(p: Placement) -> Three:
    wanted = p.referral.essential_needs | p.referral.desirable_needs
    return any_of(Need.SHORT_BREAKS in wanted, False if _needs_gone_through(p) else None)


def _carried(p: Placement, condition: Condition, *, said: bool | None) -> Three:
    """Whether a condition is on the register: listed, or said so; else not, if all are listed."""
    if said or any(one.condition is condition for one in p.home.conditions):
        return True
    return None if said is None and not p.home.conditions_listed else False


def _more_than(p: Placement, known: int, most: int) -> Three:
    if known + 1 > most:
        return True
    if not p.unlisted:
        return False
    places = p.home.registered_places
    return False if places is not None and places < most else None


def _has_place(p: Placement) -> bool:
    return some(free for free, _ in _places(p)) is True


def _places(p: Placement) -> list[tuple[Three, Mapping[RoomFeature, bool]]]:
    """Give each place: whether it is free from the start, and its room as far as it is told."""
    anywhere = p.vacancies.get("*")
    full = anywhere if anywhere is not None and anywhere.free_from is None else None
    found: list[tuple[Three, Mapping[RoomFeature, bool]]] = [
        (_free(p, p.vacancies.get(place.id, full)), place.features) for place in p.home.places
    ]
    places = p.home.registered_places
    if anywhere is not None or places is None or len(found) < places:
        found.append((_free(p, anywhere), {}))
    return found


def _free(p: Placement, told: Vacancy | None) -> Three:
    if told is None or (told.live_until or told.told_on + VACANCY_STANDS) < p.decided_on:
        return None
    return told.free_from is not None and told.free_from <= p.starts_on
