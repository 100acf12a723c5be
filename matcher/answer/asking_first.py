"""The few facts worth asking first, in words: whom to ask what, and what each answer would do."""

from __future__ import annotations

from collections.abc import Mapping

from constraints.base import Effect
from matcher.answer.asking import child_questions, home_questions
from matcher.answer.distances import distance_of, measured
from matcher.answer.matching import Ranked
from matcher.answer.model import AskingFirst, FirstQuestion, Question, WorthAsking
from matcher.answer.words_to_ask import MOVES
from matcher.asking_first import Questions, Waits, ranked_with, smallest, waits_of
from matcher.judge import Verdict
from matcher.questions import Key, to_each_home
from matcher.sentences import facts_told, question

MOST_SETS = 3
"""So many sets are given; the others of their size are counted."""


def asking_first(ranked: Ranked, column: int | None = None) -> AskingFirst:
    """
    Give the smallest sets of answers that could change the first choice.

    Parameters
    ----------
    ranked
        One child.
    column
        Of the one home that is to come first; None is any.

    Raises
    ------
    RuntimeError
        The ranking made again with the answers says otherwise than the search.
    """
    waits = waits_of(ranked.judgement)
    found = smallest(ranked.judgement, ranked.ranking, waits, only=column)
    listed = _listed(ranked) if found.sets else {}
    sets = tuple(_set(ranked, waits, one, listed) for one in found.sets[:MOST_SETS])
    return AskingFirst(sets, len(found.sets), found.tried)


def _set(
    ranked: Ranked, waits: Waits, asked: Questions, listed: Mapping[Key, Question]
) -> WorthAsking:
    homes, proposed = ranked.engine.supply.snapshot.homes, ranked.ranking.can_propose
    points = _points_well(ranked, waits, asked)
    decides = bool(waits.bars()[asked.home])
    urn = homes[asked.home].urn
    before = int(proposed[0]) if proposed.size else None
    nearer = None if before is None else _nearer(ranked, asked.home, before)
    most = int(ranked.judgement.welfare.high[0, asked.home])
    return WorthAsking(
        questions=tuple(
            _question(ranked, waits, bit, asked.home, listed.get(waits.keys[bit]))
            for bit in (*waits.bits_of(asked.for_all), *waits.bits_of(asked.to_home))
        ),
        urn=urn,
        in_place_of=None if before is None else homes[before].urn,
        nearer_miles=nearer,
        points_well=points,
        points_badly=most,
        if_well=f"{urn} {'can be proposed and ' if decides else ''}comes first"
        f"{_by_how_much(nearer)}.",
        if_badly=f"{urn} may not be proposed, and the first choice stays as it is."
        if decides
        else f"{urn} stays at {most:,} points at most, and the first choice stays as it is.",
    )


def _points_well(ranked: Ranked, waits: Waits, asked: Questions) -> int:
    """Give the answers and rank again: the home must come first, or nothing is said of it."""
    after = ranked_with(ranked.judgement, waits, asked, well=True)
    first = after[0].can_propose[:1].tolist()
    if first != [asked.home]:
        raise RuntimeError(f"{asked}: expected home {asked.home} first, found {first}.")
    return int(after[1].welfare.high[0, asked.home])


def _nearer(ranked: Ranked, column: int, than: int) -> float | None:
    miles = []
    for one in (than, column):
        home = ranked.engine.supply.snapshot.homes[one]
        distance = distance_of(ranked.judgement, one)
        found = measured(distance, ranked.referral.child.origin, home.where)
        if found is None or found.miles is None:
            return None
        miles.append(found.miles)
    return miles[0] - miles[1]


def _by_how_much(nearer: float | None) -> str:
    if nearer is None or abs(nearer) < 0.05:
        return ""
    return f", {abs(nearer):,.1f} miles {'nearer' if nearer > 0 else 'farther'}"


def _listed(ranked: Ranked) -> dict[Key, Question]:
    """Give the questions that are on the answer's lists, as they are worded there."""
    asking = ranked.asking
    listed: dict[Key, Question] = {}
    for waiting, worded in (
        (asking.to_homes, home_questions(asking, ranked.referral)),
        (asking.about_the_child, child_questions(asking, ranked.referral)),
    ):
        keys = [(one.topic, one.asked_of) for one in waiting]
        listed.update(zip(keys, worded, strict=True))
    return listed


def _question(
    ranked: Ranked, waits: Waits, bit: int, home: int, listed: Question | None
) -> FirstQuestion:
    """Word one question: as on the list where the home waits for it, and in the rules' words."""
    key = waits.keys[bit]
    here = [verdict for verdict, bits in waits.verdicts if int(bits[home]) >> bit & 1]
    decides = any(verdict.effect is Effect.BAR for verdict in here)
    costs = [verdict for verdict in here if verdict.effect is Effect.COST]
    own = [listed.words] if listed is not None and decides else []
    said = dict.fromkeys([*own, *(_asks(ranked, cost, home) for cost in costs)])
    return FirstQuestion(
        number=listed.number if listed is not None and decides else None,
        about_the_child=not to_each_home(key),
        topic=key[0].value,
        asked_of=key[1].value,
        words=" ".join(words for words in said if words),
        settles=listed.settles if listed is not None and decides else MOVES,
        rules=tuple(verdict.rule.id for verdict in here),
        decides=decides,
    )


def _asks(ranked: Ranked, cost: Verdict, home: int) -> str:
    return question(cost, facts_told(cost, 0, (home,), ranked.reader)[0])
