"""The parts that proofs rest on, each against trying everything."""

from __future__ import annotations

from itertools import combinations

import numpy as np

from benchmarks.instances.generator import Shape, draw
from matcher.solver import Limits, Status
from matcher.solver.conflicts import Regime, solve
from matcher.solver.conflicts.bound import Pricer, Worth, worth_keeping
from matcher.solver.conflicts.bundles import Bundles, contract
from matcher.solver.conflicts.choices import cliques
from matcher.solver.conflicts.columns import Table
from matcher.solver.conflicts.listing import nearest, nearly_best
from matcher.solver.conflicts.relaxing import Relaxation, Relaxing
from matcher.solver.problem import MUST_BE_PLACED
from tests.matcher.solver.conflicts.small import drawn, keeps_all, least, placements

SAMPLE = range(120)
NONE = np.zeros(0, dtype=np.int64)


def some_worth(bundles: Bundles, seed: int) -> Worth:
    random = np.random.default_rng(seed)
    most = 60 * bundles.scale
    return Worth(
        random.integers(0, most, bundles.count),
        random.integers(0, 3 * bundles.scale, bundles.most.size),
    )


def sets_at(bundles: Bundles, agent: int) -> list[tuple[int, ...]]:
    """Give every set of pairs that an agent may hold, the empty one too."""
    pairs = range(int(bundles.start[agent]), int(bundles.start[agent + 1]))
    of = bundles.agent_class[agent]
    found = []
    for size in range(len(pairs) + 1):
        for chosen in combinations(pairs, size):
            who = bundles.bundle[list(chosen)]
            fits = (bundles.use[who].sum(axis=0) <= bundles.capacity[agent]).all()
            if fits and not any(bundles.apart.clash(of, a, b) for a, b in combinations(who, 2)):
                found.append(chosen)
    return found


def test_the_best_set_of_an_agent_is_the_best_of_all_its_sets() -> None:
    for seed in SAMPLE:
        bundles = contract(drawn(seed))
        priced = Pricer(bundles).at(some_worth(bundles, seed))
        for agent in range(bundles.agents):
            best = max(int(priced.profit[list(s)].sum()) for s in sets_at(bundles, agent))
            assert priced.gain[agent] == best, seed
            chosen = priced.chosen[agent]
            assert priced.profit[chosen[chosen >= 0]].sum() == best, seed


def test_a_pricer_that_prices_only_what_moved_gives_the_same() -> None:
    for seed in SAMPLE:
        bundles = contract(drawn(seed))
        pricer = Pricer(bundles)
        for again in range(3):
            worth = some_worth(bundles, seed + again)
            worth.bundle[:again] = 0
            kept, fresh = pricer.at(worth), Pricer(bundles).at(worth)
            assert kept.scaled == fresh.scaled
            assert (kept.gain == fresh.gain).all()


def test_any_worth_gives_a_bound() -> None:
    for seed in SAMPLE:
        problem = drawn(seed)
        bundles, best = contract(problem), least(problem)
        for again in range(3):
            priced = Pricer(bundles).at(some_worth(bundles, 10 * seed + again))
            assert best is None or priced.scaled <= best * bundles.scale


def test_no_pair_is_dropped_that_a_better_answer_uses() -> None:
    for seed in SAMPLE:
        problem = drawn(seed)
        bundles = contract(problem)
        priced = Pricer(bundles).at(some_worth(bundles, seed))
        found = [(value, at) for value, at in placements(problem) if keeps_all(problem, at)]
        below = int(np.median([value for value, _ in found])) if found else 1
        kept = worth_keeping(bundles, priced, below)
        table = nearly_best(bundles, priced.worth, below)
        assert table is not None
        sets = {tuple(table.pair[table.column == at].tolist()) for at in range(table.count)}
        sets = {tuple(sorted(one)) for one in sets}
        for value, places in found:
            needed = used(bundles, np.array(places))
            if value < below and needed is not None:
                assert kept[needed].all(), seed
                for agent in np.unique(bundles.agent[needed]):
                    assert tuple(needed[bundles.agent[needed] == agent].tolist()) in sets, seed


