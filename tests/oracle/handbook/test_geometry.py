"""The oracle's own map, by the worked example of Ordnance Survey and on plain squares."""

from math import radians

import pytest

from matcher.entities import Where
from matcher.geography.points import to_grid as engine_to_grid
from tests.oracle.handbook.geometry import TooNearError, in_area, project, to_grid
from tests.worlds.where import square

MIDDLE = Where(400_000.0, 400_000.0, 0.0, "postcode")
OUTER, HOLE = square(MIDDLE, 5.0), square(MIDDLE, 1.0)


def at(east_km: float, radius_km: float = 0.0) -> Where:
    return Where(400_000.0 + 1000.0 * east_km, 400_000.0, radius_km, "postcode")


def test_the_worked_example_of_the_projection() -> None:
    # Caister water tower, Ordnance Survey, "A guide to coordinate systems in Great Britain", C.1.
    east, north = project(
        radians(52 + 39 / 60 + 27.2531 / 3600), radians(1 + 43 / 60 + 4.5177 / 3600)
    )
    assert east == pytest.approx(651_409.903, abs=0.001)
    assert north == pytest.approx(313_177.270, abs=0.001)


@pytest.mark.parametrize("point", [(-2.24, 53.48), (-5.5, 50.1), (1.7, 52.6), (-1.6, 55.0)])
def test_two_ways_to_the_grid_agree_within_a_decimetre(point: tuple[float, float]) -> None:
    east, north = engine_to_grid(point[1], point[0])
    assert to_grid(*point) == pytest.approx((float(east), float(north)), abs=0.1)


@pytest.mark.parametrize(
    ("where", "inside"),
    [
        (at(4.9), True),
        (at(5.1), False),
        (at(-4.9), True),
        (at(0.5), False),
        (at(1.5), True),
        (at(3.0, 1.9), True),
        (at(3.0, 2.1), None),
        (at(8.0, 2.9), False),
        (at(8.0, 3.1), None),
        (None, None),
    ],
)
def test_a_square_with_a_hole(where: Where | None, inside: bool | None) -> None:
    assert in_area(where, (OUTER, HOLE)) is inside


@pytest.mark.parametrize("where", [at(5.0), at(1.0), at(3.0, 2.0), at(8.0, 3.0)])
def test_too_near_an_edge_nobody_can_say(where: Where) -> None:
    with pytest.raises(TooNearError):
        in_area(where, (OUTER, HOLE))
