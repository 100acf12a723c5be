"""What a planned move waits for and an emergency does not is never dropped: a duty follows it."""

from dataclasses import replace

import numpy as np
import pytest

from constraints.base import Effect, PlacementRule
from constraints.catalogue import CATALOGUE
from constraints.logic import Interval, Truth
from tests.constraints.random_frames import random_frame

SEEDS = range(40)
WAITS = [
    rule
    for rule in CATALOGUE
    if isinstance(rule, PlacementRule) and rule.effect in {Effect.GATE, Effect.DUTY}
]
MOOT = {"home_named_before_release"}
"""An emergency names the home itself; it cannot be named ten working days before."""
FOLLOWS = {
    rule.id: [duty for duty in CATALOGUE if rule.id in duty.in_place_of] for rule in CATALOGUE
}


def in_case(frame, *, emergency):
    columns = frame.referral
    said = Truth.known(np.full_like(columns.emergency.surely, emergency))
    return replace(frame, referral=replace(columns, emergency=said))


def found(rule, frame, *, emergency):
    finding = rule.evaluate(in_case(frame, emergency=emergency))
    shape = frame.shape
    return np.broadcast_to(finding.low == 1, shape), np.broadcast_to(finding.high == 1, shape)


def deferred(rule, frame):
    surely, _ = found(rule, frame, emergency=False)
    _, possibly = found(rule, frame, emergency=True)
    return surely & ~possibly


@pytest.fixture(scope="module")
def frames():
    return [far_from_school(np.random.default_rng(seed)) for seed in SEEDS]


def far_from_school(rng):
    frame = random_frame(rng, 12, 12)
    minutes = Interval.known(rng.uniform(0.0, 150.0, frame.shape))
    return replace(frame, pairs=replace(frame.pairs, school_minutes=minutes))


@pytest.mark.parametrize("rule", WAITS, ids=lambda rule: rule.id)
def test_what_an_emergency_defers_is_followed_by_a_duty(rule, frames):
    for frame in frames:
        gone = deferred(rule, frame)
        if gone.any() and rule.id not in MOOT:
            assert FOLLOWS[rule.id], f"{rule.id} ends with an emergency and no duty follows."
            duties = [found(duty, frame, emergency=True)[0] for duty in FOLLOWS[rule.id]]
            assert np.logical_or.reduce(duties)[gone].all()


@pytest.mark.parametrize(
    "rule", [rule for rule in WAITS if FOLLOWS[rule.id]], ids=lambda rule: rule.id
)
def test_what_is_said_to_be_deferred_is(rule, frames):
    assert any(deferred(rule, frame).any() for frame in frames)
