"""What a file holds is shown, and not done."""

from __future__ import annotations

import pytest

from constraints.errors import InputError, Problem


def test_what_would_drive_a_terminal_is_spelled_out() -> None:
    problem = Problem("a\x1b[2J.json", "homes[\x07]", "\x9bkey", "'na\u202eme\r\n'", "a text")
    expected = "a\\x1b[2J.json, homes[\\x07], \\x9bkey: found 'na\\u202eme\\r\\n', expected a text."
    assert str(problem) == expected
    assert str(InputError((problem,))) == expected


def test_what_can_be_read_is_shown_as_it_is() -> None:
    assert Problem("f", "", "", "'Siân 😀 “so”'", "x").found == "'Siân 😀 “so”'"


def test_only_what_is_not_seen_is_spelled_out() -> None:
    assert Problem("f", "", "", "a\\b'c\t“é”", "x").found == "a\\b'c\\t“é”"


def problem(number: int) -> Problem:
    return Problem("homes.json", f"row {number}", "age", "'x'", "whole years")


def test_what_is_empty_is_left_out_and_nothing_found_is_said() -> None:
    assert str(Problem("f.csv", "", "age", "", "a number")) == (
        "f.csv, age: found nothing, expected a number."
    )


@pytest.mark.parametrize(("number", "more"), [(1, 0), (20, 0), (21, 1), (45, 25)])
def test_the_first_twenty_problems_are_shown_and_the_others_counted(number: int, more: int) -> None:
    problems = tuple(problem(at) for at in range(number))
    error = InputError(problems)
    shown = [str(one) for one in problems[:20]] + [f"and {more} more problems."] * (more > 0)
    assert str(error) == "\n".join(shown)
    assert error.problems == problems


def test_an_error_without_a_problem_is_no_error() -> None:
    with pytest.raises(TypeError, match=r"^An InputError needs at least one problem\.$"):
        InputError(())
