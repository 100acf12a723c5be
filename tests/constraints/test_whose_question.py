"""Whom an undecided rule asks: the child's own side where only its facts are missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest

from constraints.base import Finding, PlacementRule
from constraints.catalogue import CATALOGUE
from constraints.columns import Frame
from constraints.logic import Truth
from tests.constraints.judging import SEEDS, everywhere, hidden, known
from tests.tables import finding_of

each_rule = pytest.mark.parametrize(
    "rule",
    [rule for rule in CATALOGUE if isinstance(rule, PlacementRule)],
    ids=lambda rule: rule.id,
)
THE_HOME_MAY_HAVE_TO_ANSWER: Mapping[str, str] = {
    "registration_conditions_kept": "a condition that nobody has read stays open with the home",
    "registered_setting_from_16": "what is called supported outside England stays open",
    "arrival_protected": "a step that the home can arrange is not taken yet",
    "arrival_protected_in_emergency": "as where the move is planned",
    "company_as_advised": "who is older is a matter of two ages, the child's and a resident's",
}
"""Rules that may be undecided about the home although every column of it is known."""


def child_hidden(seed: int) -> Frame:
    whole, part = both(seed)
    return replace(whole, child=part.child, referral=part.referral)


def home_hidden(seed: int) -> Frame:
    whole, part = both(seed)
    sure = Truth.known(np.ones(whole.referral.needs_known.shape, dtype=np.bool_))
    referral = replace(whole.referral, needs_known=sure, orders_known=sure)
    return replace(whole, referral=referral, homes=part.homes)


def both(seed: int) -> tuple[Frame, Frame]:
    whole, part = known(seed), hidden(seed)
    assert isinstance(whole, Frame)
    assert isinstance(part, Frame)
    return whole, part


def asked_of_child(found: Finding) -> np.ndarray:
    """Say of each undecided pair whether the child's side is asked."""
    open_ = everywhere(found.low) < everywhere(found.high)
    if found.child_side is None:
        return np.zeros(int(open_.sum()), dtype=np.bool_)
    return everywhere(found.child_side)[open_]


@each_rule
def test_what_only_the_child_leaves_open_is_asked_of_the_childs_side(rule: PlacementRule) -> None:
    asked = [asked_of_child(finding_of(rule, child_hidden(seed))) for seed in SEEDS]
    assert np.concatenate(asked).all() == (rule.id not in THE_HOME_MAY_HAVE_TO_ANSWER)


@each_rule
def test_what_only_the_home_leaves_open_is_asked_of_the_home(rule: PlacementRule) -> None:
    for seed in SEEDS:
        assert not asked_of_child(finding_of(rule, home_hidden(seed))).any()
