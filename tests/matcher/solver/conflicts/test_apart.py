"""What may not share an agent, and what pairs weigh in limits: held in little, read in full."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import numpy as np

from matcher.solver import Limits, Status
from matcher.solver.conflicts import solve
from matcher.solver.conflicts.bundles import contract
from matcher.solver.problem import Ints, Problem
from tests.matcher.solver.conflicts.small import drawn, least

SAMPLE = range(150)
LARGEST_SHARE = 0.04


def own_classes(problem: Problem, seed: int) -> Problem:
    """Give each agent conflicts of its own."""
    random, items = np.random.default_rng(seed), problem.items
    return replace(
        problem,
        conflicts=tuple(
            np.argwhere(np.triu(random.random((items, items)) < 0.4, 1))
            for _ in range(problem.agents)
        ),
        agent_class=np.arange(problem.agents),
    )


def narrow_pool(children: int, homes: int, each: int, seed: int) -> Problem:
    """Draw a pool in which every home has a class and may take a few of the children."""
    random = np.random.default_rng(seed)
    open_ = np.zeros((children, homes), dtype=np.bool_)
    for child in range(children):
        open_[child, random.permutation(homes)[:each]] = True
    item, agent = np.nonzero(open_)
    clashing = np.argwhere(np.triu(random.random((children, children)) < 0.2, 1))
    return Problem(
        items=children,
        agents=homes,
        item=item,
        agent=agent,
        cost=random.integers(0, 2_000, item.size),
        capacity=random.integers(1, 4, (homes, 1)),
        use=np.ones((children, 1), dtype=np.int64),
        left_out=np.full(children, 5_000),
        conflicts=tuple(clashing[random.random(len(clashing)) < 0.8] for _ in range(homes)),
        agent_class=np.arange(homes),
    )


def test_two_bundles_clash_where_any_of_their_members_do_and_the_agent_has_room_for_two() -> None:
    for seed in SAMPLE:
        problem = own_classes(drawn(seed), seed) if seed % 2 else drawn(seed)
        bundles = contract(problem)
        for agent in range(problem.agents):
            of = problem.agent_class[agent]
            listed = {(int(a), int(b)) for a, b in problem.conflicts[of]}
            here = bundles.bundle[bundles.start[agent] : bundles.start[agent + 1]]
            for one, other in combinations(here, 2):
                members = (np.flatnonzero(bundles.bundle_of == each) for each in (one, other))
                left, right = (set(each.tolist()) for each in members)
                clash = any({a, b} & left and {a, b} & right for a, b in listed)
                if problem.capacity[agent, 0] > 1:
                    assert bundles.apart.clash(of, one, other) == clash, seed
                    assert bundles.apart.clash(of, other, one) == clash, seed


def test_who_has_no_pair_clashes_with_nobody() -> None:
    pool = narrow_pool(60, 20, 3, 1)
    bundles = contract(pool)
    everyone = np.arange(60)
    for of in range(20):
        absent = np.setdiff1d(everyone, bundles.bundle[bundles.agent == of])
        assert absent.size
        assert not bundles.apart.clash(of, absent[:, None], everyone).any()
        assert not bundles.apart.clash(of, everyone[:, None], absent).any()


def test_memory_follows_the_candidates_of_each_agent() -> None:
    pool = narrow_pool(300, 300, 20, 2)
    bundles = contract(pool)
    whole = 300 * 300 * 300
    assert bundles.apart.bits.nbytes < sum((n + 8) ** 2 for n in np.bincount(pool.agent)) / 4
    held = sum(array.nbytes for array in bundles.apart.arrays)
    assert held < LARGEST_SHARE * 2 * whole
    # Pairs are dropped again and again: what says who clashes is never copied.
    narrow = bundles.narrowed(bundles.bundle % 2 == 0)
    assert narrow.apart is bundles.apart


def test_agents_with_conflicts_of_their_own_are_solved_to_the_same_optimum() -> None:
    for seed in SAMPLE[:40]:
        problem = own_classes(drawn(seed), seed)
        outcome, best = solve(problem, Limits(seconds=60)), least(problem)
        assert outcome.value == best, seed
        assert outcome.status is (Status.INFEASIBLE if best is None else Status.OPTIMAL), seed


def weighed(problem: Problem) -> Ints:
    """Give what each pair weighs in each limit, term by term."""
    dense = np.zeros((len(problem.limits), problem.item.size), dtype=np.int64)
    for row, limit in enumerate(problem.limits):
        for pair, weight in zip(limit.pairs.tolist(), limit.weights.tolist(), strict=True):
            dense[row, pair] += weight
    return dense


def test_what_pairs_weigh_is_what_their_members_weigh() -> None:
    for seed in SAMPLE:
        problem = drawn(seed)
        dense, bundles = weighed(problem), contract(problem)
        expected = np.zeros((len(problem.limits), bundles.bundle.size), dtype=np.int64)
        for pair in range(bundles.bundle.size):
            members = bundles.bundle_of[problem.item] == bundles.bundle[pair]
            expected[:, pair] = dense[:, members & (problem.agent == bundles.agent[pair])].sum(1)
        random = np.random.default_rng(seed)
        price = random.integers(0, 9, len(problem.limits))
        some = np.flatnonzero(random.random(bundles.bundle.size) < 0.5)
        share = random.random(some.size)
        weight = bundles.weight
        assert (weight.priced(price) == price @ expected).all()
        assert (weight.total(some) == expected[:, some].sum(axis=1)).all()
        assert np.allclose(weight.shared(some, share), expected[:, some] @ share)
        assert (weight[some].priced(price) == price @ expected[:, some]).all()
        for limit in range(len(problem.limits)):
            assert (weight.in_limit(limit) == expected[limit]).all()
            left = bundles.left_weight[limit][bundles.bundle]
            assert (bundles.beyond_left(limit) == expected[limit] - left).all()
