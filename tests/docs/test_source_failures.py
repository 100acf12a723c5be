"""The page of failures: each is on it once, and each test it names is there."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from tests.stories.test_each_failure import FAILURES

PAGE = Path(__file__).parents[2] / "docs/source-failures.md"
NUMBERS = {
    "The 45 failures": list(range(1, 46)),
    "Thirteen traps": list(range(1, 14)),
    "Hazards": [1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 14, 15, 16, 17],
}
OPEN = {"the store", "the simulation"}
"""Parts that are not built yet, and close what needs them."""
MOST_OPEN = 7
LINK = re.compile(r"\[(test_\w+)\]\((\.\./tests/[^)]+\.py)\)")
TABLE = "test_the_failure_comes_back_without_its_control"


def rows(heading: str) -> list[list[str]]:
    """Rows of the table under a heading, each as its five cells."""
    part = PAGE.read_text("utf-8").split(f"\n## {heading}\n")[1].split("\n## ")[0]
    lines = re.findall(r"^\| (\d.*)\|$", part, re.M)
    return [[cell.strip() for cell in line.split("|")] for line in lines]


EACH = [(heading, row) for heading in NUMBERS for row in rows(heading)]
NAMES = [f"{heading} {row[0]}" for heading, row in EACH]


@cache
def named_in(path: Path) -> frozenset[str]:
    """Tests of a file: functions, and tables that are turned into one."""
    names = set()
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.FunctionDef):
            names.add(node.name)
        if isinstance(node, ast.Assign):
            names |= {one.id for one in node.targets if isinstance(one, ast.Name)}
    return frozenset(names)


@pytest.mark.parametrize("heading", NUMBERS)
def test_each_is_on_the_page_once_and_in_order(heading):
    assert [int(row[0]) for row in rows(heading)] == NUMBERS[heading]


@pytest.mark.parametrize(("heading", "row"), EACH, ids=NAMES)
def test_each_says_what_went_wrong_what_stands_against_it_and_which_test_shows_it(heading, row):
    number, wrong, against, tests, open_until = row
    assert wrong, f"{heading}, {number}"
    assert against
    assert LINK.findall(tests) or open_until, "No test, and not open either."
    assert LINK.sub("", tests).replace("<br>", "") == ""


@pytest.mark.parametrize(("heading", "row"), EACH, ids=NAMES)
def test_each_test_named_is_there(heading, row):
    for name, link in LINK.findall(row[3]):
        path = (PAGE.parent / link).resolve()
        assert path.is_file(), f"{heading}, {row[0]}: {link}"
        assert name in named_in(path), f"{heading}, {row[0]}: {name}"


def test_what_is_open_names_the_part_that_will_close_it_and_is_little():
    open_ = [row[4] for _, row in EACH if row[4]]
    assert set(open_) == OPEN
    assert len(open_) <= MOST_OPEN


def test_the_table_of_controls_is_named_where_it_has_a_row_and_nowhere_else():
    proved = {failure.number for failure in FAILURES}
    named = {int(row[0]) for row in rows("The 45 failures") if TABLE in row[3]}
    assert named == proved


def test_traps_and_hazards_are_named_by_their_number():
    for word, heading in (("trap", "Thirteen traps"), ("hazard", "Hazards")):
        for row in rows(heading):
            for name, link in LINK.findall(row[3]):
                if f"/{word}s/" in link and not row[4]:
                    assert name.startswith(f"test_{word}_{int(row[0]):02}_")
