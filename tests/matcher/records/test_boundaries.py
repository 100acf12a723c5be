"""ONS boundaries read strictly."""

import json

import pytest

from constraints.errors import InputError
from matcher.records import boundaries
from matcher.records.boundaries import read_authorities, read_constituencies


def square(lon, lat, side=0.1):
    ring = [[lon, lat], [lon + side, lat], [lon + side, lat + side], [lon, lat + side], [lon, lat]]
    return {"type": "Polygon", "coordinates": [ring]}


def constituency(number, name, geometry):
    properties = {"PCON24CD": f"E1400{number:04}", "PCON24NM": name}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


MAKERFIELD = constituency(1, "Makerfield", square(-2.7, 53.5))
BOLTON = constituency(2, "Bolton West", square(-2.5, 53.6))


def collection(*features, **more):
    return {"type": "FeatureCollection", "features": list(features), **more}


@pytest.fixture
def save(tmp_path):
    def saves(document):
        path = tmp_path / "areas.geojson"
        path.write_text(document if isinstance(document, str) else json.dumps(document))
        return path

    return saves


@pytest.fixture
def refuse(save):
    def refuses(document, read=read_constituencies):
        with pytest.raises(InputError) as caught:
            read(save(document))
        return caught.value.problems

    return refuses


def test_each_area_is_found_by_name_and_by_code(save):
    found = read_constituencies(save(collection(MAKERFIELD, BOLTON)))
    assert set(found.by_name) == {"Makerfield", "Bolton West"}
    assert found.by_code["E14000001"] is found.by_name["Makerfield"]
    assert found.by_name["Makerfield"].radius_km == pytest.approx(7.0, abs=0.3)
    assert found.by_name["Makerfield"].easting_m == pytest.approx(356_900, abs=1_000)


def test_authorities_have_properties_of_their_own(save):
    properties = {"CTYUA24CD": "E08000010", "CTYUA24NM": "Wigan"}
    feature = {"type": "Feature", "properties": properties, "geometry": square(-2.7, 53.5)}
    assert "Wigan" in read_authorities(save(collection(feature))).by_name


def test_the_areas_cannot_be_changed(save):
    found = read_constituencies(save(collection(MAKERFIELD)))
    with pytest.raises(TypeError):
        found.by_name["Makerfield"] = None


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ("{", "a GeoJSON file in UTF-8"),
        ("[" * 100_000, "a GeoJSON file in UTF-8"),
        ("9" * 5_000, "a GeoJSON FeatureCollection"),
        ([], "a GeoJSON FeatureCollection"),
        (MAKERFIELD, "a GeoJSON FeatureCollection"),
        (collection(), "at least one feature"),
        ({"type": "FeatureCollection", "features": {}}, "at least one feature"),
        (collection("Makerfield"), "those of a constituency"),
        (collection({**MAKERFIELD, "properties": None}), "those of a constituency"),
        (collection({**MAKERFIELD, "geometry": None}), "a Polygon or MultiPolygon"),
        (
            collection({**MAKERFIELD, "geometry": {"type": "Point", "coordinates": [-2, 53]}}),
            "type Polygon or MultiPolygon",
        ),
    ],
)
def test_what_is_no_boundary_file_is_refused(refuse, document, expected):
    assert refuse(document)[0].expected == expected


def test_bytes_that_are_not_utf_8_are_refused(tmp_path):
    path = tmp_path / "areas.geojson"
    path.write_bytes(b'{"type": "\xff"}')
    with pytest.raises(InputError, match="in UTF-8"):
        read_constituencies(path)


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(InputError, match=r"gone\.geojson"):
        read_constituencies(tmp_path / "gone.geojson")


@pytest.mark.parametrize("name", ["EPSG:27700", None])
def test_another_coordinate_system_is_refused(refuse, name):
    document = collection(MAKERFIELD, crs={"type": "name", "properties": {"name": name}})
    (problem,) = refuse(document)
    assert "WGS84" in problem.expected


def test_wgs84_may_be_stated(save):
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}
    assert read_constituencies(save(collection(MAKERFIELD, crs=crs))).by_name


def test_grid_metres_that_do_not_say_so_are_refused(refuse):
    metres = constituency(1, "Makerfield", square(356_900, 403_000, 9_000))
    assert any("grid metres" in problem.expected for problem in refuse(collection(metres)))


@pytest.mark.parametrize(
    "number",
    [10**400, float("nan"), float("inf"), "53.5", True, None],
    ids=lambda number: str(number)[:8],
)
def test_a_coordinate_that_is_no_number_is_refused(refuse, number):
    area = square(-2.7, 53.5)
    area["coordinates"][0][1] = [number, 53.5]
    assert refuse(collection(constituency(1, "Makerfield", area)))


def test_swapped_coordinates_are_refused(refuse):
    swapped = constituency(1, "Makerfield", square(53.5, -2.7))
    assert any("swapped" in problem.expected for problem in refuse(collection(swapped)))


def test_another_kind_of_area_is_refused_by_its_missing_properties(refuse):
    problems = refuse(collection(MAKERFIELD), read_authorities)
    assert {problem.field for problem in problems} == {"CTYUA24CD", "CTYUA24NM"}


@pytest.mark.parametrize("name", ["", "  ", 12, None])
def test_an_area_without_a_name_is_refused(refuse, name):
    (problem,) = refuse(collection(BOLTON, constituency(1, name, square(-2.7, 53.5))))
    assert (problem.place, problem.field) == ("feature 2", "PCON24NM")


@pytest.mark.parametrize("twin", [(2, "Makerfield"), (1, "Bolton West")])
def test_an_area_given_twice_is_refused(refuse, twin):
    (problem,) = refuse(collection(MAKERFIELD, constituency(*twin, square(-2.5, 53.6))))
    assert problem.expected == "each area once"


def test_a_boundary_that_crosses_itself_is_refused_and_named(refuse):
    bow = [[-2.7, 53.5], [-2.6, 53.6], [-2.6, 53.5], [-2.7, 53.6], [-2.7, 53.5]]
    crossed = constituency(1, "Makerfield", {"type": "Polygon", "coordinates": [bow]})
    assert refuse(collection(BOLTON, crossed))[0].place.startswith("feature 2 (Makerfield)")


def test_every_problem_of_a_file_comes_at_once(refuse):
    problems = refuse(collection("x", {**MAKERFIELD, "geometry": None}, BOLTON, BOLTON))
    assert [problem.place for problem in problems] == ["feature 1", "feature 2", "feature 4"]


@pytest.mark.parametrize(("name", "most"), [("MOST_BYTES", 10), ("MOST_FEATURES", 1)])
def test_a_file_of_impossible_size_is_not_read(refuse, monkeypatch, name, most):
    monkeypatch.setattr(boundaries, name, most)
    assert refuse(collection(MAKERFIELD, BOLTON))[0].expected.startswith(f"at most {most}")
