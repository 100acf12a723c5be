from dataclasses import replace
from pathlib import Path

import pytest

from constraints.base import Effect, PlacementRule
from constraints.catalogue import CATALOGUE
from constraints.columns import Frame
from constraints.curves import Curve
from constraints.errors import InputError
from constraints.rules.welfare.near_home import NearHome
from constraints.rules.welfare.placements_last import PlacementsLast
from constraints.rules.welfare.within_own_area import WithinOwnArea
from fixtures.pair import one_pair
from matcher.profile import Profile, load_profile

BLOCKS = {
    "risk of place and people": (1999, ("S-01", "S-02")),
    "needs, wishes, culture, services": (3000, ("S-03", "S-04", "S-12", "S-13")),
    "home, people, school, family, area": (3000, ("S-05", "S-06", "S-07", "S-08", "M-35")),
    "stability, settling, quality": (2000, ("S-09", "S-10", "S-11", "Y-16")),
}
COSTS = tuple(rule for rule in CATALOGUE if rule.effect is Effect.COST)
SMALL = (NearHome(), WithinOwnArea(), PlacementsLast())
PLAIN = """
format_version = 1
[points]
near_home = 600
within_own_area = 300
placements_last = 100
"""


def loaded(folder: Path, text: str) -> Profile:
    path = folder / "county.toml"
    path.write_text(text, encoding="utf-8")
    return load_profile(path, SMALL)


def refusal(folder: Path, text: str) -> list[str]:
    with pytest.raises(InputError) as caught:
        loaded(folder, text)
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize(("total", "rows"), BLOCKS.values(), ids=BLOCKS.keys())
def test_the_default_profile_spends_each_block_whole(total: int, rows: tuple[str, ...]) -> None:
    profile = load_profile()
    block = [rule.id for rule in COSTS if set(rows) & set(rule.handbook)]
    assert sum(profile.points[name] for name in block) == total


def test_every_cost_belongs_to_one_block() -> None:
    blocks = [
        sum(bool(set(rows) & set(rule.handbook)) for _, rows in BLOCKS.values()) for rule in COSTS
    ]
    assert blocks == [1] * len(COSTS)


def test_the_default_profile_lets_every_weight_be_moved_both_ways() -> None:
    profile = load_profile()
    assert profile.points.keys() == profile.bounds.keys() == {rule.id for rule in COSTS}
    assert all(low < profile.points[name] < high for name, (low, high) in profile.bounds.items())


def test_the_default_profile_leaves_the_rules_as_they_are() -> None:
    assert load_profile().apply(CATALOGUE) == CATALOGUE


def test_a_rule_without_bounds_is_held_at_its_points(tmp_path: Path) -> None:
    profile = loaded(tmp_path, PLAIN + "[bounds]\nnear_home = [500, 600]")
    assert profile.bounds == {
        "near_home": (500, 600),
        "within_own_area": (300, 300),
        "placements_last": (100, 100),
    }


def test_local_parameters_take_the_place_of_the_rules_own(tmp_path: Path) -> None:
    profile = loaded(
        tmp_path,
        PLAIN + "[parameters.near_home]\nshare_by_km = [[5, 0], [50, 1]]\n"
        "[parameters.within_own_area]\nadjoining_share = 0.25",
    )
    assert profile.apply(SMALL) == (
        NearHome(share_by_km=Curve(((5.0, 0.0), (50.0, 1.0)))),
        WithinOwnArea(adjoining_share=0.25),
        PlacementsLast(),
    )


def test_parameters_of_a_rule_not_in_force_change_nothing(tmp_path: Path) -> None:
    profile = loaded(tmp_path, PLAIN + "[parameters.within_own_area]\nadjoining_share = 0.25")
    assert profile.apply((NearHome(),)) == (NearHome(),)


def test_the_hash_is_of_the_content_and_not_of_its_writing(tmp_path: Path) -> None:
    curve = "[parameters.near_home]\nshare_by_km = [[5{0}, 0], [50, 1{0}]]\n"
    one = loaded(tmp_path, PLAIN + curve.format(""))
    lines = "placements_last = 100\nwithin_own_area = 300 # local\nnear_home = 600\n"
    other = loaded(tmp_path, "format_version = 1\n" + curve.format(".0") + "[points]\n" + lines)
    assert one.profile_hash == other.profile_hash
    assert len(one.profile_hash) == 64


@pytest.mark.parametrize(
    "change",
    [
        ("near_home = 600", "near_home = 601"),
        ("placements_last = 100", "placements_last = 100\n[bounds]\nnear_home = [500, 600]"),
        ("placements_last = 100", "placements_last = 100\n[parameters.near_home]"),
    ],
)
def test_the_hash_tells_different_profiles_apart(tmp_path: Path, change: tuple[str, str]) -> None:
    changed = loaded(tmp_path, PLAIN.replace(*change))
    assert changed.profile_hash != loaded(tmp_path, PLAIN).profile_hash


def test_a_hash_that_was_asked_for_is_not_handed_on_to_other_points(tmp_path: Path) -> None:
    one = loaded(tmp_path, PLAIN)
    same = one.profile_hash
    other = replace(one, points=one.points | {"near_home": 601})
    assert other.profile_hash != same
    assert replace(other, points=one.points).profile_hash == one.profile_hash == same


