from __future__ import annotations

from itertools import pairwise

import numpy as np

from constraints.base import Effect, ResidualRule
from matcher.asking_first import answered, waits_of
from tests.matcher.asking_first.exhaustive import given, questions
from tests.worlds.judged import each_judged, ends


def test_everything_undecided_waits_for_a_question_and_nothing_else_does() -> None:
    for found in each_judged():
        waits, shape = waits_of(found.judgement), found.judgement.frame.shape
        waiting = {(v.rule.id, v.effect): bits for v, bits in waits.verdicts}
        for verdict in found.judgement.verdicts:
            if verdict.effect in {Effect.BAR, Effect.COST}:
                low, high = ends(verdict.finding, shape)[:, 0]
                bits = waiting.get((verdict.rule.id, verdict.effect), np.zeros(shape[1]))
                assert ((bits != 0) == (low < high)).all(), verdict.rule.id
        safety = found.judgement.safety
        assert (waits.residual[safety.low[0] < safety.high[0]] != 0).all()


def test_a_verdict_is_closed_at_its_best_or_its_worst_where_it_is_answered_and_only_there() -> None:
    closed = 0
    for found in each_judged(range(60)):
        judgement, shape = found.judgement, found.judgement.frame.shape
        waits = waits_of(judgement)
        asked_of = questions(found, waits)
        for home, bit in ((one, bit) for one, asks in asked_of.items() for bit in asks):
            bits = given(shape[1], home, [bit])
            waiting = {id(verdict): asked for verdict, asked in waits.verdicts}
            for end, well in enumerate((True, False)):
                after = answered(judgement, waits, bits, well=well)
                for was, is_ in zip(judgement.verdicts, after.verdicts, strict=True):
                    before, now = ends(was.finding, shape)[:, 0], ends(is_.finding, shape)[:, 0]
                    asked = waiting.get(id(was), np.zeros(shape[1], dtype=np.int64))
                    here = (asked != 0) & (asked & bits == asked)
                    assert (now[:, ~here] == before[:, ~here]).all()
                    assert (now[:, here] == before[end, here]).all()
                    closed += int(here.sum())
    assert closed > 500


def test_all_answered_well_is_the_best_case_and_all_answered_badly_the_worst() -> None:
    for found in each_judged():
        judgement, homes = found.judgement, found.judgement.frame.shape[1]
        waits = waits_of(judgement)
        every = np.full(homes, (1 << len(waits.keys)) - 1, dtype=np.int64)
        for well, end in ((True, "low"), (False, "high")):
            after = answered(judgement, waits, every, well=well)
            for name in ("welfare", "safety"):
                closed, ranged = getattr(after, name), getattr(judgement, name)
                assert (closed.low == closed.high).all()
                assert (closed.low == getattr(ranged, end)).all()
            barred = judgement.barred.surely if well else judgement.barred.possibly
            assert (after.barred.surely == barred).all()
            assert (after.barred.possibly == barred).all()


def test_a_good_answer_never_makes_a_home_worse() -> None:
    for found in each_judged(range(60)):
        judgement, homes = found.judgement, found.judgement.frame.shape[1]
        waits = waits_of(judgement)
        bits = [0]
        for bit in range(len(waits.keys)):
            bits.append(bits[-1] | 1 << bit)
        after = [
            answered(judgement, waits, np.full(homes, some, dtype=np.int64), well=True)
            for some in bits
        ]
        for fewer, more in pairwise(after):
            assert (more.welfare.high <= fewer.welfare.high).all()
            assert (more.safety.high <= fewer.safety.high).all()
            assert not (more.barred.possibly & ~fewer.barred.possibly).any()


def test_what_remains_of_risk_waits_for_every_row_that_could_raise_it() -> None:
    several = 0
    for found in each_judged():
        waits = waits_of(found.judgement)
        several += int((np.bitwise_count(waits.residual) > 1).sum())
        for verdict, bits in waits.verdicts:
            if isinstance(verdict.rule, ResidualRule):
                assert (bits[bits != 0] == waits.residual[bits != 0]).all()
    assert several
