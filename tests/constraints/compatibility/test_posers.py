"""Who may pose what a row is about, from the referred child's own facts alone."""

from __future__ import annotations

import pytest

from constraints.columns import Children
from constraints.compatibility.matrix import MATRIX
from constraints.compatibility.posers import may_pose
from constraints.logic import NOT_KNOWN
from constraints.vocabulary import Domain, Poser
from fixtures.pair import child, children

ROWS = {row.id: row for row in MATRIX}
HARM, ABUSED = Domain.MAY_CAUSE_SEXUAL_HARM, Domain.HAS_BEEN_SEXUALLY_ABUSED
CHILD, RESIDENT, EACH = Poser.REFERRED_CHILD, Poser.RESIDENT, Poser.EACH_OTHER
PLAIN = child()
HARMS, VICTIM = child(level={HARM: 3}), child(level={ABUSED: 2})
NOT_SURE = child(level={HARM: NOT_KNOWN, ABUSED: NOT_KNOWN})
FIRES = child(level={Domain.HAS_SET_FIRES: 3})


@pytest.mark.parametrize(
    ("row", "who", "expect"),
    [
        ("victims_apart_from_sexual_harm", PLAIN, set()),
        ("victims_apart_from_sexual_harm", HARMS, {CHILD}),
        ("victims_apart_from_sexual_harm", VICTIM, {RESIDENT}),
        ("victims_apart_from_sexual_harm", NOT_SURE, {CHILD, RESIDENT}),
        ("others_protected_from_sexual_harm", HARMS, {CHILD, RESIDENT}),
        ("others_protected_from_sexual_harm", PLAIN, {RESIDENT}),
        ("rival_groups_apart", PLAIN, {EACH}),
    ],
)
def test_who_may_pose_it(row: str, who: Children, expect: set[Poser]) -> None:
    assert may_pose(ROWS[row], who, 0) == expect


def test_each_child_of_several_is_read_alone() -> None:
    row = ROWS["victims_apart_from_sexual_harm"]
    several = children(PLAIN, HARMS, VICTIM)
    assert [may_pose(row, several, one) for one in range(3)] == [set(), {CHILD}, {RESIDENT}]


@pytest.mark.parametrize("row", [row for row in MATRIX if row.about_the_home], ids=lambda r: r.id)
def test_a_home_poses_nothing_to_itself(row) -> None:
    assert may_pose(row, PLAIN, 0) <= {CHILD}


def test_only_the_side_that_a_row_names_poses_it() -> None:
    for row in MATRIX:
        found = may_pose(row, NOT_SURE, 0)
        if row.direction.name == "RESIDENT_POSES":
            assert CHILD not in found
        if row.direction.name == "CHILD_POSES":
            assert RESIDENT not in found
