"""What a rule must declare, and what a finding may be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pytest

from constraints.base import Clock, Effect, Evidence, Finding, PlacementRule, Source
from constraints.columns import Frame
from constraints.logic import Interval, Truth
from constraints.vocabulary import Anchor, Role, TimeUnit, Topic

DECLARED: dict[str, Any] = {
    "id": "some_rule",
    "handbook": ("L-01",),
    "title": "Some rule",
    "effect": Effect.BAR,
    "source": Source("Act", "s. 1", "https://example.org", Evidence.PRACTICE),
    "says": "So.",
    "asks": "Is it so?",
    "topic": Topic.RISK,
}
DUTY = {
    "effect": Effect.DUTY,
    "owner": Role.SOCIAL_WORKER,
    "recipient": Role.IRO,
    "clock": Clock(1, TimeUnit.DAYS, Anchor.START),
}
ALL_OPEN = Truth.unknown((1, 2))


def rule(without: str = "", **changed: Any) -> PlacementRule:
    """Make a rule of what it declares, less one thing."""
    declared = {name: is_so for name, is_so in {**DECLARED, **changed}.items() if name != without}

    def evaluate(self: PlacementRule, frame: Frame) -> Finding:
        return Finding.of(ALL_OPEN)

    kind = type("SomeRule", (PlacementRule,), {**declared, "evaluate": evaluate, "__slots__": ()})
    made = kind()
    assert isinstance(made, PlacementRule)
    return made


@pytest.mark.parametrize("name", DECLARED)
def test_a_rule_that_does_not_say_something_is_refused(name: str) -> None:
    with pytest.raises(TypeError, match=rf"^SomeRule does not say its {name}\.$"):
        rule(without=name)


def test_all_that_is_not_said_is_named_at_once() -> None:
    with pytest.raises(TypeError, match=r"^Bare does not say its id, handbook, title, effect, "):
        type("Bare", (PlacementRule,), {"evaluate": lambda self, frame: None, "__slots__": ()})()


def test_a_gate_says_who_approves() -> None:
    with pytest.raises(TypeError, match=r"^SomeRule does not say its approver\.$"):
        rule(effect=Effect.GATE)
    assert rule(effect=Effect.GATE, approver=Role.IRO).approver is Role.IRO


@pytest.mark.parametrize("name", ["owner", "recipient", "clock"])
def test_a_duty_says_who_tells_whom_by_when(name: str) -> None:
    assert rule(**DUTY).effect is Effect.DUTY
    with pytest.raises(TypeError, match=rf"^SomeRule does not say its {name}\.$"):
        rule(without=name, **DUTY)


@pytest.mark.parametrize(
    "only", [{"not_commenced": "on a day to be named"}, {"enacted": date(2026, 4, 29)}], ids=str
)
def test_what_has_not_commenced_says_how_it_will_and_when_it_was_enacted(only: Any) -> None:
    both = "SomeRule does not say its not_commenced and enacted, both or neither."
    with pytest.raises(TypeError, match=f"^{both}$"):
        rule(**only)


@pytest.mark.parametrize(
    ("since", "until", "on", "expect"),
    [
        (None, None, date(1900, 1, 1), True),
        (date(2026, 4, 1), None, date(2026, 3, 31), False),
        (date(2026, 4, 1), None, date(2026, 4, 1), True),
        (None, date(2026, 4, 1), date(2026, 3, 31), True),
        (None, date(2026, 4, 1), date(2026, 4, 1), False),
        (date(2026, 4, 1), date(2027, 4, 1), date(2026, 12, 1), True),
        (date(2026, 4, 1), date(2027, 4, 1), date(2025, 12, 1), False),
        (date(2026, 4, 1), date(2027, 4, 1), date(2027, 12, 1), False),
    ],
)
def test_a_rule_is_in_force_from_its_first_day_to_the_day_before_its_last(
    since: date | None, until: date | None, on: date, expect: bool
) -> None:
    assert rule(since=since, until=until).in_force(on) is expect


def test_what_has_not_commenced_is_never_in_force() -> None:
    waiting = rule(not_commenced="on a day to be named", enacted=date(2026, 4, 29))
    assert not waiting.in_force(date(2030, 1, 1))


def test_a_finding_outside_its_range_is_refused() -> None:
    number = np.array([[0.5]])
    with pytest.raises(ValueError, match=r"^Expected low at most high\.$"):
        Finding(number, number - 0.25)
    for low, high in ((-0.1, 0.5), (0.5, 1.1)):
        with pytest.raises(ValueError, match=r"^Expected low and high in \[0, 1\]\.$"):
            Finding(np.array([[low]]), np.array([[high]]))
    assert Finding(np.array([[0.0]]), np.array([[1.0]])).high == 1.0
    assert Finding(np.zeros((0, 1)), np.zeros((0, 1))).low.shape == (0, 1)


def test_a_finding_keeps_its_facts_and_whose_question_it_is() -> None:
    km, side = np.array([[3.0, 4.0]]), np.array([[True]])
    found = Finding.of(ALL_OPEN, {"km": km}, side)
    assert (found.low.tolist(), found.high.tolist()) == ([[0.0, 0.0]], [[1.0, 1.0]])
    assert found.low.dtype == found.high.dtype == np.float64
    assert found.facts == {"km": km}
    assert found.child_side is side
    assert Finding.of(ALL_OPEN).facts == {}
    by_degree = Finding.by_degree(Interval(np.array([0.25]), np.array([0.5])), {"km": km})
    assert (by_degree.low.item(), by_degree.high.item()) == (0.25, 0.5)
    assert by_degree.facts == {"km": km}
    assert by_degree.child_side is None
    assert replace(by_degree, facts={}).facts == Finding.by_degree(Interval.known(0.5)).facts == {}
