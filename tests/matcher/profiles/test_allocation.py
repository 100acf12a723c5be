"""The section of a profile that says what an allocation may do."""

from __future__ import annotations

from pathlib import Path

import pytest

import matcher.profiles
from constraints.errors import InputError
from matcher.profile import Profile, load_profile
from matcher.profiles.allocation import AS_USUAL, AllocationPolicy, Siblings

DEFAULT = Path(matcher.profiles.__file__).parent / "default.toml"


def loaded(folder: Path, section: str) -> Profile:
    plain = DEFAULT.read_text(encoding="utf-8").split("[allocation]")[0]
    path = folder / "county.toml"
    path.write_text(plain + section, encoding="utf-8")
    return load_profile(path)


def refusal(folder: Path, section: str) -> list[str]:
    with pytest.raises(InputError) as caught:
        loaded(folder, section)
    return [str(problem) for problem in caught.value.problems]


def test_nothing_undecided_is_proposed_and_brothers_and_sisters_stay_together_as_usual() -> None:
    assert load_profile().allocation == AS_USUAL
    assert (
        AllocationPolicy(
            undecided_as_conditions=False, siblings=Siblings.TOGETHER, siblings_near_km=16.0
        )
        == AS_USUAL
    )


def test_what_is_not_said_is_as_usual(tmp_path: Path) -> None:
    assert loaded(tmp_path, "").allocation == AS_USUAL
    assert loaded(tmp_path, "[allocation]\n").allocation == AS_USUAL
    one = loaded(tmp_path, "[allocation]\nundecided_as_conditions = true\n")
    assert one.allocation == AllocationPolicy(undecided_as_conditions=True)


@pytest.mark.parametrize("siblings", list(Siblings))
def test_every_policy_is_read(tmp_path: Path, siblings: Siblings) -> None:
    section = f'[allocation]\nsiblings = "{siblings.value}"\nsiblings_near_km = 8\n'
    expected = AllocationPolicy(siblings=siblings, siblings_near_km=8.0)
    assert loaded(tmp_path, section).allocation == expected


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (
            "undecided_as_conditions = 1",
            "undecided_as_conditions: found 1, expected true or false.",
        ),
        (
            'siblings = "apart"',
            'siblings: found apart, expected "together" or "near" or "by_points".',
        ),
        ("siblings = true", 'siblings: found True, expected "together" or "near" or "by_points".'),
        (
            "siblings_near_km = -1",
            "siblings_near_km: found -1, expected kilometres from 0 to 1000.",
        ),
        (
            "siblings_near_km = 1000.5",
            "siblings_near_km: found 1000.5, expected kilometres from 0 to 1000.",
        ),
        (
            "siblings_near_km = nan",
            "siblings_near_km: found nan, expected kilometres from 0 to 1000.",
        ),
        (
            'siblings_near_km = "far"',
            "siblings_near_km: found far, expected kilometres from 0 to 1000.",
        ),
        (
            "siblings_near_km = true",
            "siblings_near_km: found True, expected kilometres from 0 to 1000.",
        ),
        (
            "sibling = true",
            "sibling: found 'sibling', expected one of undecided_as_conditions, siblings, "
            "siblings_near_km.",
        ),
    ],
)
def test_what_does_not_fit_is_refused_by_name(tmp_path: Path, line: str, message: str) -> None:
    assert refusal(tmp_path, f"[allocation]\n{line}\n") == [f"county.toml, allocation, {message}"]


def test_a_section_that_is_no_table_is_refused(tmp_path: Path) -> None:
    plain = 'format_version = 1\nallocation = "fair"\n'
    path = tmp_path / "county.toml"
    path.write_text(plain, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load_profile(path)
    assert "county.toml, allocation: found fair, expected a table." in {
        str(problem) for problem in caught.value.problems
    }


def test_another_policy_is_another_profile(tmp_path: Path) -> None:
    usual = loaded(tmp_path, "[allocation]\n").profile_hash
    assert loaded(tmp_path, '[allocation]\nsiblings = "near"\n').profile_hash != usual
