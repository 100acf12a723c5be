"""The child referred, where the supply lists the same child."""

from constraints.vocabulary import Sex
from fixtures.stories.homes import home, world
from fixtures.stories.people import resident
from fixtures.stories.towns import near
from matcher.records.joins.referred import without_referred

URN = "SC100001"
OTHER = resident("C-1", URN, 14, Sex.MALE)


def supply(*residents):
    return world((home(URN, near("Manchester")),), residents)


def test_the_child_is_taken_out_and_the_others_stay():
    snapshot, notes = without_referred(supply(resident("C-2", URN, 13, Sex.FEMALE), OTHER), "C-2")
    assert snapshot.residents == (OTHER,)
    assert notes == (f"The child is listed as living at {URN}, and is not counted there.",)


def test_a_supply_without_the_child_stays_as_it_is():
    before = supply(OTHER)
    assert without_referred(before, "C-2") == (before, ())
