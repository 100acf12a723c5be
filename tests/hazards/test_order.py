"""Hazards 15, 16 and 17: weights against safety, another answer on another run, wishes."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import ClassVar

import numpy as np
import pytest

import matcher.profiles
from constraints.base import Effect, Evidence, Finding, PlacementRule, Source
from constraints.errors import InputError
from constraints.logic import Interval, Truth
from constraints.vocabulary import Role, Topic, Wish
from fixtures.stories.people import wishes
from matcher.judge import Judgement, judge
from matcher.profile import load_profile
from matcher.rank import FARTHEST_M, MOST_POINTS, rank
from tests.controls import fails_without, replaced, with_rule
from tests.hazards.shuffled import digests
from tests.stories.answers import ask, costs, group_of, match_at, order
from tests.traps.supply import HERE, THERE, scene
from tests.worlds.judged import each_judged, judged

MOST_WELFARE, MOST_SAFETY = 9_999, 6


def _drawn(rng: np.random.Generator) -> Judgement:
    """A judgement in which every home can be proposed, with safety and points drawn at random."""
    found = judged(0).judgement
    shape = found.frame.shape
    safety = Interval.known(rng.choice([0.0, 5.0, 6.0], shape))
    welfare = Interval.known(rng.integers(0, MOST_WELFARE + 1, shape).astype(np.float64))
    none = Truth.known(np.zeros(shape, dtype=np.bool_))
    return replace(found, safety=safety, welfare=welfare, barred=none)


def test_hazard_15_no_welfare_and_no_distance_outweighs_safety():
    def check():
        rng = np.random.default_rng(15)
        for _ in range(200):
            drawn = _drawn(rng)
            first = rank(drawn).can_propose
            safety, welfare = drawn.safety.high[0, first], drawn.welfare.high[0, first]
            assert (np.diff(safety) >= 0).all()
            assert (np.diff(welfare)[np.diff(safety) == 0] >= 0).all()

    # With room for no points beneath a half level, the points run over into safety.
    fails_without(check, replaced("matcher.rank.MOST_POINTS", 0))


def test_hazard_15_no_weights_within_bounds_let_a_home_pass_one_that_is_safer():
    rng = np.random.default_rng(5)
    for found in each_judged(range(60)):
        bounds = found.engine.profile.bounds
        for _ in range(5):
            points = {
                rule: int(rng.integers(low, high + 1)) for rule, (low, high) in bounds.items()
            }
            on = found.world.referrals[0].decided_on
            engine = found.engine
            again = judge(found.judgement.frame, engine.rules(on), engine.matrix, points, on)
            safety = again.safety.high[0, rank(again).can_propose]
            assert (np.diff(safety) >= 0).all()


def test_hazard_15_the_numbers_that_are_sorted_keep_their_tiers_apart():
    assert MOST_WELFARE <= MOST_POINTS < 2**31
    assert (MOST_SAFETY + 1) * (MOST_POINTS + 1) < 2**31
    assert (MOST_SAFETY + 1) * (MOST_POINTS + 1) * (FARTHEST_M + 1) < 2**63
    assert sum(load_profile().points.values()) <= MOST_WELFARE


@pytest.mark.parametrize("weight", ["nan", "inf", "-1", "12.5", "1e9", '"900"'])
def test_hazard_15_a_weight_that_is_no_whole_number_within_bounds_is_refused(tmp_path, weight):
    plain = Path(matcher.profiles.__file__).with_name("default.toml").read_text("utf-8")
    line = next(one for one in plain.splitlines() if one.startswith("wishes_followed"))
    path = tmp_path / "profile.toml"
    path.write_text(plain.replace(line, f"wishes_followed = {weight}", 1))
    with pytest.raises(InputError, match="wishes_followed"):
        load_profile(path)


def test_hazard_16_a_hundred_runs_over_three_hash_seeds_give_one_answer():
    code = "from tests.hazards.shuffled import digests; print(*digests(range({}, {})))"
    found: set[str] = set()
    for number, hash_seed in enumerate(("0", "1", "4242")):
        run = subprocess.run(  # noqa: S603  this Python, on code written above
            [sys.executable, "-c", code.format(34 * number, 34 * number + 34)],
            env={**os.environ, "PYTHONHASHSEED": hash_seed},
            capture_output=True,
            text=True,
            check=True,
            timeout=300,
        )
        found |= set(run.stdout.split())
    assert len(found) == 1


def test_hazard_16_homes_that_are_level_drawn_by_lot_would_be_seen():
    lot = random.Random(7)  # noqa: S311  no secret

    def by_lot(judgement, child=0):
        found = rank(judgement, child)
        turned = found.ask_first.copy()
        lot.shuffle(turned)
        return replace(found, ask_first=turned, can_propose=found.can_propose[::-1])

    def check():
        assert len(digests(range(6))) == 1

    fails_without(check, replaced("matcher.answer.build.rank", by_lot))


@dataclass(frozen=True, slots=True)
class NoHomeObjectedTo(PlacementRule):
    """A wish read as a wall: what must not be."""

    id: ClassVar[str] = "no_home_objected_to"
    handbook: ClassVar[tuple[str, ...]] = ("P-09",)
    title: ClassVar[str] = "No home that the child objects to"
    effect: ClassVar[Effect] = Effect.BAR
    source: ClassVar[Source] = Source("None", "none", "https://example.org", Evidence.PRACTICE)
    says: ClassVar[str] = "The child objects."
    asks: ClassVar[str] = "Does the child object?"
    topic: ClassVar[Topic] = Topic.CHILD
    asked_of: ClassVar[Role] = Role.SOCIAL_WORKER

    def evaluate(self, frame):
        objects = frame.pairs.wish.code == Wish.OBJECTS
        return Finding.of(Truth(objects, objects))


NO = "Not there, please."


def _wish(wish: Wish | None):
    said = wishes(NO, "advocate", homes={} if wish is None else {HERE: wish})
    return ask(scene(wishes=said))


def test_hazard_17_what_the_child_says_of_a_home_moves_its_points_and_nothing_else():
    def check():
        plain = _wish(Wish.NEUTRAL)
        for wish, points in ((Wish.WANTS, -450), (Wish.OBJECTS, 450)):
            told = _wish(wish)
            for urn in (HERE, THERE):
                assert group_of(told, urn) is group_of(plain, urn)
                moved = match_at(told, urn).points_high - match_at(plain, urn).points_high
                assert moved == (points if urn == HERE else 0)
                one, other = costs(told, urn), costs(plain, urn)
                for rule in one.keys() & other.keys() - {"wishes_followed"}:
                    assert one[rule] == other[rule]
            assert told.wishes.text == NO

    fails_without(check, with_rule(NoHomeObjectedTo()))


def test_hazard_17_a_wish_can_decide_which_home_comes_first_and_a_dropped_one_would_be_seen():
    def check():
        assert order(_wish(Wish.WANTS)) == [HERE, THERE]
        assert order(_wish(Wish.OBJECTS)) == [THERE, HERE]
        words = _wish(Wish.OBJECTS).wishes
        assert words is not None
        assert words.text == NO

    fails_without(check, replaced("matcher.answer.build.words_of_child", lambda _: None))
