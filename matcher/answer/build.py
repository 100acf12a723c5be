"""Put the answer for one child together from its judgement."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TypedDict

import numpy as np

from constraints.arrays import Bools
from matcher.answer.asking import asking_of, child_questions, home_questions
from matcher.answer.asking_first import asking_first
from matcher.answer.barring import barred_by_rule, barred_homes
from matcher.answer.beside import beside_of
from matcher.answer.calls import Replies, calls_of, words_of_child
from matcher.answer.changing import near_misses_of
from matcher.answer.curfews import curfew_words
from matcher.answer.distances import distance_of
from matcher.answer.firmness import firmness_of
from matcher.answer.matching import Ranked, matches_of
from matcher.answer.model import Answer, BarredHome, ChildsWords, Listed, Match, WhyNotNearer
from matcher.answer.nearer import first_choice, why_not_nearer
from matcher.answer.orders import order_words
from matcher.answer.own_row import without_own_row
from matcher.answer.past import history_words, losses_words
from matcher.answer.phrases import day_words
from matcher.answer.rests_on import rests_on
from matcher.answer.staying import staying_of
from matcher.answer.words_to_ask import child_words
from matcher.engine import Engine
from matcher.entities import Referral, Snapshot
from matcher.geography.travel import ESTIMATE
from matcher.rank import Group, rank
from matcher.rank_range import rank_range
from matcher.readers import Reader

MINUTES_NOTE = f"Minutes are an {ESTIMATE}, from the fastest road to the slowest; not measured."
CALL_LIST, RANKING = "Call list", "Ranking"


def answer_for(
    engine: Engine,
    referral: Referral,
    *,
    top: int = 12,
    every_home: bool = False,
    replies: Replies | None = None,
    input_hash: str = "",
    reader: Reader = Reader.OFFICER,
    changes: bool = False,
) -> Answer:
    """
    Rank the homes of a supply for one child and explain the first of each group.

    Parameters
    ----------
    engine
        The prepared supply.
    referral
        The request.
    top
        How many homes of each group to explain.
    every_home
        Whether to give every home, in order, and each that may not be proposed with its rules and
        facts, beside the count by rule; there may be thousands.
    replies
        Who has answered, and as at which moment; None where no replies were given.
    input_hash
        Hash of what was read, put on the answer.
    reader
        Who reads: what may not be told of those who live in a home is said as a class.
    changes
        Whether to say what would let the nearest homes that may not be proposed be so; said in any
        case where nothing can be proposed.
    """
    return answer_of(
        rank_for(engine, referral, reader),
        top=top,
        every_home=every_home,
        replies=replies,
        input_hash=input_hash,
        changes=changes,
    )


def answer_of(
    ranked: Ranked,
    *,
    top: int | Mapping[Group, int],
    every_home: bool = False,
    replies: Replies | None = None,
    input_hash: str = "",
    changes: bool = False,
) -> Answer:
    """
    Put the answer for one child together from what was ranked; see `answer_for`.

    Parameters
    ----------
    ranked
        As `rank_for` gives it.
    top
        How many homes of each group to explain; one number for both, or each its own.
    every_home, replies, input_hash, changes
        As of `answer_for`.
    """
    engine, referral = ranked.engine, ranked.referral
    judgement, ranking, asking = ranked.judgement, ranked.ranking, ranked.asking
    explained = _first_of_each(ranked, top)
    snapshot, staying = engine.supply.snapshot, staying_of(ranked)
    return Answer(
        **_of_the_child(referral),
        supply=supply_words(snapshot),
        kind_of_answer=RANKING if ranking.can_propose.size else CALL_LIST,
        call_list=ranking.can_propose.size == 0,
        calls=calls_of(ranked, replies),
        can_propose=explained[Group.CAN_PROPOSE],
        ask_first=explained[Group.ASK_FIRST],
        order=_order(ranked) if every_home else None,
        firmness=firmness_of(ranked),
        asking_first=asking_first(ranked),
        nearer=_nearer(ranked, replies, every_home=every_home),
        counts={group.value: int(ranking.of(group).size) for group in Group},
        may_not=barred_by_rule(judgement, ranking, snapshot.homes, referral),
        barred_homes=_barred_homes(ranked) if every_home else None,
        near_misses=near_misses_of(ranked) if changes or not ranking.can_propose.size else None,
        questions=home_questions(asking, referral),
        about_the_child=child_questions(asking, referral),
        beside=beside_of(referral, staying.present),
        staying=staying,
        minutes_note=MINUTES_NOTE,
        rules_applied=engine.check_complete(judgement, referral.decided_on),
        **rests_on(engine, referral.decided_on, input_hash),
    )


class _OfTheChild(TypedDict):
    referral: str
    decided_on: date
    starts_on: date
    child: str
    strengths: str | None
    wishes: ChildsWords | None
    curfews: tuple[str, ...]
    orders: tuple[str, ...]
    history: tuple[str, ...]


def _of_the_child(referral: Referral) -> _OfTheChild:
    """Give what an answer tells of the child, whatever homes there are."""
    return {
        "referral": referral.reference,
        "decided_on": referral.decided_on,
        "starts_on": referral.starts_on,
        "child": f"{child_words(referral)}, from {day_words(referral.starts_on)}",
        "strengths": referral.child.strengths,
        "wishes": words_of_child(referral),
        "curfews": curfew_words(referral),
        "orders": order_words(referral),
        "history": (*history_words(referral), losses_words(referral)),
    }


def _barred_homes(ranked: Ranked) -> tuple[BarredHome, ...]:
    homes = ranked.engine.supply.snapshot.homes
    return barred_homes(ranked.judgement, ranked.ranking, homes, ranked.referral, ranked.reader)


def _first_of_each(
    ranked: Ranked, top: int | Mapping[Group, int]
) -> dict[Group, tuple[Match, ...]]:
    """Explain the first homes of the two groups that are in order."""
    groups = Group.CAN_PROPOSE, Group.ASK_FIRST
    most = {group: top if isinstance(top, int) else top[group] for group in groups}
    stands = [
        (group, place)
        for group in groups
        for place in range(ranked.ranking.of(group).size)[: most[group]]
    ]
    matches = matches_of(ranked, stands)
    return {group: tuple(one for one in matches if one.group is group) for group in groups}


def _order(ranked: Ranked) -> tuple[Listed, ...]:
    judgement, homes = ranked.judgement, ranked.engine.supply.snapshot.homes
    ranks = ranked.ranks
    return tuple(
        Listed(
            urn=homes[column].urn,
            group=group,
            rank=place,
            best_rank=int(ranks.best[column]),
            worst_rank=int(ranks.worst[column]) or None,
            safety_low=float(judgement.safety.low[0, column]),
            safety_high=float(judgement.safety.high[0, column]),
            points_low=int(judgement.welfare.low[0, column]),
            points_high=int(judgement.welfare.high[0, column]),
            distance=distance_of(judgement, column),
        )
        for group in (Group.CAN_PROPOSE, Group.ASK_FIRST)
        for place, column in enumerate(ranked.ranking.of(group).tolist(), start=1)
    )


def _nearer(ranked: Ranked, replies: Replies | None, *, every_home: bool) -> WhyNotNearer | None:
    first = first_choice(ranked)
    return None if first is None else why_not_nearer(ranked, first, replies, every_home=every_home)


def rank_for(engine: Engine, referral: Referral, reader: Reader = Reader.OFFICER) -> Ranked:
    """Judge and rank one child, and gather what is to be asked."""
    engine = without_own_row(engine, referral)
    judgement = engine.judge([referral])
    ranking = rank(judgement)
    ask_first: Bools = np.zeros(judgement.frame.shape[1], dtype=np.bool_)
    ask_first[ranking.ask_first] = True
    asking, ranks = asking_of(judgement, 0, ask_first), rank_range(judgement, ranking)
    return Ranked(engine, referral, judgement, ranking, asking, ranks, reader)


def supply_words(snapshot: Snapshot) -> str:
    """Say where the homes come from, and as at which day if that does not say it."""
    source, day = (snapshot.source or "Homes").rstrip("."), _day(snapshot.as_at)
    return source if day in source else f"{source}, as at {day}"


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
