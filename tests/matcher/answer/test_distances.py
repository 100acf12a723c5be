import pytest

from matcher.answer.distances import measured
from matcher.answer.model import Distance
from matcher.entities import Where
from matcher.geography.points import geodesic_km, to_wgs84

MANCHESTER = Where(384000.0, 398000.0, 0.1, "postcode", "E08000003")
LEEDS = Where(430000.0, 433000.0, 0.1, "postcode", "E08000035")
CLOSE = Distance(35.9, 36.1, None)


def test_the_one_figure_is_measured_on_the_ellipsoid():
    found = measured(CLOSE, MANCHESTER, LEEDS)
    ends = (*to_wgs84(384000.0, 398000.0), *to_wgs84(430000.0, 433000.0))
    assert found is not None
    assert found.miles == pytest.approx(geodesic_km(*map(float, ends)) / 1.609344)
    assert found.miles == pytest.approx(35.9, abs=0.1)


def test_a_range_has_no_one_figure():
    wide = Distance(30.0, 31.0, None)
    assert measured(wide, MANCHESTER, LEEDS) == wide
    assert measured(Distance(30.0, None, None), MANCHESTER, LEEDS) == Distance(30.0, None, None)


@pytest.mark.parametrize(("origin", "home"), [(None, LEEDS), (MANCHESTER, None)])
def test_a_place_that_is_not_known_has_no_figure(origin, home):
    assert measured(CLOSE, origin, home) == CLOSE
    assert measured(None, origin, home) is None
