"""Layouts told by their headers."""

import pytest

from constraints.errors import InputError
from matcher.records.ofsted.published import read_provider_list

from .invented import HEADERS, published, write


def refusal(path, headers):
    text = published("2025", {}, headers=headers)
    with pytest.raises(InputError) as caught:
        read_provider_list(write(path / "list.csv", text))
    return caught.value.problems


def without(*names):
    return tuple(header for header in HEADERS["2025"] if header.strip() not in names)


def test_an_unknown_layout_is_one_error_that_lists_the_missing_headers(tmp_path):
    (problem,) = refusal(tmp_path, without("Registration date", "Parliamentary constituency"))
    assert problem.found == "no column 'Parliamentary constituency', 'Registration date'"
    assert "nearest: 2025" in problem.expected


def test_columns_of_two_years_together_are_no_layout(tmp_path):
    (problem,) = refusal(tmp_path, (*HEADERS["2023"], "Previous full inspection event date"))
    assert problem.found == "besides 'Previous full inspection event date'"


def test_a_list_without_a_column_that_every_year_has_is_refused(tmp_path):
    problems = refusal(tmp_path, without("URN", "Sector"))
    assert {problem.field for problem in problems} == {"URN", "Sector"}


def test_a_column_that_no_year_had_is_reported_and_not_guessed(tmp_path):
    headers = ("Age range", *HEADERS["2025"])
    text = published("2025", {"Age range": "8 to 17"}, headers=headers)
    providers = read_provider_list(write(tmp_path / "list.csv", text))
    assert providers.layout == "2025"
    assert providers.unread == ("Age range",)
