"""Every kind of change, made to the entities: the whole engine is asked again."""

from functools import reduce
from itertools import chain, combinations

import pytest

from matcher.changes import smallest_changes
from matcher.engine import Engine
from matcher.rank import Group
from tests.matcher.changes import edits
from tests.matcher.changes.answers import ANSWERS
from tests.matcher.changes.arrangements import ARRANGEMENTS
from tests.matcher.changes.cases import APART
from tests.matcher.changes.edits import GIRL, URN, scene
from tests.matcher.changes.plain import names_of
from tests.matcher.changes.together import TOGETHER


@pytest.mark.parametrize("case", [*ARRANGEMENTS, *ANSWERS, *TOGETHER])
def test_each_set_is_found_works_on_the_entities_and_no_part_of_it_does(case):
    found = smallest_changes(Engine.over(case.scene.snapshot), case.scene.referral, URN)
    assert names_of(found) == {frozenset(one) for one in case.sets}
    for one in case.sets if case.edits else ():
        for part in chain.from_iterable(combinations(one, size) for size in range(len(one) + 1)):
            after = reduce(lambda now, name: case.edits[name](now), part, case.scene)
            expected = len(part) == len(one)
            assert (edits.group_of(after) is Group.CAN_PROPOSE) == expected, part


@pytest.mark.parametrize("case", ARRANGEMENTS)
def test_what_is_known_to_be_in_the_way_is_arranged_and_is_enough(case):
    assert edits.group_of(case.scene) is Group.MAY_NOT
    found = smallest_changes(Engine.over(case.scene.snapshot), case.scene.referral, URN)
    for one in found.sets:
        assert all(lever.kind.value == "arrangement" for lever in one.levers)
        assert one.arranged_alone is Group.CAN_PROPOSE


@pytest.mark.parametrize("case", ANSWERS)
def test_what_nobody_knows_is_asked(case):
    assert edits.group_of(case.scene) is Group.ASK_FIRST
    found = smallest_changes(Engine.over(case.scene.snapshot), case.scene.referral, URN)
    for one in found.sets:
        assert all(lever.kind.value == "fact" for lever in one.levers)
        assert one.arranged_alone is Group.ASK_FIRST


def test_children_whom_an_order_keeps_apart_are_not_brought_together():
    one = scene(residents=(GIRL,), asked={"orders": (APART,)})
    found = smallest_changes(Engine.over(one.snapshot), one.referral, URN)
    assert found.sets == ()
    assert [rule.id for rule in found.in_the_way] == ["apart_from_named_people"]
