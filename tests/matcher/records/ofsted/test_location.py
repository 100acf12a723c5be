"""Where listed providers are."""

from dataclasses import replace
from datetime import date
from math import hypot
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from constraints.errors import InputError
from matcher.geography.regions import Region
from matcher.records.boundaries import AUTHORITIES, CONSTITUENCIES, Boundaries
from matcher.records.ofsted.location import enclose, locate_provider, locate_providers
from matcher.records.ofsted.published import read_provider_list

from .invented import published, write

NORTH, WEST = "E06000061", "E06000062"
WIGAN = "E08000010"


def areas(kind, **by):
    regions = {name.replace("_", " "): Region(*values) for name, values in by.items()}
    return Boundaries("areas.geojson", kind, MappingProxyType(regions), MappingProxyType(regions))


SEATS = areas(CONSTITUENCIES, Makerfield=(357_000.0, 403_000.0, 7.0))
COUNCILS = areas(
    AUTHORITIES,
    **{
        WIGAN: (360_000.0, 404_000.0, 12.0),
        NORTH: (490_000.0, 280_000.0, 30.0),
        WEST: (470_000.0, 260_000.0, 35.0),
    },
)


@pytest.fixture
def listed(tmp_path):
    def lists(layout, **row):
        return read_provider_list(write(tmp_path / "list.csv", published(layout, row)))

    return lists


def locate(providers, seats=SEATS, councils=COUNCILS):
    return locate_providers(providers, seats, councils)[0]


def test_a_home_is_in_its_constituency_with_its_radius(listed):
    location = locate(listed("2025"))
    assert (location.easting_m, location.northing_m) == (357_000.0, 403_000.0)
    assert (location.radius_km, location.basis) == (7.0, "constituency")


def test_a_list_of_today_that_names_an_unknown_constituency_is_refused(listed):
    providers = listed("2025", **{"Parliamentary constituency": "Mackerfield"})
    with pytest.raises(InputError, match=r"Mackerfield.*areas\.geojson"):
        locate(providers)


def test_an_authority_without_a_boundary_is_refused(listed):
    with pytest.raises(InputError, match="Local authority: found Durham"):
        locate(listed("2015", **{"Local authority": "Durham"}))


def test_an_older_list_falls_back_to_the_authority(listed):
    location = locate(listed("2018", **{"Parliamentary constituency": "Leigh"}))
    assert (location.radius_km, location.basis) == (12.0, "authority")


def test_a_list_without_constituencies_has_only_the_authority(listed):
    assert locate(listed("2015")).basis == "authority"


def test_a_name_that_survived_2024_is_trusted_only_within_twice_its_radius(listed):
    wide = areas(AUTHORITIES, **{WIGAN: (360_000.0, 404_000.0, 40.0)})
    location = locate(listed("2024"), councils=wide)
    assert (location.radius_km, location.basis) == (14.0, "constituency")


def test_the_authority_stands_where_it_is_the_less_uncertain(listed):
    assert locate(listed("2024")).basis == "authority"


def test_the_election_of_2024_parts_old_names_from_new(listed):
    providers = listed("2025")
    before = replace(providers, as_at=date(2024, 7, 3))
    after = replace(providers, as_at=date(2024, 7, 4))
    assert not before.names_constituencies_of_2024
    assert after.names_constituencies_of_2024


def test_a_divided_county_is_a_circle_around_its_successors(listed):
    location = locate(listed("2015", **{"Local authority": "Northamptonshire"}))
    assert location.radius_km > 35.0
    for code in (NORTH, WEST):
        part = COUNCILS.by_code[code]
        apart = hypot(part.easting_m - location.easting_m, part.northing_m - location.northing_m)
        assert apart / 1000 + part.radius_km <= location.radius_km + 1e-9


def test_a_divided_county_with_one_successor_not_known_is_not_located(listed):
    providers = listed("2015", **{"Local authority": "Northamptonshire"})
    part = areas(AUTHORITIES, **{NORTH: (490_000.0, 280_000.0, 30.0)})
    assert locate_provider(providers.rows[0], SEATS, part, names_of_2024=False) is None


def test_a_provider_in_wales_is_not_located(listed):
    row = {"Local authority": "Cardiff", "Government Office Region": "Wales"}
    assert locate(listed("2025", **row, **{"Parliamentary constituency": "Cardiff North"})) is None


circles = st.builds(
    Region,
    st.integers(0, 700_000).map(float),
    st.integers(0, 1_300_000).map(float),
    st.integers(1, 90).map(float),
)


@given(circles, circles)
def test_the_circle_around_two_holds_both_and_is_no_larger_than_need_be(one, other):
    around = enclose(one, other)
    reaches = [
        hypot(part.easting_m - around.easting_m, part.northing_m - around.northing_m) / 1000
        + part.radius_km
        for part in (one, other)
    ]
    assert max(reaches) == pytest.approx(around.radius_km)
    assert enclose(other, one).radius_km == pytest.approx(around.radius_km)
