"""A few agents' bundles placed anew: as exhaustive search has it, every rule kept, never worse."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product

import numpy as np

from benchmarks.instances.generator import SHAPES, draw
from matcher.solver import Limits
from matcher.solver.conflicts import kernels_near
from matcher.solver.conflicts.apart import Bools
from matcher.solver.conflicts.bound import Pricer, Worth
from matcher.solver.conflicts.bundles import Bundles, contract
from matcher.solver.conflicts.neighbourhood import improve
from matcher.solver.conflicts.progress import Progress
from matcher.solver.problem import Ints
from tests.matcher.solver.conflicts.small import drawn, keeps_all, least, placements

NEVER = kernels_near.NEVER


@dataclass(frozen=True)
class Near:
    """A neighbourhood, as the kernel takes it."""

    cost: Ints
    use: Ints
    room: Ints
    weight: Ints
    limit: Ints
    apart: Bools

    @classmethod
    def drawn(cls, seed: int) -> Near:
        random = np.random.default_rng(seed)
        bundles, agents = int(random.integers(1, 6)), int(random.integers(1, 4))
        cost = random.integers(0, 12, (bundles, agents + 1))
        cost[random.random(cost.shape) < 0.2] = NEVER
        clash = random.random((agents, bundles, bundles)) < random.choice([0.0, 0.3])
        return cls(
            cost,
            random.integers(1, 3, (bundles, 2)),
            random.integers(0, 5, (agents, 2)),
            random.integers(0, 3, (bundles, agents + 1, 2)),
            random.integers(2, 9, 2),
            clash | clash.transpose(0, 2, 1),
        )

    def resolved(self, now: Ints, most: int, price: Ints) -> tuple[tuple[int, ...], int]:
        agents = self.room.shape[0]
        priced = np.where(self.cost == NEVER, np.inf, self.cost).astype(np.float64)
        priced[:, :agents] += self.use[:, :1] * price
        paid = float(price @ self.room[:, 0])
        place, total, _ = kernels_near.resolve(
            self.cost, priced, paid, self.use, self.room.copy(), self.weight, self.limit.copy(),
            self.apart, now, most, 1_000_000,
        )  # fmt: skip
        return tuple(place.tolist()), total

    def stands(self, place: tuple[int, ...]) -> bool:
        count, agents = self.cost.shape[0], self.room.shape[0]
        if any(self.cost[j, k] == NEVER for j, k in enumerate(place)):
            return False
        weighs = sum(self.weight[j, k] for j, k in enumerate(place))
        for k in range(agents):
            there = [j for j in range(count) if place[j] == k]
            if (self.use[there].sum(axis=0) > self.room[k]).any():
                return False
            if any(self.apart[k, i, j] for i in there for j in there if i < j):
                return False
        return bool((weighs <= self.limit).all())

    def value(self, place: tuple[int, ...]) -> int:
        return int(sum(self.cost[j, k] for j, k in enumerate(place)))


def test_the_best_but_for_the_present_answer_is_found_whatever_the_prices() -> None:
    some = none = 0
    for seed in range(400):
        near = Near.drawn(seed)
        random = np.random.default_rng(seed + 10_000)
        options = list(product(range(near.cost.shape[1]), repeat=len(near.cost)))
        answers = {place: near.value(place) for place in options if near.stands(place)}
        now = options[int(random.integers(len(options)))]
        others = {place: total for place, total in answers.items() if place != now}
        most = int(random.integers(0, 40))
        price = random.integers(0, 5, near.room.shape[0])
        best = min(others.values(), default=most + 1)
        place, total = near.resolved(np.array(now), most, price)
        if best > most:
            assert (total, set(place)) == (NEVER, {NEVER}), seed
            none += 1
        else:
            assert total == best == others[place], seed
            some += 1
    assert min(some, none) > 50


def progress_of(bundles: Bundles, seconds: float = 60.0) -> Progress:
    return Progress(bundles, Limits(seconds=seconds))


def nobody(bundles: Bundles) -> Ints:
    return np.full(bundles.count, -1, dtype=np.int64)


def gain_of(bundles: Bundles) -> Ints:
    none = np.zeros(bundles.most.size, dtype=np.int64)
    return Pricer(bundles).at(Worth(bundles.left_out * bundles.scale, none)).gain


def test_every_rule_is_kept_and_each_answer_is_told_at_its_cost() -> None:
    found = best = 0
    for seed in range(400):
        problem = drawn(seed)
        bundles = contract(problem)
        progress = progress_of(bundles)
        improve(progress, gain_of(bundles), nobody(bundles))
        if progress.places is None:
            continue
        found += 1
        agents = tuple(bundles.items_at(progress.places).tolist())
        assert keeps_all(problem, agents), seed
        assert (progress.value, agents) in set(placements(problem)), seed
        best += progress.value == least(problem)
    assert found > 150
    # Neighbourhoods of up to four agents are all agents here, searched to the end.
    assert best > 0.9 * found


def test_places_that_are_scarce_are_filled_far_better_than_one_by_one() -> None:
    for seed in (3, 4):
        problem = draw(SHAPES["40 tight"], seed)
        bundles = contract(problem)
        progress = progress_of(bundles)
        improve(progress, gain_of(bundles), nobody(bundles))
        values = [step.value for step in progress.steps if step.value is not None]
        assert values == sorted(values, reverse=True)
        assert progress.value is not None
        assert progress.value < 0.5 * bundles.value_at(nobody(bundles))


def test_whoever_must_be_placed_comes_in_before_an_answer_is_told() -> None:
    problem = draw(SHAPES["40 loose"], 1)
    problem = replace(problem, left_out=np.full(problem.items, -1))
    bundles = contract(problem)
    progress = progress_of(bundles)
    improve(progress, gain_of(bundles), nobody(bundles))
    assert progress.places is not None
    assert (progress.places >= 0).all()


def test_the_same_seed_finds_the_same() -> None:
    bundles = contract(draw(SHAPES["40 tight, siblings"], 2))
    answers = []
    for _ in range(2):
        progress = progress_of(bundles)
        improve(progress, gain_of(bundles), nobody(bundles))
        answers.append([step.value for step in progress.steps])
    assert answers[0] == answers[1]


def test_an_answer_that_exceeds_a_limit_is_left_alone() -> None:
    left_alone = 0
    for seed in range(60):
        bundles = contract(drawn(seed))
        places = nobody(bundles)
        beyond = bundles.left_weight.sum(axis=1) > bundles.most
        if not beyond.any():
            continue
        progress = progress_of(bundles)
        improve(progress, gain_of(bundles), places)
        assert progress.places is None
        left_alone += 1
    assert left_alone


def test_nothing_is_searched_once_time_is_over() -> None:
    bundles = contract(draw(SHAPES["40 tight"], 3))
    progress = Progress(bundles, Limits(seconds=60.0), should_stop=lambda: True)
    improve(progress, gain_of(bundles), nobody(bundles))
    assert progress.places is None
