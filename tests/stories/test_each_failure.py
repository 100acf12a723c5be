"""Each failure that a rule answers comes back once the rule is taken away."""

from __future__ import annotations

import pytest

from fixtures.stories import STORIES
from tests.controls import fails_without, without_rules
from tests.stories.failure import Failure
from tests.stories.failures_of_the_charity import OF_THE_CHARITY
from tests.stories.failures_of_the_inspection import OF_THE_INSPECTION

BUILD = {story.build.__name__: story.build for story in STORIES}
FAILURES = (*OF_THE_INSPECTION, *OF_THE_CHARITY)


@pytest.mark.parametrize("failure", FAILURES, ids=lambda one: f"{one.number}-{one.controls[0]}")
def test_the_failure_comes_back_without_its_control(failure: Failure) -> None:
    scene = BUILD[failure.scene]()

    def check() -> None:
        assert failure.holds(scene)

    fails_without(check, without_rules(*failure.controls))


@pytest.mark.parametrize("failure", FAILURES, ids=lambda one: f"{one.number}-{one.controls[0]}")
def test_every_control_named_is_needed(failure: Failure) -> None:
    scene = BUILD[failure.scene]()
    for control in failure.controls:
        others = tuple(one for one in failure.controls if one != control)
        if others:
            with without_rules(*others):
                assert failure.holds(scene), f"{control} does nothing here."


def test_no_failure_is_proved_with_the_scene_of_another() -> None:
    numbers = {story.build.__name__: story.number for story in STORIES}
    assert all(numbers[failure.scene] == failure.number for failure in FAILURES)
