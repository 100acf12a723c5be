"""Who may pose what a row is about, from the referred child's own facts alone."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from constraints.columns import Children
from constraints.compatibility.conditions import Flag
from constraints.compatibility.matrix import MATRIX
from constraints.compatibility.posers import may_pose
from constraints.logic import NOT_KNOWN, Truth
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


def test_the_second_of_two_children_is_not_read_as_the_first() -> None:
    row = ROWS["victims_apart_from_sexual_harm"]
    assert [may_pose(row, children(HARMS, VICTIM), one) for one in range(2)] == [
        {CHILD},
        {RESIDENT},
    ]


def test_what_is_said_once_of_all_the_children_is_read_for_each() -> None:
    row = replace(ROWS["victims_apart_from_sexual_harm"], posed=Flag("weapon_used"))
    several = replace(children(PLAIN, PLAIN), weapon_used=Truth.known(np.array([[True]])))
    assert [may_pose(row, several, one) for one in range(2)] == [{CHILD}, {CHILD}]


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
