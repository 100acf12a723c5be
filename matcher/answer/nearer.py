"""Why not nearer, home by home and by rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from constraints.arrays import Bools, Ints
from matcher.answer.barring import bar_at, walls
from matcher.answer.calls import Replies, have_answered
from matcher.answer.distances import distance_of, measured
from matcher.answer.leaving_area import leaving_area
from matcher.answer.matching import Ranked, area_words
from matcher.answer.model import (
    Bar,
    Distance,
    Heavier,
    NearerCount,
    NearerHome,
    NearerRule,
    Outweighed,
    WhyNotNearer,
)
from matcher.answer.refusals import refusal_words, with_refusal
from matcher.nearer import (
    PERHAPS,
    Nearness,
    Why,
    nearest_first,
    nearness,
    outweighed,
    why_not,
)
from matcher.walls import changed_by, lifter

FEW = 3
"""So many homes are given where not all were asked for: the nearest."""
NEARNESS_WORDS: Mapping[Nearness, str] = {
    Nearness.NEARER: "nearer",
    Nearness.MAY_BE_NEARER: "may be nearer",
    Nearness.NOT_KNOWN: "distance not known",
}


@dataclass(frozen=True, slots=True)
class _Beside:
    """One child's homes beside a chosen one; `near` and `why` by column."""

    ranked: Ranked
    chosen: int
    near: Ints
    why: list[Why]
    replies: Replies | None


def why_not_nearer(
    ranked: Ranked, chosen: int, replies: Replies | None, *, every_home: bool
) -> WhyNotNearer:
    """
    Say of every home nearer than a chosen one why it is not in its place.

    Parameters
    ----------
    ranked
        One child.
    chosen
        Column.
    replies
        Who has answered; None where no replies were given.
    every_home
        Whether to give every one of them, or the nearest few.
    """
    judgement, homes = ranked.judgement, ranked.engine.supply.snapshot.homes
    near = nearness(judgement, chosen)
    why = why_not(ranked.ranking, chosen, len(homes))
    surely, perhaps = near == Nearness.NEARER, np.isin(near, PERHAPS)
    columns = nearest_first(judgement, surely | perhaps)
    shown = columns if every_home else columns[:FEW]
    return WhyNotNearer(
        urn=homes[chosen].urn,
        distance=_distance(ranked, chosen),
        nearer=int(surely.sum()),
        may_be_nearer=int((near == Nearness.MAY_BE_NEARER).sum()),
        distance_not_known=int((near == Nearness.NOT_KNOWN).sum()),
        not_nearer=int((near == Nearness.NOT_NEARER).sum()),
        counts=_counts(why, surely, perhaps),
        rules=_rules(ranked, surely, perhaps),
        homes=_homes(_Beside(ranked, chosen, near, why, replies), shown),
        leaving_area=leaving_area(ranked, chosen, replies),
    )


def _counts(why: Sequence[Why], surely: Bools, perhaps: Bools) -> tuple[NearerCount, ...]:
    nearer, maybe = (
        Counter(why[column] for column in np.flatnonzero(homes).tolist())
        for homes in (surely, perhaps)
    )
    return tuple(
        NearerCount(one.value, nearer[one], maybe[one]) for one in Why if nearer[one] or maybe[one]
    )


def _rules(ranked: Ranked, surely: Bools, perhaps: Bools) -> tuple[NearerRule, ...]:
    found = []
    wall = walls(ranked.barring, surely.size)
    for verdict, mask in ranked.barring:
        counted = int((mask & surely).sum()), int((mask & perhaps).sum())
        if any(counted):
            rule, by = verdict.rule, lifter(verdict.rule)
            lifted_by = None if by is None else by.value
            walled = 0 if by is None else int((mask & wall & (surely | perhaps)).sum())
            found.append(
                NearerRule(rule.id, rule.title, lifted_by, changed_by(rule), *counted, walled)
            )
    return tuple(sorted(found, key=lambda one: (-one.nearer, -one.perhaps, one.rule)))


def _homes(beside: _Beside, columns: Ints) -> tuple[NearerHome, ...]:
    ranked, replies = beside.ranked, beside.replies
    bars, weighed = _bars(ranked, columns), _weighed(beside, columns)
    answered = None if replies is None else have_answered(ranked, replies)
    found = []
    for column in columns.tolist():
        home = ranked.engine.supply.snapshot.homes[column]
        asked = beside.why[column] is Why.ASK_FIRST
        found.append(
            NearerHome(
                urn=home.urn,
                name=home.name,
                distance=_distance(ranked, column),
                area=area_words(ranked.judgement, column),
                nearness=NEARNESS_WORDS[Nearness(beside.near[column])],
                why=beside.why[column].value,
                bars=bars[column],
                asks=ranked.asking.numbers(column) if asked else (),
                about_the_child=ranked.asking.about(column) if asked else (),
                answered=None if answered is None else home.urn in answered,
                outweighed=weighed.get(column),
                lives_here=home.urn == ranked.referral.lives_at,
            )
        )
    return tuple(found)


def _bars(ranked: Ranked, columns: Ints) -> dict[int, tuple[Bar, ...]]:
    bars: dict[int, list[Bar]] = {column: [] for column in columns.tolist()}
    for verdict, mask in ranked.barring:
        for column in columns[mask[columns]].tolist():
            bars[column].append(bar_at(ranked.judgement, verdict, column, ranked.reader))
    refused = refusal_words(ranked.referral)
    homes = ranked.engine.supply.snapshot.homes
    return {
        column: with_refusal(found, refused.get(homes[column].urn))
        for column, found in bars.items()
    }


def _weighed(beside: _Beside, columns: Ints) -> dict[int, Outweighed]:
    """Weigh homes against the chosen one where both are in one group, and so in one order."""
    ranked, chosen = beside.ranked, beside.chosen
    after = Why.OUTWEIGHED if chosen in ranked.ranking.can_propose else Why.ASK_FIRST
    of_group = [column for column in columns.tolist() if beside.why[column] is after]
    if not of_group:
        return {}
    titles = {verdict.rule.id: verdict.rule.title for verdict in ranked.judgement.verdicts}
    found = outweighed(ranked.judgement, ranked.ranking, chosen, np.array(of_group))
    return {
        column: Outweighed(
            by=one.by.value,
            half_levels=one.half_levels,
            points=one.points,
            heavier=tuple(Heavier(rule, titles[rule], more) for rule, more in one.costs),
            could_pass=one.could_pass,
        )
        for column, one in zip(of_group, found, strict=True)
    }


def _distance(ranked: Ranked, column: int) -> Distance | None:
    where = ranked.engine.supply.snapshot.homes[column].where
    origin = ranked.referral.child.origin
    return measured(distance_of(ranked.judgement, column), origin, where)


def first_choice(ranked: Ranked) -> int | None:
    """Give the column of the first home that can be proposed; None where none can."""
    proposed = ranked.ranking.can_propose
    return int(proposed[0]) if proposed.size else None
