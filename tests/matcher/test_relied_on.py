"""A home's word on a child: hours in an emergency, days where a move is planned."""

from __future__ import annotations

import pytest

from matcher.relied_on import hours_relied_on


@pytest.mark.parametrize(("emergency", "hours"), [(True, 4), (False, 48), (None, 4)])
def test_the_shorter_time_stands_unless_the_move_is_known_to_be_planned(emergency, hours):
    assert hours_relied_on(emergency=emergency) == hours
