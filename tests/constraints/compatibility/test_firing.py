"""What a row tells of its firing, and what a home has not verified of a row's minimum."""

from __future__ import annotations

import numpy as np
import pytest

from constraints.compatibility.evaluate import evaluate
from constraints.compatibility.matrix import MATRIX
from constraints.compatibility.relations import Known, Neither, OtherSex, SameMethod, YoungerBy
from constraints.logic import NOT_KNOWN, Coded
from constraints.vocabulary import Domain, Mitigation, MitigationState
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
