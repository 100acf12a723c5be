"""What homes answered, put into a supply and a referral while it may be relied on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import groupby

from constraints.vocabulary import Condition
from matcher.entities import Home, HomeMitigation, Referral, Reply, Snapshot, Vacancy
from matcher.entities.place import ANY_PLACE
from matcher.records.joins.lapsed import (
    checks_asked_again,
    home_asked_again,
    vacancies_asked_again,
)

SAID_BY = "registered manager, by reply"


def with_replies(
    referral: Referral, snapshot: Snapshot, replies: Iterable[Reply], now: datetime
) -> tuple[Referral, Snapshot]:
    """
    Put the replies about one child into the referral and the supply.

    What a home said stands until the reply's last moment, then it is a question again, also where
    something else was known before; a refusal of this child is remembered until the home takes it
    back. A later reply of a home adds to its earlier ones and stands where the two differ.

    Parameters
    ----------
    referral
        The child the replies are about.
    snapshot
        The supply.
    replies
        In any order.
    now
        The moment, with its zone.

    Raises
    ------
    ValueError
        A reply of a home that is not in the supply.
    """
    about = [(referral.reference, reply) for reply in replies]
    changed, supply = with_replies_of_all((referral,), snapshot, about, now)
    return changed[0], supply


def with_replies_of_all(
    referrals: Sequence[Referral],
    snapshot: Snapshot,
    replies: Iterable[tuple[str, Reply]],
    now: datetime,
) -> tuple[tuple[Referral, ...], Snapshot]:
    """
    Put the replies about several children into their referrals and the one supply.

    What a home said of itself and of its places holds for all; a refusal, and what was compared
    with those who live there, for the child it was said of.

    Parameters
    ----------
    referrals
        The children, each reference once.
    snapshot
        The supply.
    replies
        The reference of the referral that each answers, and the reply; in any order.
    now
        The moment, with its zone.

    Raises
    ------
    ValueError
        A reply of a home that is not in the supply.
    """
    given = sorted(replies, key=lambda pair: pair[1].at)
    starts = {referral.reference: referral.starts_on for referral in referrals}
    kept: dict[str, list[Reply]] = {reference: [] for reference in starts}
    urns = {reply.urn for _, reply in given}
    homes = {home.urn: home for home in snapshot.homes if home.urn in urns}
    vacancies = {(told.urn, told.place): told for told in snapshot.vacancies if told.urn in urns}
    for about, reply in given:
        if reply.urn not in homes:
            raise ValueError(f"A reply names home {reply.urn}, which is not in the supply.")
        live = reply.at <= now <= reply.live_until
        if live:
            homes[reply.urn] = _told(homes[reply.urn], reply)
            for vacancy in _vacancies(homes[reply.urn], reply, starts[about]):
                vacancies[vacancy.urn, vacancy.place] = vacancy
            kept[about].append(reply)
            continue
        if reply.at > now:
            continue
        if snapshot.as_at <= reply.at.date():
            homes[reply.urn] = home_asked_again(homes[reply.urn], reply)
        vacancies = vacancies_asked_again(vacancies, reply, starts[about])
        kept[about] = checks_asked_again(kept[about], reply)
        of_child = [other for child, other in given if child == about]
        if reply.refuses is not None and not _taken_back(reply, of_child, now):
            kept[about].append(replace(reply, residents_check=None))
    changed = _put(snapshot, homes, [vacancies[key] for key in sorted(vacancies)])
    completed = (replace(one, replies=(*one.replies, *kept[one.reference])) for one in referrals)
    return tuple(completed), changed


def _put(snapshot: Snapshot, homes: Mapping[str, Home], vacancies: Sequence[Vacancy]) -> Snapshot:
    """Put the homes that answered in their places; all else stays the very object it was."""
    if not homes:
        return snapshot
    told = [vacancy for vacancy in snapshot.vacancies if vacancy.urn not in homes]
    for urn, of_home in groupby(vacancies, lambda vacancy: vacancy.urn):
        at = bisect_left(told, urn, key=lambda vacancy: vacancy.urn)
        told[at:at] = of_home
    return replace(
        snapshot,
        homes=tuple([homes.get(home.urn, home) for home in snapshot.homes]),
        vacancies=tuple(told),
    )


def _taken_back(refusal: Reply, given: Sequence[Reply], now: datetime) -> bool:
    """Whether the home said later, though it may be relied on no more, that it would take it."""
    return any(
        reply.would_take and reply.urn == refusal.urn and refusal.at < reply.at <= now
        for reply in given
    )


def _told(home: Home, reply: Reply) -> Home:
    """Put what a home said of itself in place of what was known before."""
    steps = {step.mitigation: step for step in home.mitigations}
    for mitigation, state in reply.mitigations.items():
        steps[mitigation] = HomeMitigation(mitigation, state, SAID_BY, reply.at.date())
    first, last = reply.age_from_years, reply.age_to_years
    clear = reply.conditions_clear is True
    no_breaks = clear and home.short_breaks_only is None
    return replace(
        home,
        age_from_years=home.age_from_years if first is None else first,
        age_to_years=home.age_to_years if last is None else last,
        sex_taken=home.sex_taken if reply.sex_taken is None else reply.sex_taken,
        needs={**home.needs, **reply.needs},
        tasks={**home.tasks, **reply.tasks},
        facts={**home.facts, **reply.facts},
        mitigations=tuple(steps[mitigation] for mitigation in sorted(steps)),
        conditions=tuple(
            condition
            for condition in home.conditions
            if not (clear and condition.condition is Condition.UNREAD)
        ),
        conditions_listed=home.conditions_listed or clear,
        short_breaks_only=False if no_breaks else home.short_breaks_only,
    )


def _vacancies(home: Home, reply: Reply, starts_on: date) -> list[Vacancy]:
    """
    Give what the reply says of places.

    A first free day after the start says of every place that it is not free before; one up to the
    start says it of some place, and leaves what is known of each as it was.
    """
    first = reply.place_from
    if first is None and not reply.no_place:
        return []
    told_on, until = reply.at.date(), reply.live_until.date()
    described = () if first is not None and first <= starts_on else home.places
    places = (*(place.id for place in described), ANY_PLACE)
    return [Vacancy(home.urn, place, first, told_on, SAID_BY, until) for place in places]
