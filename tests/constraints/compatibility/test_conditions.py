"""Conditions on one child, at every level that can be known of one."""

from __future__ import annotations

import pytest

from constraints.compatibility.conditions import OnFile
from constraints.vocabulary import Domain
from fixtures.pair import child
from tests.constraints.compatibility.tables import MAYBE, NO, YES, ends

HARM = Domain.MAY_CAUSE_SEXUAL_HARM
GRADED = [(level, level) for level in range(4)]
NONE_KNOWN, NOT_ASKED = (0, 1), (0, 3)


@pytest.mark.parametrize("at_least", [1, 2, 3])
@pytest.mark.parametrize("level", [*GRADED, NONE_KNOWN, NOT_ASKED])
def test_something_is_on_file_where_it_is_graded_or_nobody_looked(
    level: tuple[int, int], at_least: int
) -> None:
    person = child(level={HARM: (float(level[0]), float(level[1]))})
    expect = MAYBE if level == NOT_ASKED else YES if level[0] >= at_least else NO
    assert ends(OnFile(HARM, at_least).holds(person)) == expect


def test_what_may_just_reach_the_level_may_be_on_file() -> None:
    assert ends(OnFile(HARM, 2).holds(child(level={HARM: (0.0, 2.0)}))) == MAYBE