def used(bundles: Bundles, places: np.ndarray) -> np.ndarray | None:
    """Give the pairs of a placement; None if one was dropped for costing more than leaving out."""
    at = np.full(bundles.count, -1)
    at[bundles.bundle_of] = places
    pairs = np.flatnonzero(at[bundles.bundle] == bundles.agent)
    return pairs if pairs.size == (at >= 0).sum() else None


def test_nearly_best_sets_are_those_within_reach_and_no_others() -> None:
    for seed in SAMPLE:
        bundles = contract(drawn(seed))
        worth = some_worth(bundles, seed)
        priced = Pricer(bundles).at(worth)
        below = priced.bound + 12
        table = nearly_best(bundles, worth, below)
        assert table is not None
        reach = (below - 1) * bundles.scale - priced.scaled
        listed = {tuple(sorted(table.pair[table.column == at])) for at in range(table.count)}
        assert len(listed) == table.count
        expected = {
            chosen
            for agent in range(bundles.agents)
            for chosen in sets_at(bundles, agent)
            if chosen and priced.gain[agent] - priced.profit[list(chosen)].sum() <= reach
        }
        assert listed == expected, seed


def test_the_nearest_sets_are_those_within_some_reach() -> None:
    for seed in SAMPLE:
        bundles = contract(drawn(seed))
        priced = Pricer(bundles).at(some_worth(bundles, seed))
        table = nearest(bundles, priced, 12)
        assert table.count <= max(12, bundles.agents)
        short = table.short_of(priced)
        reach = int(short.max(initial=0))
        for agent in range(bundles.agents):
            sets = [s for s in sets_at(bundles, agent) if s]
            lost = [int(priced.gain[agent] - priced.profit[list(s)].sum()) for s in sets]
            assert sum(one < reach for one in lost) <= (table.agent == agent).sum(), seed


def test_cliques_cover_every_conflict_and_nothing_else() -> None:
    for seed in SAMPLE:
        bundles = contract(drawn(seed, 9, 4))
        clique, pair = cliques(bundles)
        covered = set()
        for at in np.unique(clique):
            for one, other in combinations(sorted(pair[clique == at].tolist()), 2):
                agent = bundles.agent[one]
                assert agent == bundles.agent[other]
                of = bundles.agent_class[agent]
                assert bundles.apart.clash(of, bundles.bundle[one], bundles.bundle[other])
                covered.add((one, other))
        for agent in np.flatnonzero(bundles.capacity[:, 0] > 1):
            pairs = range(int(bundles.start[agent]), int(bundles.start[agent + 1]))
            of = bundles.agent_class[agent]
            for one, other in combinations(pairs, 2):
                if bundles.apart.clash(of, bundles.bundle[one], bundles.bundle[other]):
                    assert (one, other) in covered, seed


def all_sets(bundles: Bundles) -> Table:
    """Give every set of every agent but the empty ones."""
    sets = [s for agent in range(bundles.agents) for s in sets_at(bundles, agent) if s]
    column = np.repeat(np.arange(len(sets)), [len(s) for s in sets]).astype(np.int64)
    return Table(bundles, column, np.array([pair for s in sets for pair in s], np.int64), len(sets))


def relaxed(bundles: Bundles) -> tuple[Relaxing, Relaxation | None]:
    relaxing = Relaxing(all_sets(bundles))
    return relaxing, relaxing.solve(np.zeros(relaxing.count, dtype=np.int64), lambda: 60.0)


def test_duals_of_all_sets_prove_what_the_relaxation_says() -> None:
    for seed in SAMPLE:
        bundles = contract(drawn(seed))
        relaxing, known = relaxed(bundles)
        assert (known is None) == (relaxing.count == 0)
        if known is not None:
            proved = Pricer(bundles).at(known.worth).scaled
            assert abs(proved - known.scaled) <= bundles.scale, seed


def test_what_duals_rule_out_leaves_every_better_answer() -> None:
    for seed in SAMPLE:
        problem = drawn(seed)
        relaxing, known = relaxed(contract(problem))
        if known is not None:
            for value, places in placements(problem):
                if keeps_all(problem, places):
                    stands(relaxing, known, value, np.array(places))


