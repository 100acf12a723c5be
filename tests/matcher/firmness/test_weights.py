from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from constraints.errors import InputError
from matcher.firmness.weights import VECTORS, draw
from matcher.profile import load_profile

BOUNDS = {"near_home": (750, 3000), "staff_stay": (225, 900), "wishes_followed": (7, 7)}
HASHED = """
from matcher.firmness.weights import draw
print(draw({"near_home": (1, 9), "staff_stay": (0, 5)}, ["near_home", "staff_stay"], 20).tolist())
"""


def test_every_draw_is_a_whole_number_within_its_bounds_and_both_bounds_are_reached() -> None:
    drawn = draw({"near_home": (3, 6), "staff_stay": (0, 1)}, ["near_home", "staff_stay"])
    assert drawn.shape == (VECTORS, 2)
    assert set(drawn[:, 0].tolist()) == {3, 4, 5, 6}
    assert set(drawn[:, 1].tolist()) == {0, 1}


def test_every_number_within_the_bounds_is_drawn_alike() -> None:
    drawn = draw({"near_home": (0, 9)}, ["near_home"], 20_000)[:, 0]
    # Four standard errors of a share of a tenth.
    assert np.bincount(drawn) / drawn.size == pytest.approx(np.full(10, 0.1), abs=0.0085)


def test_two_costs_are_drawn_apart() -> None:
    drawn = draw(BOUNDS, ["near_home", "staff_stay"], 20_000)
    assert abs(np.corrcoef(drawn.T)[0, 1]) < 0.03


def test_a_weight_without_room_is_not_moved() -> None:
    assert set(draw(BOUNDS, ["wishes_followed"])[:, 0].tolist()) == {7}


def test_the_draws_of_a_rule_do_not_depend_on_the_other_rules_or_on_their_order() -> None:
    together = draw(BOUNDS, list(BOUNDS))
    backwards = draw(BOUNDS, list(reversed(BOUNDS)))
    assert np.array_equal(together, backwards[:, ::-1])
    assert np.array_equal(together[:, [1]], draw(BOUNDS, ["staff_stay"]))
    assert np.array_equal(draw(BOUNDS, list(BOUNDS), 10), draw(BOUNDS, list(BOUNDS), 10))


def test_no_cost_is_no_weight() -> None:
    assert draw(BOUNDS, [], 10).shape == (10, 0)


def test_a_cost_without_bounds_is_an_error() -> None:
    with pytest.raises(KeyError, match="near_home"):
        draw({}, ["near_home"])


def test_the_draws_are_the_same_in_every_process() -> None:
    said = {
        subprocess.run(  # noqa: S603  our own code
            [sys.executable, "-c", HASHED],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=Path(__file__).parents[3],
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(said) == 1
    assert said.pop().startswith("[[")


@pytest.mark.parametrize(
    "bounds", ["[nan, 3000]", "[750, nan]", "[750, inf]", "[-1, 3000]", "[1501, 3000]", "[0, 1499]"]
)
def test_bounds_that_are_no_numbers_or_leave_out_the_points_never_come_so_far(
    bounds: str, tmp_path: Path
) -> None:
    plain = Path("matcher/profiles/default.toml").read_text(encoding="utf-8")
    assert plain.count("near_home = [750, 3000]") == 1
    path = tmp_path / "county.toml"
    path.write_text(plain.replace("[750, 3000]", bounds, 1), encoding="utf-8")
    with pytest.raises(InputError, match=r"bounds, near_home"):
        load_profile(path)


@pytest.mark.parametrize("points", ["nan", "inf", "-1", "1.5"])
def test_points_that_are_no_whole_number_never_come_so_far(points: str, tmp_path: Path) -> None:
    plain = Path("matcher/profiles/default.toml").read_text(encoding="utf-8")
    path = tmp_path / "county.toml"
    path.write_text(plain.replace("near_home = 1500", f"near_home = {points}", 1), encoding="utf-8")
    with pytest.raises(InputError, match=r"points, near_home"):
        load_profile(path)