def test_a_misspelt_rule_is_named_with_the_nearest_one(tmp_path: Path) -> None:
    assert refusal(tmp_path, PLAIN.replace("near_home", "near_hom")) == [
        "county.toml, points, near_home: found nothing, expected points for this rule, "
        "as for every cost.",
        "county.toml, points: Profile names rule 'near_hom'; no such rule. "
        "Did you mean 'near_home'?",
    ]


def test_a_rule_like_no_other_is_named_without_a_guess(tmp_path: Path) -> None:
    assert refusal(tmp_path, PLAIN + "[parameters.zzz]\nx = 1") == [
        "county.toml, parameters: Profile names rule 'zzz'; no such rule."
    ]


def test_a_bar_has_no_points(tmp_path: Path) -> None:
    path = tmp_path / "county.toml"
    path.write_text(PLAIN, encoding="utf-8")
    bar = type("Bar", (WithinOwnArea,), {"effect": Effect.BAR, "__slots__": ()})()
    with pytest.raises(InputError, match="within_own_area: found a bar, expected a cost"):
        load_profile(path, (NearHome(), bar, PlacementsLast()))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (PLAIN.replace("600", "600.0"), "near_home: found 600.0, expected a whole number"),
        (PLAIN.replace("600", "true"), "near_home: found True, expected a whole number"),
        (PLAIN.replace("600", "-1"), "near_home: found -1, expected a whole number"),
        (PLAIN.replace("600", "9600"), "sum: found 10,000, expected at most 9,999"),
        (PLAIN + "[bounds]\nnear_home = [601, 700]", "found [601, 700], expected the least"),
        (PLAIN + "[bounds]\nnear_home = [500, 599]", "found [500, 599], expected the least"),
        (PLAIN + "[bounds]\nnear_home = [500, 10000]", "found [500, 10000], expected the least"),
        (PLAIN + "[bounds]\nnear_home = 600", "found 600, expected the least"),
        (PLAIN + "[bounds]\nnear_home = [500, true]", "found [500, True], expected the least"),
        (PLAIN + "[parameters]\nnear_home = 3", "parameters, near_home: found 3, expected a table"),
        (
            PLAIN + "[parameters.near_home]\nfree_km = 3",
            "found parameter 'free_km', expected one of its parameters (share_by_km)",
        ),
        (
            PLAIN + "[parameters.within_own_area]\nadjoining_share = 2",
            "adjoining_share: found 2, expected a number from 0 to 1",
        ),
        ("point = 3\n" + PLAIN, "found section 'point', expected only format_version"),
        ("bounds = 3\n" + PLAIN, "bounds: found 3, expected a table"),
    ],
)
def test_what_does_not_fit_is_refused(tmp_path: Path, text: str, expected: str) -> None:
    (problem,) = refusal(tmp_path, text)
    assert expected in problem


def test_all_problems_are_raised_at_once(tmp_path: Path) -> None:
    text = PLAIN.replace("600", "-1") + "[bounds]\nnear_hom = [1, 2]\n[parameters.x]\ny = 1"
    assert len(refusal(tmp_path, text)) == 3


@pytest.mark.parametrize("version", ["2", "true", "1.0", '"1"'])
def test_a_format_version_of_another_time_is_refused_alone(tmp_path: Path, version: str) -> None:
    (problem,) = refusal(tmp_path, PLAIN.replace("version = 1", f"version = {version}"))
    assert problem.startswith("county.toml, format_version: found ")
    assert problem.endswith(", expected 1.")


def test_a_profile_without_a_format_version_is_refused(tmp_path: Path) -> None:
    (problem,) = refusal(tmp_path, PLAIN.replace("format_version = 1", ""))
    assert problem == "county.toml, format_version: found nothing, expected 1."


@pytest.mark.parametrize("content", [b"points = ", b"\xff", b"format_version = 1\npoints = nope"])
def test_a_file_that_is_no_toml_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "county.toml"
    path.write_bytes(content)
    with pytest.raises(InputError, match=r"county.toml: found .*, expected a profile in TOML"):
        load_profile(path)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"absent.toml: found .*, expected a profile in TOML"):
        load_profile(tmp_path / "absent.toml")


def points_of(frame: Frame) -> float:
    points = load_profile().points
    placed = [rule for rule in COSTS if isinstance(rule, PlacementRule)]
    return sum(float(rule.evaluate(frame).high.item()) * points[rule.id] for rule in placed)


NEAR_BUT_UNSTABLE = {"distance_km": 10.0, "disruption_share": 0.2, "median_stay_days": 250.0}
FARTHER_BUT_STABLE = {"distance_km": 26.0, "disruption_share": 0.05, "median_stay_days": 500.0}


@pytest.mark.parametrize(
    ("history", "stable_first"),
    [
        ({}, False),
        ({"moves_total": 31.0}, True),
        ({"moves_12_months": 3.0}, True),
    ],
)
def test_a_child_moved_again_and_again_meets_stable_homes_first(
    history: dict[str, float], stable_first: bool
) -> None:
    unstable = points_of(one_pair(**NEAR_BUT_UNSTABLE, **history))
    stable = points_of(one_pair(**FARTHER_BUT_STABLE, **history))
    assert (stable < unstable) is stable_first


def test_a_history_never_makes_a_home_cost_less() -> None:
    for values in (NEAR_BUT_UNSTABLE, FARTHER_BUT_STABLE, {"staff_turnover": 0.5}):
        points = [points_of(one_pair(**values, moves_total=float(moves))) for moves in range(32)]
        assert points == sorted(points)