def test_cuts_leave_the_best_answer() -> None:
    """With the best answer from another method: no small problem drawn at random needs a cut."""
    cuts = raised = 0
    for seed in (3, 7, 8):
        problem = draw(Shape(80, 200, 84, 4, tight=True), seed)
        best = solve(problem, Limits(seconds=60), regime=Regime.LOOSE)
        assert best.status is Status.OPTIMAL
        assert best.solution is not None
        assert best.solution.prices is not None
        assert best.value is not None
        bundles = contract(problem)
        table = nearly_best(bundles, Worth(best.solution.prices.item, NONE), best.value + 1)
        assert table is not None
        relaxing, short, before = Relaxing(table), np.zeros(table.count, dtype=np.int64), 0
        while (known := relaxing.solve(short, lambda: 60.0)) is not None:
            stands(relaxing, known, best.value, best.solution.agent)
            short = known.short
            raised += known.scaled > before + bundles.scale
            before, new = known.scaled, relaxing.add_cuts(known.share)
            cuts += new
            if not new:
                break
    assert cuts > 2
    assert raised > 5


def stands(relaxing: Relaxing, known: Relaxation, value: int, places: np.ndarray) -> None:
    """See that an answer costs no less than the bound and what its sets are said to add."""
    bundles, table = relaxing.table.bundles, relaxing.table
    assert known.scaled <= value * bundles.scale
    needed = used(bundles, places)
    if needed is not None:
        left = np.isin(table.pair, needed, invert=True)
        taken = np.setdiff1d(table.column, table.column[left])
        held = [int(known.short[at]) for at in taken]
        size = np.bincount(bundles.agent[needed], minlength=bundles.agents)[table.agent[taken]]
        whole = np.bincount(table.column, minlength=table.count)[taken] == size
        assert whole.sum() == np.unique(bundles.agent[needed]).size
        assert all(known.scaled + one <= value * bundles.scale for one in np.array(held)[whole])


def test_three_elements_held_too_often_are_all_found() -> None:
    from matcher.solver.conflicts.kernels_cuts import triples

    some = 0
    for seed in range(2_000):
        random = np.random.default_rng(seed)
        elements, sets = int(random.integers(3, 8)), int(random.integers(1, 9))
        members = np.full((sets, 4), -1, dtype=np.int64)
        for row in members:
            held = random.permutation(elements)[: random.integers(1, 4)]
            row[: held.size] = held
        share = random.random(sets)
        load = [share[(members == element).any(axis=1)].sum() for element in range(elements)]
        share /= max(load)  # in a relaxation no element is held more than once
        found, excess = np.empty((99, 3), dtype=np.int64), np.empty(99)
        count = triples(members, share, elements, 0.1, found, excess)
        listed = {tuple(sorted(three)) for three in found[:count].tolist()}
        assert len(listed) == count
        expected = {
            three
            for three in combinations(range(elements), 3)
            if share[np.isin(members, three).sum(axis=1) > 1].sum() > 1.1
        }
        assert listed == expected, seed
        some += len(expected)
    assert some > 5


def test_a_group_becomes_one_bundle_at_its_cost() -> None:
    for seed in SAMPLE:
        problem = drawn(seed)
        bundles = contract(problem)
        assert bundles.count == problem.items - sum(len(g) - 1 for g in problem.together)
        for b in range(bundles.count):
            inside = bundles.bundle_of == b
            alone = any(
                limit.left_out is not None and limit.left_out[inside].sum() > limit.most
                for limit in problem.limits
            )
            must = bool((problem.left_out[inside] == MUST_BE_PLACED).any())
            assert bundles.must[b] == (must or alone), seed
            assert (bundles.must_by[b] >= 0) == (alone and not must), seed
        for pair in range(bundles.bundle.size):
            cost = 0
            for item in np.flatnonzero(bundles.bundle_of == bundles.bundle[pair]):
                at = problem.pairs_of(int(item))
                cost += int(problem.cost[at][problem.agent[at] == bundles.agent[pair]][0])
            assert bundles.cost[pair] == cost
