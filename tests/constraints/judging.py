"""Every rule judged on the same random frames, known and with facts hidden."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pytest

from constraints.base import Fact, Finding, GroupRule, PlacementRule, ResidualRule, Rule
from constraints.catalogue import CATALOGUE
from constraints.columns import Frame
from constraints.logic import Coded, Interval, Truth
from tests.constraints.hiding import hide, hide_residual
from tests.constraints.random_frames import random_frame, random_residual
from tests.tables import finding_of

CHILDREN, HOMES = 4, 5
SEEDS = range(24)

each_rule = pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: rule.id)
Judged = Frame | Interval


@lru_cache
def known(seed: int, residual: bool = False) -> Judged:
    rng = np.random.default_rng(seed)
    if residual:
        return random_residual(rng, CHILDREN, HOMES)
    return random_frame(rng, CHILDREN, HOMES)


@lru_cache
def hidden(seed: int, residual: bool = False) -> Judged:
    rng = np.random.default_rng([seed, 1])
    given = known(seed, residual)
    return hide_residual(given, rng) if isinstance(given, Interval) else hide(given, rng)


def judged(rule: Rule, given: Judged) -> Finding:
    assert isinstance(rule, PlacementRule | GroupRule | ResidualRule)
    return finding_of(rule, given)


def by_residual(rule: Rule) -> bool:
    return isinstance(rule, ResidualRule)


def everywhere(array: np.ndarray, children: int = CHILDREN, homes: int = HOMES) -> np.ndarray:
    return np.broadcast_to(array, (children, homes))


def arrays_of(fact: Fact) -> tuple[np.ndarray, ...]:
    if isinstance(fact, Interval):
        return fact.low, fact.high
    if isinstance(fact, Truth):
        return fact.surely, fact.possibly
    return (fact.code,) if isinstance(fact, Coded) else (fact,)
