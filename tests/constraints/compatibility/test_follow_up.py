"""What a follow-up waits for, beside its rows."""

from __future__ import annotations

import pytest

from constraints.compatibility.follow_up import Given
from constraints.logic import NOT_KNOWN
from fixtures.pair import one_pair
from tests.constraints.compatibility.tables import MAYBE, NO, YES, Ends, ends

ALL_THREE = {"emergency": False, "own_area": False, "youth_justice_open": True}
COLUMNS = {
    Given.PLANNED: "emergency",
    Given.AWAY: "own_area",
    Given.YOUTH_JUSTICE: "youth_justice_open",
}


@pytest.mark.parametrize("given", Given)
@pytest.mark.parametrize("changed", Given)
def test_each_reads_its_own_column_and_no_other(given: Given, changed: Given) -> None:
    column = COLUMNS[changed]
    for value, expect in ((not ALL_THREE[column], NO), (NOT_KNOWN, MAYBE)):
        frame = one_pair(**{**ALL_THREE, column: value})
        answer: Ends = expect if given is changed else YES
        assert ends(given.holds(frame)) == answer
