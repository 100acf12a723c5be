"""Why stays ended, and how many by disruption."""

from dataclasses import replace

import pytest

from matcher.history import history_of
from tests.matcher.history.lives import ON, at, episode

REASONS = {
    "none known": ([None, None], None, (), 2),
    "planned only": (["CARPL"], 0.0, (("CARPL", 1),), 0),
    "half": (["CREQB", "CLOSE"], 0.5, (("CLOSE", 1), ("CREQB", 1)), 0),
    "unknown ones are no planned ones": (["ALLEG", None], 1.0, (("ALLEG", 1),), 1),
    "PLACE is no ending": (["PLACE", "LAREQ"], 1.0, (("LAREQ", 1), ("PLACE", 1)), 0),
    "PLACE alone": (["PLACE"], None, (("PLACE", 1),), 0),
    "custody and other are endings": (
        ["CUSTOD", "OTHER", "CHILD", "CREQO"],
        0.5,
        (("CHILD", 1), ("CREQO", 1), ("CUSTOD", 1), ("OTHER", 1)),
        0,
    ),
    "standards and approval": (["STAND", "APPRR"], 1.0, (("APPRR", 1), ("STAND", 1)), 0),
}


@pytest.mark.parametrize(("reasons", "share", "counted", "unknown"), REASONS.values(), ids=REASONS)
def test_the_share_ended_by_disruption_is_of_what_is_known(reasons, share, counted, unknown):
    stays = [
        episode("P" if place else "S", place, place + 1, reason_place_change=why, **at("A"))
        for place, why in enumerate(reasons)
    ]
    history = history_of([*stays, episode("P", len(stays), **at("B"))], None, ON)
    assert history.endings.share_disruption == share
    assert history.endings.reasons == counted
    assert (history.endings.reason_not_known, history.endings.left_care) == (unknown, 0)


def test_leaving_care_is_no_disruption_and_no_unknown_reason():
    history = history_of([episode("S", 0, 100, reason_ended="E4A", **at("A"))], None, ON)
    assert (history.endings.left_care, history.endings.reason_not_known) == (1, 0)
    assert history.endings.share_disruption is None


def test_the_reason_is_read_from_the_temporary_placement_a_child_moved_on_from():
    away = episode("P", 100, 110, placement_type="T1", reason_place_change="CREQB")
    life = [episode("S", 0, 100, **at("A")), away, episode("P", 110, **at("B"))]
    assert history_of(life, None, ON).endings.reasons == (("CREQB", 1),)
    life[1] = replace(away, reason_place_change=None)
    life[0] = replace(life[0], reason_place_change="CARPL")
    assert history_of(life, None, ON).endings.reasons == (("CARPL", 1),)
