"""Homes that may not be proposed: by rule, and each with its facts."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from constraints.arrays import Bools
from constraints.base import Effect
from constraints.columns import row_of
from matcher.answer.distances import distance_of
from matcher.answer.model import Bar, Barred, BarredHome
from matcher.answer.refusals import RULE, refusal_words, with_refusal
from matcher.entities import Home, Referral
from matcher.judge import Judgement, Verdict
from matcher.rank import Ranking
from matcher.readers import Reader
from matcher.sentences import facts_told, statement, what_follows
from matcher.walls import changed_by, lifter

NEAREST = 3


def barred_by_rule(
    judgement: Judgement, ranking: Ranking, homes: Sequence[Home], referral: Referral
) -> tuple[Barred, ...]:
    """Count the homes each rule bars, most first, and name the nearest of them."""
    barring, refused = breached(judgement), refusal_words(referral)
    how_many = sum((mask.astype(np.int64) for _, mask in barring), np.int64(0))
    walled = walls(barring, len(homes))
    found = []
    for verdict, mask in barring:
        order = ranking.may_not[mask[ranking.may_not]]
        lifted_by = lifter(verdict.rule)
        nearest = tuple(homes[column].urn for column in order[:NEAREST])
        found.append(
            Barred(
                rule=verdict.rule.id,
                title=verdict.rule.title,
                source=f"{verdict.rule.source.instrument}, {verdict.rule.source.provision}",
                lifted_by=None if lifted_by is None else lifted_by.value,
                changed_by=changed_by(verdict.rule),
                homes=int(mask.sum()),
                alone=int((mask & (how_many == 1)).sum()),
                walled=0 if lifted_by is None else int((mask & walled).sum()),
                nearest=nearest,
                said=tuple(f"{urn}: {refused[urn]}" for urn in nearest)
                if verdict.rule.id == RULE
                else (),
            )
        )
    return tuple(sorted(found, key=lambda one: (-one.homes, one.rule)))


def barred_homes(
    judgement: Judgement,
    ranking: Ranking,
    homes: Sequence[Home],
    referral: Referral,
    reader: Reader = Reader.OFFICER,
) -> tuple[BarredHome, ...]:
    """Give every home that may not be proposed, nearest first, with each rule and the fact."""
    bars: dict[int, list[Bar]] = {int(column): [] for column in ranking.may_not}
    for verdict, mask in breached(judgement):
        for column in np.flatnonzero(mask).tolist():
            bars[column].append(bar_at(judgement, verdict, column, reader))
    refused = refusal_words(referral)
    return tuple(
        BarredHome(
            homes[column].urn,
            distance_of(judgement, column),
            with_refusal(found, refused.get(homes[column].urn)),
        )
        for column, found in bars.items()
    )


def breached(judgement: Judgement) -> list[tuple[Verdict, Bools]]:
    """Give every bar that is surely breached somewhere, and at which homes; shape (homes,)."""
    homes = judgement.frame.shape[1]
    found = []
    for verdict in judgement.of_effect(Effect.BAR):
        mask = verdict.finding.low > 0
        if mask.any():
            found.append((verdict, row_of(mask, 0, homes)))
    return found


def walls(barring: Sequence[tuple[Verdict, Bools]], homes: int) -> Bools:
    """Say which homes some bar keeps from being proposed that nobody could lift; as `breached`."""
    found: Bools = np.zeros(homes, dtype=np.bool_)
    for verdict, mask in barring:
        if lifter(verdict.rule) is None:
            found |= mask
    return found


def bar_at(judgement: Judgement, verdict: Verdict, column: int, reader: Reader) -> Bar:
    """Say one bar of one home, as the reader may be told it."""
    facts = facts_told(verdict, 0, (column,), reader)[0]
    lifted_by = lifter(verdict.rule)
    return Bar(
        rule=verdict.rule.id,
        says=statement(verdict, facts, reader) + what_follows(judgement, verdict, column),
        lifted_by=None if lifted_by is None else lifted_by.value,
        changed_by=changed_by(verdict.rule),
    )
