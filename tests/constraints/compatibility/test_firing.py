"""What a row tells of its firing, and what a home has not verified of a row's minimum."""

from __future__ import annotations

import numpy as np
import pytest

from constraints.compatibility.evaluate import evaluate
from constraints.compatibility.firing import Firing
from constraints.compatibility.matrix import MATRIX
from constraints.compatibility.relations import Known, Neither, OtherSex, SameMethod, YoungerBy
from constraints.logic import NOT_KNOWN, Coded, Interval, Truth
from constraints.vocabulary import Domain, Mitigation, MitigationState, Poser
from fixtures.pair import child, one_pair

ROW = next(row for row in MATRIX if row.id == "others_protected_from_sexual_harm")


def outcome():
    frame = one_pair(child(level={Domain.MAY_CAUSE_SEXUAL_HARM: 2}), residents=(child(),))
    return next(found for found in evaluate(frame).rows if found.row is ROW)


def test_the_facts_of_a_row_are_who_poses_it_and_at_what_level() -> None:
    facts = outcome().facts
    assert list(facts) == ["poser", "level"]
    assert len(facts) == 2
    assert {name: facts[name] for name in facts}.keys() == {"poser", "level"}
    with pytest.raises(KeyError, match=r"^'miles'$"):
        facts["miles"]


def test_what_is_not_verified_is_read_home_by_home() -> None:
    states = np.full((len(Mitigation), 1, 3), int(MitigationState.VERIFIED))
    states[ROW.minimum[1], 0, 0] = int(MitigationState.CANNOT)
    states[ROW.minimum[2], 0, 1] = NOT_KNOWN
    told = [outcome().not_verified(Coded(states), home) for home in range(3)]
    assert told == [
        ((ROW.minimum[1], MitigationState.CANNOT),),
        ((ROW.minimum[2], None),),
        (),
    ]


def test_relations_say_themselves_and_what_they_read() -> None:
    assert str(YoungerBy(0)) == "younger"
    assert str(YoungerBy(2)) == "younger by 2 years or more"
    assert str(OtherSex()) == "of the other sex"
    assert str(SameMethod()) == "by the same method"
    assert str(~SameMethod()) == "not (by the same method)"
    for relation in (YoungerBy(2), SameMethod(), Known("rivals")):
        assert Neither(relation).reads_between == relation.reads_between


NO, YES, MAYBE = (False, False), (True, True), (False, True)
LEVEL = Interval.known(np.full((1, 1), 2.0))


def one_way(
    poser: Poser, own: tuple[bool, bool], others: tuple[bool, bool], where: Truth | None = None
) -> Firing:
    """One direction of a row, of what holds of the referred child and of those living there."""
    own_side, rest = (Truth(*(np.array([[end]]) for end in part)) for part in (own, others))
    return Firing.by(poser, own_side & rest, LEVEL, own_side, where)


@pytest.mark.parametrize(
    ("poses", "exposed", "expect"),
    [
        ((MAYBE, YES), (NO, YES), True),
        ((MAYBE, YES), (MAYBE, YES), True),
        ((MAYBE, YES), (YES, MAYBE), False),
        ((MAYBE, YES), (YES, YES), False),
        ((MAYBE, NO), (NO, YES), False),
        ((MAYBE, NO), (MAYBE, NO), False),
    ],
    ids=str,
)
def test_it_rests_on_the_child_where_it_may_fire_and_no_home_could_say(
    poses, exposed, expect: bool
) -> None:
    one = one_way(Poser.REFERRED_CHILD, *poses)
    both = one.with_other(one_way(Poser.RESIDENT, *exposed))
    assert both.own_side_open is not None
    assert both.own_side_open.item() == expect


def test_what_holds_of_the_people_alone_is_told_where_the_home_is_asked_besides() -> None:
    assert one_way(Poser.RESIDENT, YES, YES).among is None
    asked = one_way(Poser.RESIDENT, YES, YES, Truth.unknown((1, 1)))
    assert asked.among is not None
    assert asked.among.surely.all()
    assert not asked.fires.surely.any()
