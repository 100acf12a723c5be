"""How fast one child is answered, and a supply prepared, within one process."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from benchmarks.figure import Figure
from benchmarks.oracle import check_order
from benchmarks.setting import Setting
from benchmarks.timing import timed
from matcher.answer import answer_for
from matcher.answer.build import rank_for
from matcher.answer.matching import Ranked, matches_of
from matcher.answer.model import Answer, Match
from matcher.entities import Referral, Snapshot
from matcher.frame import Supply, prepare
from matcher.judge import Judgement
from matcher.rank import Group, Ranking, rank

TOP = 20
AT_ONCE = 50
HELD_TO_A_SLOW_SORT = 3

Judged = tuple[Judgement, Ranking]


def prepared(setting: Setting, runs: int) -> Figure:
    """Build the columns of the whole supply."""

    def check(snapshot: Snapshot, supply: Supply) -> None:
        assert len(supply.column) == len(snapshot.homes) == len(supply.xy)
        assert len(supply.residents) >= len(snapshot.residents)

    timing = timed(prepare, [setting.world.snapshot] * runs, check)
    what = "all columns of the whole supply built from its objects: `prepare`"
    held_to = "every home and resident has its row"
    return Figure.of("prepare", what, "s", timing, target=1.5, held_to=held_to)


def judged(setting: Setting, runs: int) -> Figure:
    """Judge and rank one child over all homes, by all rules."""
    slow = {referral.reference for referral in setting.same_days[:HELD_TO_A_SLOW_SORT]}
    homes = setting.world.snapshot.homes

    def check(referral: Referral, found: Judged) -> None:
        judgement, ranking = found
        assert every_home_once(ranking, len(homes))
        if referral.reference in slow:
            check_order(judgement, ranking, referral, homes)

    asked = cycled(setting.same_days, runs)
    timing = timed(lambda one: _judged(setting, one), asked, check, warm=runs)
    what = (
        "one child judged over all homes by all rules and ranked, the child's own columns built "
        "in that time; different children of one pair of days"
    )
    held_to = (
        "every home in exactly one group; the order of three children equals a plain sort of the "
        "definitions, home by home"
    )
    return Figure.of("judge_and_rank", what, "ms", timing, target=10.0, held_to=held_to)


def on_new_days(setting: Setting, runs: int) -> Figure:
    """Judge and rank the first child of a pair of days not asked before."""
    homes = len(setting.world.snapshot.homes)
    first = setting.same_days[0]
    later = [replace(first, starts_on=first.starts_on + timedelta(n)) for n in range(1, runs + 1)]

    def check(_: Referral, found: Judged) -> None:
        assert every_home_once(found[1], homes)

    # Days are kept for later children, so that each run needs days of its own.
    timing = timed(lambda one: _judged(setting, one), later, check)
    what = "the same for the first child of a pair of days: who lives where on them is worked out"
    held_to = "every home in exactly one group"
    return Figure.of("judge_first_of_days", what, "ms", timing, target=None, held_to=held_to)


def explained(setting: Setting, runs: int) -> Figure:
    """Judge and rank one child, and explain the first homes that can be proposed."""

    def explain(referral: Referral) -> tuple[Ranked, tuple[Match, ...]]:
        ranked = rank_for(setting.engine, referral)
        first = range(ranked.ranking.can_propose.size)[:TOP]
        return ranked, matches_of(ranked, [(Group.CAN_PROPOSE, place) for place in first])

    def check(_: Referral, found: tuple[Ranked, tuple[Match, ...]]) -> None:
        ranked, matches = found
        homes = ranked.engine.supply.snapshot.homes
        first = ranked.ranking.can_propose[:TOP].tolist()
        assert [match.urn for match in matches] == [homes[column].urn for column in first]
        assert all(match.costs or match.duties or match.gates for match in matches)

    asked = cycled(setting.same_days, runs)
    timing = timed(explain, asked, check, warm=runs)
    what = (
        f"judged, ranked, and the first {TOP} that can be proposed each explained in words, with "
        "its reasons, approvals and dated tasks"
    )
    held_to = f"the first {TOP} of the order, or all there are; each with its reasons"
    return Figure.of("explain_top_20", what, "ms", timing, target=25.0, held_to=held_to)


def answered(setting: Setting, runs: int) -> Figure:
    """Judge, rank and explain the first homes of both groups."""

    def check(_: Referral, answer: Answer) -> None:
        for group, matches in (
            (Group.CAN_PROPOSE, answer.can_propose),
            (Group.ASK_FIRST, answer.ask_first),
        ):
            assert len(matches) == min(TOP, answer.counts[group.value])
            assert all(match.costs or match.duties or match.gates for match in matches)
        assert sum(answer.counts.values()) == len(setting.world.snapshot.homes)
        assert answer.may_not or not answer.counts[Group.MAY_NOT.value]

    timing = timed(
        lambda one: answer_for(setting.engine, one, top=TOP),
        cycled(setting.same_days, runs),
        check,
        warm=runs,
    )
    what = (
        f"the whole answer: judged, ranked, the first {TOP} that can be proposed and the first "
        f"{TOP} to ask first each explained in words, questions put, bars counted by rule; how "
        "firm the order is, why nothing nearer, and the few facts worth asking first; up to "
        f"{2 * TOP} homes, where the target speaks of {TOP}"
    )
    held_to = f"{TOP} explained of each group, or all it has; each with its reasons"
    return Figure.of("answer_top_20", what, "ms", timing, target=25.0, held_to=held_to)


def judged_at_once(setting: Setting, runs: int) -> Figure:
    """Judge many children together, and rank each; per child."""
    together = cycled(setting.same_days, AT_ONCE)
    alone = _judged(setting, together[-1])[1]

    def at_once(referrals: Sequence[Referral]) -> list[Ranking]:
        judgement = setting.engine.judge(referrals)
        return [rank(judgement, child) for child in range(len(referrals))]

    def check(_: Sequence[Referral], rankings: list[Ranking]) -> None:
        assert len(rankings) == AT_ONCE
        for group in Group:
            assert rankings[-1].of(group).tolist() == alone.of(group).tolist()

    timing = timed(at_once, [together] * runs, check).times(1 / AT_ONCE)
    what = f"{AT_ONCE} children judged at once and each ranked, per child"
    held_to = "the last child ranks as it does alone"
    return Figure.of("batch_per_child", what, "ms", timing, target=None, held_to=held_to)


def every_home_once(ranking: Ranking, homes: int) -> bool:
    """Whether each home stands in exactly one group."""
    columns = [column for group in Group for column in ranking.of(group).tolist()]
    return sorted(columns) == list(range(homes))


def cycled(referrals: Sequence[Referral], count: int) -> list[Referral]:
    """Give a number of referrals, from the first again where there are fewer."""
    return [referrals[number % len(referrals)] for number in range(count)]


def _judged(setting: Setting, referral: Referral) -> Judged:
    judgement = setting.engine.judge([referral])
    return judgement, rank(judgement)
