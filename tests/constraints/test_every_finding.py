"""What holds of what every rule of the catalogue finds, on frames drawn at random."""

from __future__ import annotations

from collections.abc import Mapping
from string import Formatter

import numpy as np

from constraints.base import Effect, Fact, Rule
from constraints.logic import Coded, Interval, Truth
from matcher.words import Range
from tests.constraints.blocks import part_of
from tests.constraints.judging import (
    CHILDREN,
    HOMES,
    SEEDS,
    arrays_of,
    by_residual,
    each_rule,
    everywhere,
    hidden,
    judged,
    known,
)

ABOUT_NOT_KNOWING: Mapping[str, str] = {
    "interim_safety_plan": (
        "Asks for a plan because a grave risk is not graded: not knowing is the breach itself, "
        "and grading the risk ends it."
    ),
    "missing_risk_planned": (
        "Asks for a plan where the risk of going missing is not graded: grading it at 0 or 1 ends "
        "it."
    ),
}
"""Rules that learning may move from breached to met, and why."""


def named_in(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def _as_said(fact: Fact) -> object:
    if isinstance(fact, Interval):
        return Range(2.0, 3.0)
    return "a word" if isinstance(fact, Coded | Truth) else 2.5


@each_rule
def test_sentences_are_filled_by_the_facts_of_the_finding(rule: Rule) -> None:
    facts = judged(rule, hidden(0, by_residual(rule))).facts
    wanted = named_in(rule.says) | named_in(rule.asks)
    assert wanted <= facts.keys(), f"No fact is called {wanted - facts.keys()}."
    sample = {name: _as_said(fact) for name, fact in facts.items()}
    for sentence in (rule.says, rule.asks):
        assert "{" not in sentence.format(**sample)


@each_rule
def test_findings_and_facts_spread_over_children_and_homes(rule: Rule) -> None:
    for seed in SEEDS[:4]:
        found = judged(rule, hidden(seed, by_residual(rule)))
        arrays = [
            found.low,
            found.high,
            *(a for fact in found.facts.values() for a in arrays_of(fact)),
        ]
        if found.child_side is not None:
            assert found.child_side.dtype == np.bool_
            arrays.append(found.child_side)
        for array in arrays:
            assert array.ndim == 2
            assert everywhere(array).shape == (CHILDREN, HOMES)
        assert not any(np.isnan(array).any() for array in arrays)


@each_rule
def test_only_a_cost_is_breached_by_degree(rule: Rule) -> None:
    for seed in SEEDS:
        found = judged(rule, hidden(seed, by_residual(rule)))
        if rule.effect is not Effect.COST:
            assert np.isin(found.low, (0.0, 1.0)).all()
            assert np.isin(found.high, (0.0, 1.0)).all()


def narrowed(rule: Rule) -> bool:
    """Whether a known finding lies outside what was found with facts hidden."""
    residual = by_residual(rule)
    for seed in SEEDS:
        learnt, unsure = judged(rule, known(seed, residual)), judged(rule, hidden(seed, residual))
        if (everywhere(unsure.low) > everywhere(learnt.low)).any():
            return True
        if (everywhere(unsure.high) < everywhere(learnt.high)).any():
            return True
    return False


@each_rule
def test_hiding_facts_only_widens_and_learning_only_narrows(rule: Rule) -> None:
    assert narrowed(rule) == (rule.id in ABOUT_NOT_KNOWING)


@each_rule
def test_a_rule_that_asks_nothing_is_always_decided(rule: Rule) -> None:
    for seed in SEEDS:
        found = judged(rule, hidden(seed, by_residual(rule)))
        assert rule.asks or np.array_equal(found.low, found.high)


@each_rule
def test_a_block_is_judged_as_it_is_within_the_whole(rule: Rule) -> None:
    rows, columns = np.array([2, 0]), np.array([3, 1, 4])
    for seed in SEEDS[:8]:
        whole = hidden(seed, by_residual(rule))
        of_whole, of_part = judged(rule, whole), judged(rule, part_of(whole, rows, columns))
        assert of_whole.facts.keys() == of_part.facts.keys()
        pairs: list[tuple[np.ndarray, np.ndarray]] = [
            (of_whole.low, of_part.low),
            (of_whole.high, of_part.high),
        ]
        for name, fact in of_whole.facts.items():
            pairs += zip(arrays_of(fact), arrays_of(of_part.facts[name]), strict=True)
        if of_whole.child_side is not None and of_part.child_side is not None:
            pairs.append((of_whole.child_side, of_part.child_side))
        for array, alone in pairs:
            expected = everywhere(array)[np.ix_(rows, columns)]
            assert np.array_equal(expected, everywhere(alone, len(rows), len(columns)))
