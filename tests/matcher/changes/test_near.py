import numpy as np

from constraints.vocabulary import Domain, RegistrationStatus, Sex, SexTaken
from fixtures.stories.homes import home, only, world
from fixtures.stories.people import child, graded, referral, resident
from fixtures.stories.towns import near
from matcher.changes import near as nearest
from matcher.changes import near_misses, smallest_changes
from matcher.engine import Engine
from matcher.rank import rank
from tests.worlds.judged import each_judged


def _found(homes, residents=(), *, most=5):
    girl = child("Manchester", 13, Sex.FEMALE, graded(Domain.HAS_BEEN_SEXUALLY_ABUSED, 2))
    asked = referral(1, "Manchester", girl)
    engine = Engine.over(world(homes, residents))
    judgement = engine.judge([asked])
    return near_misses(engine, asked, judgement, rank(judgement), most=most)


def _boys(number, east_km):
    where = near("Manchester", east_km=east_km)
    return home(f"930000{number}", where, sex_taken=SexTaken.MALE)


def test_the_nearest_come_first_and_no_more_than_asked_for():
    homes = [_boys(number, east_km=9 - number) for number in range(6)]
    assert [one.urn for one in _found(homes).homes] == [f"930000{n}" for n in (5, 4, 3, 2, 1)]
    found = _found(homes, most=2)
    assert [one.urn for one in found.homes] == ["9300005", "9300004"]
    assert (found.liftable, found.looked_at) == (6, 2)


def test_a_home_that_the_law_bars_is_none_of_them():
    stopped = home(
        "9300009",
        near("Manchester"),
        status=RegistrationStatus.SUSPENDED,
        sex_taken=SexTaken.MALE,
    )
    found = _found([_boys(1, 5), stopped])
    assert [one.urn for one in found.homes] == ["9300001"]
    assert (found.liftable, found.looked_at) == (1, 1)


def test_a_home_that_no_offer_helps_is_looked_at_and_left_out():
    crowded = home("9300001", near("Manchester"), registered_places=1, mitigations=only())
    living = [resident(f"GIRL-{n}", "9300001", 13, Sex.FEMALE) for n in range(3)]
    found = _found([crowded, _boys(2, 5)], living)
    assert [one.urn for one in found.homes] == ["9300002"]
    assert (found.liftable, found.looked_at) == (2, 2)


def test_how_many_were_looked_at_is_said_where_it_ends_there(monkeypatch):
    monkeypatch.setattr(nearest, "MOST_LOOKED_AT", 1)
    found = _found([_boys(1, 3), _boys(2, 5)])
    assert [one.urn for one in found.homes] == ["9300001"]
    assert (found.liftable, found.looked_at) == (2, 1)


def test_near_misses_are_those_homes_that_have_a_set_and_in_the_order_of_the_ranking():
    for one in each_judged(range(0, 60, 2)):
        (asked,) = one.world.referrals
        homes = one.world.snapshot.homes
        found = near_misses(one.engine, asked, one.judgement, one.ranking, most=len(homes))
        each = [
            smallest_changes(one.engine, asked, homes[column].urn)
            for column in one.ranking.may_not.tolist()
        ]
        assert found.homes == tuple(changes for changes in each if changes.sets)
        assert np.isin([len(home.sets) for home in found.homes], [0]).sum() == 0
