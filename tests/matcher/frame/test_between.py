from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from constraints.columns import Between
from constraints.vocabulary import Domain
from matcher.entities import Grade, Relation, RelationKind, Resident, RiskProfile, State
from tests.matcher.frame.small import (
    CHILD,
    DECIDED_ON,
    LOOKED,
    REFERRAL,
    child,
    frame,
    home,
    referral,
    resident,
    three,
)

COLUMNS = {
    RelationKind.NAMED_APART: "named_apart",
    RelationKind.CAUTION: "named_caution",
    RelationKind.SIBLING: "siblings",
    RelationKind.FRIEND: "friends",
    RelationKind.OFFENDED_TOGETHER: "offended_together",
    RelationKind.MISSING_TOGETHER: "missing_together",
}
NORTH, SOUTH = frozenset({"north"}), frozenset({"south"})
RECENT = DECIDED_ON - timedelta(days=100)


def relations(between: Between) -> dict[RelationKind, bool | None]:
    return {kind: three(getattr(between, name)) for kind, name in COLUMNS.items()}


@pytest.mark.parametrize("kind", list(RelationKind))
def test_a_relation_told_by_either_side_is_one(kind: RelationKind) -> None:
    told = {one: one is kind for one in RelationKind}
    tie = Relation("p1", kind, on=DECIDED_ON)
    ours = frame(child(relations=(tie,)), residents=(resident(),)).between
    tied = resident(relations=(replace(tie, person="c1"),))
    theirs = frame(REFERRAL, residents=(tied,)).between
    assert relations(ours) == relations(theirs) == told
    stranger = frame(child(relations=(Relation("p9", kind),)), residents=(resident(),)).between
    assert not any(relations(stranger).values())


def test_until_somebody_went_through_the_relations_anyone_may_be_one() -> None:
    asked = referral(relations_checked_on=None)
    assert relations(frame(asked, residents=(resident(),)).between) == dict.fromkeys(RelationKind)


def test_of_a_child_who_is_not_listed_nobody_knows_what_they_are_to_this_one() -> None:
    found = frame(REFERRAL, home(residents_listed=False)).between
    assert relations(found) == dict.fromkeys(RelationKind)


def linked(level: int | None = None, **stated: Any) -> RiskProfile:
    """A profile in which links with groups are graded, not looked into (None) or stated."""
    if level is None:
        grade = Grade(Domain.GANG_AFFILIATION, State.UNKNOWN)
    else:
        grade = Grade(Domain.GANG_AFFILIATION, State.KNOWN, level)
    return replace(LOOKED, grades=(grade,), **stated)


def rivals(one: RiskProfile, two: RiskProfile) -> bool | None:
    asked = replace(REFERRAL, child=replace(CHILD, profile=one))
    both_ways = [
        three(frame(asked, residents=(resident(profile=two),)).between.rivals),
        three(
            frame(
                replace(REFERRAL, child=replace(CHILD, profile=two)),
                residents=(resident(profile=one),),
            ).between.rivals
        ),
    ]
    assert both_ways[0] is both_ways[1], "Whoever of the two is referred."
    return both_ways[0]


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        (LOOKED, LOOKED, False),
        (LOOKED, linked(None), False),
        (linked(None), linked(None), None),
        (linked(2), LOOKED, False),
        (linked(2), linked(0), False),
        (linked(2), linked(None), None),
        (linked(1), linked(1), None),
        (linked(3), linked(2), None),
    ],
)
def test_children_may_be_rivals_only_where_each_may_be_linked_to_a_group(
    one: RiskProfile, two: RiskProfile, expected: bool | None
) -> None:
    assert rivals(one, two) is expected


@pytest.mark.parametrize(
    ("confirmed_on", "expected"),
    [
        (DECIDED_ON, True),
        (RECENT, True),
        (date(2025, 9, 2), True),
        (date(2025, 9, 1), None),
        (DECIDED_ON + timedelta(days=1), None),
        (None, None),
    ],
)
def test_a_rivalry_is_sure_for_six_months_after_the_police_confirmed_it(
    confirmed_on: date | None, expected: bool | None
) -> None:
    one = linked(3, affiliations=SOUTH, rivals=NORTH, rivalry_confirmed_on=confirmed_on)
    assert rivals(one, linked(3, affiliations=NORTH)) is expected
    assert rivals(one, linked(0, affiliations=NORTH)) is expected, "Stated, whatever is graded."


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        (linked(3, affiliations=NORTH), linked(3, affiliations=NORTH), False),
        (linked(3, affiliations=NORTH), linked(3, affiliations=SOUTH), None),
        (
            linked(3, affiliations=NORTH, rivals=frozenset({"river"})),
            linked(3, affiliations=SOUTH, rivals=frozenset({"river"})),
            False,
        ),
        (linked(3, rivals=NORTH, rivalry_confirmed_on=RECENT), linked(3, affiliations=SOUTH), None),
        (linked(3, affiliations=NORTH), linked(None), None),
        (linked(3, affiliations=NORTH), LOOKED, False),
    ],
)
def test_named_groups_settle_what_they_settle(
    one: RiskProfile, two: RiskProfile, expected: bool | None
) -> None:
    assert rivals(one, two) is expected


def test_a_child_who_is_not_listed_may_be_a_rival_of_one_who_may_be_linked() -> None:
    unlisted = home(residents_listed=False)
    for profile, expected in ((linked(2), None), (linked(None), None), (LOOKED, False)):
        asked = replace(REFERRAL, child=replace(CHILD, profile=profile))
        assert three(frame(asked, unlisted).between.rivals) is expected


def test_each_resident_has_a_column() -> None:
    people: tuple[Resident, ...] = (resident("p1"), resident("p2"), resident("p3"))
    found = frame(child(relations=(Relation("p2", RelationKind.FRIEND),)), residents=people)
    assert found.between.friends.surely.tolist() == [[False, True, False]]
