"""One home judged for one child, with everything that goes with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import ceil

import numpy as np

from constraints.arrays import Bools
from constraints.base import Effect
from constraints.later import Later
from constraints.vocabulary import HomeKind, Mitigation, MitigationState
from matcher.answer.asking import Asking
from matcher.answer.barring import breached
from matcher.answer.distances import distance_of, measured
from matcher.answer.model import Duty, Gate, Match
from matcher.answer.objection import objection_words
from matcher.answer.refusals import refusal_words, with_refusal
from matcher.answer.tasks import About, Told, duties_of, gates_of
from matcher.answer.waiting import waiting_for
from matcher.engine import Engine
from matcher.entities import Home, Referral
from matcher.explain import Reason, explain_each
from matcher.geography.authorities import AUTHORITIES, neighbour_names
from matcher.judge import Judgement, Verdict
from matcher.rank import Group, Ranking
from matcher.rank_range import RankRange
from matcher.readers import Reader
from matcher.words import cells, words_of

RESIDUAL_WORDS = ("no known", "very low", "low", "moderate", "raised", "high", "very high")
"""Half levels 0 to 6 in words."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """One child's judgement, what was made of it, and who reads it."""

    engine: Engine
    referral: Referral
    judgement: Judgement
    ranking: Ranking
    asking: Asking
    ranks: RankRange
    reader: Reader = Reader.OFFICER
    _barring: Later[list[tuple[Verdict, Bools]]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_barring", Later(lambda: breached(self.judgement)))

    @property
    def barring(self) -> list[tuple[Verdict, Bools]]:
        """Every bar that is surely breached somewhere, and at which homes; see `breached`."""
        return self._barring.value


def matches_of(ranked: Ranked, stands: Sequence[tuple[Group, int]]) -> tuple[Match, ...]:
    """
    Explain some homes of a ranking, all at once: most of what is said is said of many of them.

    Parameters
    ----------
    ranked
        One child.
    stands
        Group and place, counted from 0, of each home.
    """
    columns = [int(ranked.ranking.of(group)[place]) for group, place in stands]
    homes = ranked.engine.supply.snapshot.homes
    refused = refusal_words(ranked.referral)
    explained = explain_each(ranked.judgement, 0, columns, ranked.reader)
    each = [
        with_refusal(reasons, refused.get(homes[column].urn))
        for column, reasons in zip(columns, explained, strict=True)
    ]
    waiting = waiting_for(ranked.judgement, ranked.referral, columns)
    said: dict[Told, Gate | Duty] = {}
    about = [
        About(ranked.referral, homes[column].urn, reasons, waits, said)
        for column, reasons, waits in zip(columns, each, waiting, strict=True)
    ]
    arranged = _to_arrange(ranked.judgement, columns)
    return tuple(
        _match(ranked, one, (group, place, column), to_arrange)
        for one, (group, place), column, to_arrange in zip(
            about, stands, columns, arranged, strict=True
        )
    )


def _match(
    ranked: Ranked, about: About, stands: tuple[Group, int, int], to_arrange: tuple[str, ...]
) -> Match:
    group, place, column = stands
    judgement, ranking = ranked.judgement, ranked.ranking
    home = ranked.engine.supply.snapshot.homes[column]
    low, high = judgement.matrix.residual.low[0, column], judgement.matrix.residual.high[0, column]
    in_order = group is not Group.MAY_NOT
    return Match(
        rank=place + 1 if in_order else None,
        best_rank=int(ranked.ranks.best[column]) or None,
        worst_rank=int(ranked.ranks.worst[column]) or None,
        urn=home.urn,
        name=home.name,
        kind="kind not known" if home.kind is None else words_of(HomeKind(home.kind)),
        authority=authority_name(home),
        area=area_words(judgement, column),
        group=group,
        distance=measured(distance_of(judgement, column), ranked.referral.child.origin, home.where),
        residual_low=float(low),
        residual_high=float(high),
        residual=residual_words(float(low), float(high)),
        points_low=int(judgement.welfare.low[0, column]),
        points_high=int(judgement.welfare.high[0, column]),
        level_with_above=in_order and bool(ranking.level_with_above[group][place]),
        overlaps_above=in_order and bool(ranking.overlaps_above[group][place]),
        bars=_of(about.reasons, Effect.BAR),
        gates=gates_of(about),
        duties=duties_of(about),
        costs=_of(about.reasons, Effect.COST),
        asks=ranked.asking.numbers(column),
        to_arrange=to_arrange,
        telephone=home.telephone,
        email=home.email,
        weekly_fee_pence=home.weekly_fee_pence,
        registered_places=home.registered_places,
        overall_grade=None if home.overall_grade is None else words_of(home.overall_grade),
        residents_known=_residents_known(ranked, column),
        objection=objection_words(judgement, ranked.referral, column),
        lives_here=home.urn == ranked.referral.lives_at,
    )


def residual_words(low: float, high: float) -> str:
    """Give the risk that remains in words; a range where it is not known."""
    # An odd half of a half level (a fraction left by several mitigations) is said as the worse.
    least, most = RESIDUAL_WORDS[ceil(low)], RESIDUAL_WORDS[ceil(high)]
    if most == RESIDUAL_WORDS[0]:
        return "no known peer risk"
    if (least, most) == (RESIDUAL_WORDS[0], RESIDUAL_WORDS[-1]):
        return "peer risk not known"
    return f"{least} risk remains" if least == most else f"{least} to {most} risk remains"


def area_words(judgement: Judgement, column: int) -> str:
    """Say what the area is to the responsible authority."""
    own, adjoining = judgement.frame.pairs.own_area, judgement.frame.pairs.adjoining_area
    if own.surely[0, column]:
        return "own area"
    if adjoining.surely[0, column]:
        return "adjoining area"
    unknown = own.possibly[0, column] or adjoining.possibly[0, column]
    return "area not known" if unknown else "at a distance"


def _of(reasons: tuple[Reason, ...], effect: Effect) -> tuple[Reason, ...]:
    return tuple(reason for reason in reasons if reason.effect is effect)


def _to_arrange(judgement: Judgement, columns: Sequence[int]) -> list[tuple[str, ...]]:
    """Name what each home would have to put in place by the start where a row surely fires."""
    mitigation = judgement.frame.homes.mitigation
    needed: list[dict[Mitigation, MitigationState | None]] = [{} for _ in columns]
    for outcome in judgement.matrix.rows:
        bar = outcome.bar
        if bar is None:
            continue
        lows, highs = cells(bar.low, 0, columns), cells(bar.high, 0, columns)
        for place, fires in enumerate(cells(outcome.fires.surely, 0, columns)):
            if fires and lows[place] == 0 < highs[place]:
                needed[place].update(outcome.not_verified(mitigation, columns[place]))
    return [tuple(_step(*one) for one in sorted(steps.items())) for steps in needed]


def _step(step: Mitigation, state: MitigationState | None) -> str:
    can_be = "ask whether it can be" if state is None else "can be arranged"
    return f"{words_of(step)}: {can_be}"


def authority_name(home: Home) -> str | None:
    """Name the authority in whose area a home is; None where that is not known."""
    if home.authority is None:
        return None
    known = AUTHORITIES.get(home.authority)
    return known.name if known else neighbour_names().get(home.authority, home.authority)


def _residents_known(ranked: Ranked, column: int) -> int:
    """Count who is known to live in a home on the day of the start."""
    referral = ranked.referral
    standing = ranked.engine.supply.on(referral.decided_on, referral.starts_on)
    first, last = np.searchsorted(standing.resident_home, (column, column + 1))
    return int(np.count_nonzero(~standing.index.unlisted[first:last]))
