"""The table of authorities and the relation of adjoining."""

import csv
import json
import os
from collections import Counter
from pathlib import Path

import pytest
import shapely

from constraints.errors import InputError
from matcher.geography.authorities import (
    AUTHORITIES,
    adjoining,
    authority,
    country_of,
    neighbour_names,
    neighbours,
    upper_tier,
)
from matcher.geography.names import find_authority, find_codes
from matcher.geography.points import to_grid
from matcher.geography.postcode_table import postcode_table
from matcher.geography.regions import project
from matcher.geography.rings import read_rings
from matcher.geography.tables import rows

DATA = Path(os.environ.get("HOMEWARD_DATA", "../shared/data"))


def code(name):
    return find_codes(name)[0]


# Adjoining or not, with the reason a person would give.
PAIRS = (
    ("Manchester", "Salford", True, "the Irwell runs through one city"),
    ("Manchester", "Stockport", True, "a long land border"),
    ("Manchester", "Bolton", False, "Salford and Bury between"),
    ("Leeds", "Bradford", True, "a long land border"),
    ("Leeds", "York", False, "North Yorkshire between"),
    ("Birmingham", "Wolverhampton", False, "Sandwell and Walsall between"),
    ("Nottingham", "Nottinghamshire", True, "a city within its old county"),
    ("Rutland", "Peterborough", False, "twenty metres of Stamford between"),
    ("North Northamptonshire", "Lincolnshire", True, "those twenty metres"),
    ("Liverpool", "Wirral", True, "mid-Mersey, two tunnels"),
    ("Sefton", "Wirral", True, "mid-Mersey at the mouth"),
    ("Liverpool", "Cheshire West and Chester", True, "mid-Mersey at Speke"),
    ("Halton", "Wirral", False, "Cheshire West between"),
    ("Blackpool", "Sefton", False, "open sea"),
    ("Newcastle upon Tyne", "Gateshead", True, "mid-Tyne, many bridges"),
    ("North Tyneside", "South Tyneside", True, "mid-Tyne, ferry and tunnels"),
    ("North Tyneside", "Gateshead", False, "Newcastle between"),
    ("Hartlepool", "Redcar and Cleveland", True, "mid-Tees at the mouth"),
    ("Middlesbrough", "Stockton-on-Tees", True, "mid-Tees"),
    ("Middlesbrough", "Hartlepool", False, "Stockton between"),
    ("North Lincolnshire", "East Riding of Yorkshire", True, "the Humber Bridge and the Ouse"),
    ("Hull", "East Riding of Yorkshire", True, "all of Hull's landward side"),
    ("Hull", "North Lincolnshire", False, "Hull stops at low water"),
    ("North East Lincolnshire", "East Riding of Yorkshire", False, "the open Humber"),
    ("Havering", "Bexley", True, "mid-Thames"),
    ("Newham", "Greenwich", True, "mid-Thames, and North Woolwich"),
    ("Tower Hamlets", "Southwark", True, "mid-Thames, Tower Bridge"),
    ("Tower Hamlets", "Lewisham", True, "mid-Thames at Deptford"),
    ("Richmond upon Thames", "Hounslow", True, "mid-Thames"),
    ("Westminster", "Lambeth", True, "mid-Thames, Westminster Bridge"),
    ("Westminster", "Southwark", False, "the City and Lambeth meet between"),
    ("Croydon", "Southwark", False, "Bromley and Lambeth meet between"),
    ("Bexley", "Newham", False, "Greenwich and Barking meet between"),
    ("Thurrock", "Kent", True, "mid-Thames, the Dartford crossing"),
    ("Thurrock", "Medway", True, "mid-Thames"),
    ("Essex", "Medway", True, "mid-Thames at Canvey"),
    ("Essex", "Kent", False, "the open estuary"),
    ("Southend-on-Sea", "Medway", False, "the open estuary"),
    ("Isle of Wight", "Hampshire", False, "the Solent"),
    ("Isle of Wight", "Portsmouth", False, "Spithead"),
    ("Southampton", "Hampshire", True, "all of its landward side"),
    ("Portsmouth", "Hampshire", True, "Havant and Gosport"),
    ("Plymouth", "Cornwall", True, "mid-Tamar, the bridge at Saltash"),
    ("Torbay", "Devon", True, "all of its landward side"),
    ("Torbay", "Plymouth", False, "Devon between"),
    ("Isles of Scilly", "Cornwall", False, "28 miles of sea"),
    ("South Gloucestershire", "Monmouthshire", True, "mid-Severn, both bridges"),
    ("Gloucestershire", "Monmouthshire", True, "the Wye"),
    ("Bristol", "Monmouthshire", True, "mid-channel, by charter"),
    ("Bristol", "Cardiff", True, "at Flat Holm, by charter"),
    ("North Somerset", "Cardiff", False, "Bristol lies along mid-channel"),
    ("North Somerset", "Newport", False, "Bristol lies along mid-channel"),
    ("Shropshire", "Powys", True, "a land border"),
    ("Cheshire West and Chester", "Flintshire", True, "a land border"),
    ("Wirral", "Flintshire", True, "the Dee"),
    ("Northumberland", "Scottish Borders", False, "Scotland does not count in law"),
)


