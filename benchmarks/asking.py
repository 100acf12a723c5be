"""How fast the parts of an answer are found that are looked for home by home, once judged."""

from __future__ import annotations

from benchmarks.figure import Figure
from benchmarks.setting import Setting
from benchmarks.timing import timed
from matcher.answer.asking_first import asking_first
from matcher.answer.build import rank_for
from matcher.answer.matching import Ranked
from matcher.answer.model import AskingFirst, WhyNotNearer
from matcher.answer.nearer import first_choice, why_not_nearer
from matcher.changes import Nearest, near_misses, smallest_changes

CHILDREN = 12
"""Judged before the clock starts, and kept."""


def asked_first(setting: Setting, runs: int) -> Figure:
    """Find the smallest sets of answers that could change the first choice of one child."""
    children = _ranked(setting)

    def check(ranked: Ranked, found: AskingFirst) -> None:
        proposed = ranked.ranking.can_propose.tolist()
        first = setting.world.snapshot.homes[proposed[0]].urn if proposed else None
        for one in found.sets:
            assert one.questions
            assert one.in_place_of == first != one.urn

    timing = timed(asking_first, _cycled(children, runs), check, warm=len(children))
    what = "the smallest sets of answers that could change one child's first choice, judged before"
    held_to = "every set asks something and puts another home first, by the rank of the answers"
    return Figure.of("asking_first", what, "ms", timing, target=10.0, held_to=held_to)


def not_nearer(setting: Setting, runs: int) -> Figure:
    """Say of every home nearer than the first choice why it is not chosen."""
    children = _ranked(setting)

    def call(ranked: Ranked) -> WhyNotNearer | None:
        first = first_choice(ranked)
        return None if first is None else why_not_nearer(ranked, first, None, every_home=False)

    def check(ranked: Ranked, found: WhyNotNearer | None) -> None:
        assert (found is None) == (ranked.ranking.can_propose.size == 0)

    timing = timed(call, _cycled(children, runs), check, warm=len(children))
    what = "why no nearer home than one child's first choice is chosen, judged before"
    held_to = "said wherever there is a first choice"
    return Figure.of("nearer", what, "ms", timing, target=5.0, held_to=held_to)


def missed_nearly(setting: Setting, runs: int) -> Figure:
    """Find what would let the nearest homes that may not be proposed be so, by trying it."""
    children = _with_nothing_to_propose(setting)
    engine = setting.engine

    def call(one: Ranked) -> Nearest:
        return near_misses(one.engine, one.referral, one.judgement, one.ranking)

    def check(one: Ranked, found: Nearest) -> None:
        for home in found.homes[:1]:
            assert home == smallest_changes(engine, one.referral, home.urn)
            assert home.sets

    timing = timed(call, _cycled(children, runs), check, warm=len(children))
    what = (
        "the smallest changes that would let each of up to five nearest homes be proposed, by "
        "trying every set of them; of children for whom nothing can be proposed, where there are"
    )
    held_to = "each home has a set that works; the first gives the same when it is asked alone"
    return Figure.of("near_misses", what, "ms", timing, target=150.0, held_to=held_to)


def _ranked(setting: Setting) -> list[Ranked]:
    return [rank_for(setting.engine, one) for one in setting.same_days[:CHILDREN]]


def _with_nothing_to_propose(setting: Setting) -> list[Ranked]:
    """Give children for whom nothing can be proposed; where there are none, any."""
    found: list[Ranked] = []
    for one in setting.same_days:
        ranked = rank_for(setting.engine, one)
        if ranked.ranking.can_propose.size == 0:
            found.append(ranked)
        if len(found) == CHILDREN:
            break
    return found or _ranked(setting)


def _cycled(children: list[Ranked], runs: int) -> list[Ranked]:
    return [children[number % len(children)] for number in range(runs)]
