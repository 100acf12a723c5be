"""docs/security.md names tests that are there."""

import re
from pathlib import Path

import pytest

from api.security.roles import Role

TESTS = Path(__file__).parents[2]
PAGE = (TESTS.parent / "docs/security.md").read_text()
NAMED = sorted(set(re.findall(r"`(\w[\w/]*/test_\w+\.py(?:::test_\w+)?)`", PAGE)))


@pytest.mark.parametrize("named", NAMED)
def test_a_test_that_the_page_names_is_there(named):
    file, _, name = named.partition("::")
    assert (TESTS / file).exists()
    assert f"def {name}(" in (TESTS / file).read_text() if name else True


def test_the_page_names_tests_every_threat_and_every_role():
    assert len(NAMED) > 40
    assert re.findall(r"^\| (T\d+) \|", PAGE, re.M) == [f"T{number}" for number in range(1, 15)]
    assert re.findall(r"^\| ([a-z_]+) \| (?:an authority|homes, )", PAGE, re.M) == [
        one.value for one in Role
    ]
