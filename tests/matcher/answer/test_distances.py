import pytest

from constraints.vocabulary import Sex
from fixtures.stories.homes import home, world
from fixtures.stories.people import child, referral
from fixtures.stories.story import Scene
from fixtures.stories.towns import TOWNS, near
from matcher.answer.distances import measured
from matcher.answer.model import Distance
from matcher.entities import Where
from matcher.geography.points import geodesic_km, to_wgs84
from tests.stories.answers import ask, costs, match_at

MANCHESTER = Where(384000.0, 398000.0, 0.1, "postcode", "E08000003")
LEEDS = Where(430000.0, 433000.0, 0.1, "postcode", "E08000035")
CLOSE = Distance(35.9, 36.1, None)


def test_the_one_figure_is_measured_on_the_ellipsoid():
    found = measured(CLOSE, MANCHESTER, LEEDS)
    ends = (*to_wgs84(384000.0, 398000.0), *to_wgs84(430000.0, 433000.0))
    assert found is not None
    assert found.miles == pytest.approx(geodesic_km(*map(float, ends)) / 1.609344, rel=2e-6)
    assert found.miles == pytest.approx(35.9, abs=0.1)


def test_a_range_has_no_one_figure():
    wide = Distance(30.0, 31.0, None)
    assert measured(wide, MANCHESTER, LEEDS) == wide
    assert measured(Distance(30.0, None, None), MANCHESTER, LEEDS) == Distance(30.0, None, None)


@pytest.mark.parametrize(("origin", "home"), [(None, LEEDS), (MANCHESTER, None)])
def test_a_place_that_is_not_known_has_no_figure(origin, home):
    assert measured(CLOSE, origin, home) == CLOSE
    assert measured(None, origin, home) is None


@pytest.mark.parametrize("origin", TOWNS)
def test_whatever_says_how_far_a_home_is_gives_one_figure(origin):
    homes = {f"93200{n:02}": near(town) for n, town in enumerate(TOWNS) if town != origin}
    offered = world(tuple(home(urn, where) for urn, where in homes.items()))
    answer = ask(Scene(offered, referral(99, origin, child(origin, 13, Sex.FEMALE))))
    for urn in homes:
        distance = match_at(answer, urn).distance
        assert distance.low == distance.high == distance.miles
        near_home = costs(answer, urn).get("near_home")
        assert near_home is None or near_home.sentence.startswith(f"{distance.miles:.1f} miles ")
    assert any("near_home" in costs(answer, urn) for urn in homes)
