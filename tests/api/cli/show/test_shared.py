"""What the homes on a list have in common."""

from dataclasses import replace

import pytest

from api.cli.show.shared import Shared, apart
from fixtures.stories.homes import world
from matcher.answer import answer_for
from matcher.engine import Engine
from tests.api.cli.evening import asked, public


@pytest.fixture(scope="module")
def calls():
    towns = {"SC100001": "Manchester", "SC100002": "Salford", "SC100003": "Leeds"}
    supply = replace(world(()), homes=tuple(public(urn, town) for urn, town in towns.items()))
    return answer_for(Engine.over(supply), asked()).ask_first


def test_one_home_alone_shares_nothing(calls):
    assert Shared.of((), calls[:1]) == Shared()


def test_what_all_have_is_said_once_and_what_some_have_beside_them(calls):
    shared = Shared.of((), calls)
    for kind in ("gates", "duties", "costs"):
        common, lists = getattr(shared, kind), [getattr(match, kind) for match in calls]
        assert all(one in each for one in common for each in lists)
        some = apart(lists, common)
        assert not [one for one in some if one in common]
        assert all(one in common or one in some for each in lists for one in each)
    rules = {gate.rule for gate in apart([match.gates for match in calls], shared.gates)}
    assert {"out_of_area_approval", "at_a_distance_approval"} <= rules


def test_questions_are_shared_only_where_all_homes_have_them_alike(calls):
    assert Shared.of((), calls).asks == calls[0].asks
    other = replace(calls[0], asks=calls[0].asks[:1])
    assert Shared.of((), (other, *calls[1:])).asks is None


def test_homes_are_close_only_where_each_could_come_before_the_one_above(calls):
    first, *rest = calls
    close = [replace(match, overlaps_above=True) for match in rest]
    assert Shared.of((), (first, *close)).close
    assert not Shared.of((), (first, close[0], replace(close[1], overlaps_above=False))).close


def test_what_some_have_is_given_once_each():
    assert apart([(1, 2), (2, 3), (4, 1)], (4,)) == [1, 2, 3]