@pytest.mark.parametrize(("a", "b", "expected", "reason"), PAIRS, ids=lambda v: str(v)[:24])
def test_a_pair_known_to_people_is_known_to_the_table(a, b, expected, reason):
    assert adjoining(code(a), code(b)) is expected, reason
    assert adjoining(code(b), code(a)) is expected, reason


def test_there_are_153_authorities_of_four_kinds():
    assert len(AUTHORITIES) == 153
    kinds = Counter(found[:3] for found in AUTHORITIES)
    assert kinds == {"E06": 63, "E08": 36, "E09": 33, "E10": 21}
    assert len({found.dfe_code for found in AUTHORITIES.values()}) == 153
    assert len({found.name for found in AUTHORITIES.values()}) == 153
    assert len({found.region for found in AUTHORITIES.values()}) == 9


def test_adjoining_is_symmetric_and_never_with_itself():
    known = {*AUTHORITIES, *neighbour_names()}
    for a, others in neighbours().items():
        assert a in known
        assert a not in others
        assert all(a in neighbours()[b] for b in others)


def test_english_pairs_are_counted():
    pairs = {frozenset((a, b)) for a in AUTHORITIES for b in AUTHORITIES[a].adjoining}
    english = {pair for pair in pairs if all(found.startswith("E") for found in pair)}
    assert (len(english), len(pairs - english)) == (386, 11)


def test_only_islands_adjoin_nobody():
    alone = {found.name for found in AUTHORITIES.values() if not found.adjoining}
    assert alone == {"Isle of Wight", "Isles of Scilly"}


def test_scotland_is_kept_as_a_fact_that_does_not_count():
    northumberland = authority("E06000057")
    assert northumberland.adjoining_scottish == {"S12000026"}
    assert not any(found.startswith("S") for found in northumberland.adjoining)
    assert not adjoining("S12000026", "E06000057")


def test_an_authority_does_not_adjoin_itself():
    assert not adjoining("E06000047", "E06000047")


@pytest.mark.parametrize("bad", ["E06000099", "E07000026", "Durham", "", "W06000099"])
def test_a_code_that_is_no_authority_is_an_error(bad):
    with pytest.raises(InputError, match="authority"):
        authority(bad)
    with pytest.raises(InputError, match="authority"):
        adjoining(bad, "E06000047")


@pytest.mark.parametrize(
    ("district", "expected"),
    [
        ("E07000117", "E10000017"),  # Burnley, Lancashire
        ("E07000026", "E06000063"),  # Allerdale, now Cumberland
        ("E07000031", "E06000064"),  # South Lakeland, now Westmorland and Furness
        ("E07000048", "E06000058"),  # Christchurch, Dorset, now with Bournemouth and Poole
        ("E07000201", "E10000029"),  # Forest Heath, Suffolk
        ("E07000100", "E10000015"),  # St Albans under its code before 2013
        ("E08000038", "E08000016"),  # Barnsley under its code since 2025
        ("E08000039", "E08000019"),  # Sheffield likewise
        ("E06000028", "E06000058"),  # Bournemouth
        ("E10000023", "E06000065"),  # North Yorkshire county
        ("E06000047", "E06000047"),
        ("W06000015", "W06000015"),
        ("S12000026", "S12000026"),
        ("N09000003", "N09000003"),
    ],
)
def test_a_district_has_its_upper_tier(district, expected):
    assert upper_tier(district) == expected


@pytest.mark.parametrize("bad", ["E10000006", "E10000009", "E10000021", "E07999999", "X06000001"])
def test_a_divided_county_or_unknown_code_has_no_one_upper_tier(bad):
    with pytest.raises(InputError):
        upper_tier(bad)


def test_every_district_belongs_to_an_authority():
    assert {row["upper_tier"] for row in rows("districts")} <= set(AUTHORITIES)
    counties = {found for found in AUTHORITIES if found.startswith("E10")}
    current = {row["upper_tier"] for row in rows("districts") if not row["until"]}
    assert current == counties


