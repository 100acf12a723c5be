"""What one home means to the child, gathered from what was judged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import isinf

import numpy as np

from constraints.base import Effect
from constraints.logic import Interval
from constraints.vocabulary import Topic, Wish
from matcher.answer.distances import distance_of
from matcher.answer.matching import Ranked
from matcher.answer.model import Match, Question
from matcher.answer.model.applied import Span
from matcher.answer.model.childs import REFUSED, Asked, ForTheChild, Important, OtherHome
from matcher.answer.refusals import RULE
from matcher.explain import State, explain
from matcher.geography.authorities import AUTHORITIES, neighbour_names
from matcher.rank import Group
from matcher.words import cell

MOST_OTHERS = 3
READ_AS: Mapping[str, str] = {
    RULE: REFUSED,
    "address_unknown_to_exploiters": Topic.RISK.value,
}
"""By id, what a child reads of a bar that is asked about as a place and is no want of room."""


def for_the_child(
    ranked: Ranked, column: int, match: Match, questions: tuple[Question, ...]
) -> ForTheChild:
    """
    Gather what the child may read about one home.

    Parameters
    ----------
    ranked
        One child's judgement and ranking.
    column
        The home.
    match
        How it stands.
    questions
        The questions that are open for it, about the home and about the child.
    """
    referral, pairs = ranked.referral, ranked.judgement.frame.pairs
    school = referral.has_school is not False and (referral.school is not None)
    checked = referral.relations_checked_on is not None
    return ForTheChild(
        strengths=referral.child.strengths,
        asked=tuple(_asked(ranked, column)),
        has_school=True if referral.school is not None else referral.has_school,
        school=_span(pairs.school_minutes, column) if school else None,
        important=_important(ranked, column),
        siblings_to_join=_span(ranked.judgement.frame.referral.siblings_to_join, column)
        if checked
        else None,
        siblings_there=_span(pairs.siblings_there, column),
        siblings_minutes=_span(pairs.sibling_minutes, column),
        why_not=_why_not(ranked, column) if match.group is Group.MAY_NOT else (),
        not_known=tuple(dict.fromkeys(question.topic for question in questions)),
        others=_others(ranked, column),
        other_homes=_other_homes(ranked, column),
        location_told=referral.address_confidential is False,
    )


def _asked(ranked: Ranked, column: int) -> Iterator[Asked]:
    wishes, homes = ranked.referral.wishes, ranked.engine.supply.snapshot.homes
    if wishes is None:
        return
    for urn, wish in sorted(wishes.homes.items()):
        other = ranked.engine.supply.column.get(urn)
        group = None if other is None else _group(ranked, other)
        why = _why_not(ranked, other) if other is not None and group is Group.MAY_NOT else ()
        name = None if other is None else homes[other].name
        area = None if other is None else _area(homes[other].authority or "")
        yield Asked(False, name, area, _word(wish), other == column, group, why)
    here = homes[column].authority
    for code, wish in sorted(wishes.areas.items()):
        lies_there = None if here is None else here == code
        yield Asked(True, _area(code), None, _word(wish), lies_there, None, ())


def _word(wish: Wish) -> str:
    return wish.name.lower()


def _area(code: str) -> str | None:
    known = AUTHORITIES.get(code)
    return known.name if known else neighbour_names().get(code)


def _group(ranked: Ranked, column: int) -> Group:
    return next(group for group in Group if column in ranked.ranking.of(group))


def _why_not(ranked: Ranked, column: int) -> tuple[str, ...]:
    """Name the topics of the bars that are breached; never the rule, which may tell of others."""
    bars = (
        READ_AS.get(reason.rule, reason.topic.value)
        for reason in explain(ranked.judgement, 0, column, ranked.reader)
        if reason.effect is Effect.BAR and reason.state is State.BREACHED
    )
    return tuple(dict.fromkeys(bars))


def _important(ranked: Ranked, column: int) -> tuple[Important, ...]:
    supply, contacts = ranked.engine.supply, ranked.referral.child.contacts
    found = []
    for contact in contacts:
        where = contact.where
        xy = np.array([[where.easting_m, where.northing_m] if where else [np.nan, np.nan]])
        radius = np.array([where.radius_km if where else np.nan])
        here, near = supply.xy[column : column + 1], supply.radius_km[column : column + 1]
        minutes = supply.network.travel_minutes(xy, radius, here, near)
        span = Span(_end(float(minutes.low[0, 0])), _end(float(minutes.high[0, 0])))
        found.append(Important(contact.label, span))
    return tuple(found)


def _lives_at(ranked: Ranked) -> int | None:
    """Give the column of the home the child lives in: to the child it is no other home."""
    return ranked.engine.supply.column.get(ranked.referral.lives_at or "")


def _other_homes(ranked: Ranked, column: int) -> int:
    ranking = ranked.ranking
    standing = {*ranking.can_propose.tolist(), *ranking.ask_first.tolist()}
    return len(standing - {column, _lives_at(ranked)})


def _others(ranked: Ranked, column: int) -> tuple[OtherHome, ...]:
    found = []
    here = _lives_at(ranked)
    for group in (Group.CAN_PROPOSE, Group.ASK_FIRST):
        best = ranked.ranking.of(group)[: MOST_OTHERS + 2].tolist()
        found += [(group, other) for other in best if other not in (column, here)]
    homes = ranked.engine.supply.snapshot.homes
    return tuple(
        OtherHome(
            urn=homes[other].urn,
            name=homes[other].name,
            authority=_area(homes[other].authority or ""),
            group=group,
            distance=distance_of(ranked.judgement, other),
        )
        for group, other in found[:MOST_OTHERS]
    )


def _span(interval: Interval, column: int) -> Span:
    low, high = cell(interval.low, 0, column), cell(interval.high, 0, column)
    return Span(_end(float(low)), _end(float(high)))


def _end(value: float) -> float | None:
    return None if isinf(value) else value
