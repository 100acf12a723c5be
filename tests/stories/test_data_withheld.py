"""Who lives in a home whose residents' data are withheld is not known: the home is not empty."""

from __future__ import annotations

from dataclasses import replace

import pytest

from constraints.vocabulary import Domain, Sex
from fixtures.stories.homes import home, world
from fixtures.stories.people import child, graded, referral, resident
from fixtures.stories.story import Scene
from fixtures.stories.towns import near
from matcher.entities import Resident, RiskProfile
from matcher.rank import Group
from matcher.records.documents import parse_snapshot, snapshot_text
from tests.stories.answers import ask, group_of, match_at

EMPTY, KNOWN, WITHHELD, UNLISTED = "9199001", "9199002", "9199003", "9199004"


def scene(*risks: Domain) -> Scene:
    homes = [home(urn, near("Manchester", east_km=km), places=home(urn, near("Manchester")).places)
             for km, urn in enumerate((EMPTY, KNOWN, WITHHELD))]  # fmt: skip
    homes.append(home(UNLISTED, near("Manchester", east_km=9), residents_listed=False))
    living = (
        resident("BOY-15", KNOWN, 15, Sex.MALE),
        Resident("R-1", WITHHELD, None, None, None, RiskProfile()),
    )
    girl = child("Manchester", 14, Sex.FEMALE, *(graded(risk, 3) for risk in risks))
    # As it is read from a document, where a resident whose data are withheld is a number alone.
    snapshot = parse_snapshot(snapshot_text(world(homes, living)))
    return Scene(snapshot, referral(99, "Manchester", girl))


@pytest.mark.parametrize(
    "risk",
    [
        Domain.MAY_CAUSE_SEXUAL_HARM,
        Domain.RECRUITS_TO_SEXUAL_EXPLOITATION,
        Domain.RECRUITS_TO_CRIMINAL_EXPLOITATION,
    ],
)
def test_a_home_with_withheld_residents_is_asked_first_where_an_empty_one_can_be_proposed(
    risk: Domain,
) -> None:
    answer = ask(scene(risk))
    assert group_of(answer, EMPTY) is Group.CAN_PROPOSE
    assert group_of(answer, WITHHELD) is Group.ASK_FIRST
    assert group_of(answer, UNLISTED) is Group.ASK_FIRST


def test_what_a_withheld_resident_may_pose_is_not_known_either() -> None:
    answer = ask(scene())
    assert group_of(answer, KNOWN) is Group.CAN_PROPOSE
    assert group_of(answer, WITHHELD) is Group.ASK_FIRST
    known, withheld = match_at(answer, KNOWN), match_at(answer, WITHHELD)
    assert known.points_high < withheld.points_high


def test_a_withheld_resident_takes_a_place_and_may_be_a_child_at_the_highest_level() -> None:
    found = scene()
    before = ask(found)
    told = resident("R-1", WITHHELD, 15, Sex.MALE)
    listed = tuple(told if who.person == "R-1" else who for who in found.snapshot.residents)
    after = ask(Scene(replace(found.snapshot, residents=listed), found.referral))
    assert group_of(before, WITHHELD) is Group.ASK_FIRST
    assert group_of(after, WITHHELD) is Group.CAN_PROPOSE