def test_every_english_code_of_the_postcode_directory_has_an_upper_tier():
    met = {area for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" for area in postcode_table(letter).areas}
    english = {area for area in met if area.startswith("E")}
    assert len(english) == 296
    assert {upper_tier(area) for area in english} == set(AUTHORITIES)


def test_a_country_is_read_from_a_code():
    assert country_of("W06000015") == "Wales"
    with pytest.raises(InputError, match="a letter and eight digits"):
        country_of("W0600001")


@pytest.fixture(scope="module")
def shapes():
    path = DATA / "la_boundaries" / "ctyua_dec2024_england_buc.geojson"
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    return {
        feature["properties"]["CTYUA24CD"]: (
            feature["properties"]["CTYUA24NM"],
            shapely.multipolygons(
                [project(rings) for rings in read_rings(feature["geometry"], most_vertices=10**6)]
            ),
        )
        for feature in features
    }


@pytest.mark.data
def test_names_and_codes_are_those_of_the_boundary_file(shapes):
    assert {key: name for key, (name, _) in shapes.items()} == {
        key: found.name for key, found in AUTHORITIES.items()
    }


@pytest.mark.data
def test_every_border_of_the_boundary_file_adjoins_and_every_other_pair_has_a_note(shapes):
    noted = {(row["a"], row["b"]) for row in rows("judgements")}
    english = sorted(shapes)
    shared = {
        (a, b)
        for place, a in enumerate(english)
        for b in english[place + 1 :]
        if shapes[a][1].boundary.intersection(shapes[b][1].boundary).length > 0
    }
    adjoin = {(a, b) for a in english for b in AUTHORITIES[a].adjoining if a < b and b[0] == "E"}
    assert shared <= adjoin
    assert adjoin - shared <= noted
    assert len(adjoin - shared) == 13


@pytest.mark.data
def test_every_doubtful_pair_of_the_boundary_file_has_a_note(shapes):
    noted = {(row["a"], row["b"]) for row in rows("judgements")}
    english = sorted(shapes)
    for place, a in enumerate(english):
        for b in english[place + 1 :]:
            apart_m = shapes[a][1].distance(shapes[b][1])
            edge_m = shapes[a][1].boundary.intersection(shapes[b][1].boundary).length
            doubtful = 0 < apart_m < 1500 or 0 < edge_m < 1000 or (apart_m == edge_m == 0)
            assert not doubtful or (a, b) in noted, (shapes[a][0], shapes[b][0])


@pytest.mark.data
def test_the_facts_are_those_of_the_published_table():
    with (DATA / "derived_la_table" / "england_la_2024.csv").open(encoding="utf-8") as file:
        published = {row["CTYUA24CD"]: row for row in csv.DictReader(file)}
    assert set(published) == set(AUTHORITIES)
    for key, row in published.items():
        found = AUTHORITIES[key]
        assert (found.dfe_code, found.name, found.region) == (
            row["dfe_code"],
            row["name"],
            row["region"].removeprefix("Inner ").removeprefix("Outer "),
        )
        assert (found.latitude, found.longitude) == (float(row["lat"]), float(row["lon"]))
        assert (found.cw_latitude, found.cw_longitude) == (
            float(row["cw_lat"]),
            float(row["cw_lon"]),
        )


@pytest.mark.data
def test_districts_are_those_of_the_registry():
    with (DATA / "la_registry" / "uk_local_authorities_future.csv").open(encoding="utf-8") as file:
        registry = list(csv.DictReader(file))
    counties = {
        row["local-authority-code"]: row["gss-code"]
        for row in registry
        if row["local-authority-type-name"] == "County"
    }
    compared = 0
    for row in registry:
        if row["local-authority-type-name"] != "Non-metropolitan district" or row["end-date"]:
            continue
        assert upper_tier(row["gss-code"]) == counties[row["county-la"]], row["nice-name"]
        compared += 1
    assert compared == 164


@pytest.mark.data
def test_welsh_names_are_those_of_the_registry():
    with (DATA / "la_registry" / "uk_local_authorities_future.csv").open(encoding="utf-8") as file:
        welsh = {row["gss-code"] for row in csv.DictReader(file) if row["nation"] == "Wales"}
    assert {found for found in neighbour_names() if found.startswith("W")} == welsh - {""}


@pytest.mark.data
def test_the_points_of_the_table_lie_where_the_boundary_file_puts_them(shapes):
    for key, (name, shape) in shapes.items():
        found = find_authority(name)
        assert found.ons_code == key
        easting, northing = to_grid(found.latitude, found.longitude)
        assert shape.distance(shapely.Point(easting, northing)) < 1000, name
