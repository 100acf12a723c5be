import sys

import pytest

from benchmarks.suites.service.databases import KINDS, databases
from constraints.errors import InputError


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_gives_databases_of_its_own(kind, tmp_path):
    with databases(kind, tmp_path) as new:
        first, second = new("one"), new("two")
    assert first != second
    assert first.startswith(kind)


def test_without_a_postgresql_it_is_said_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setattr(sys.modules[databases.__module__], "find_spec", lambda _: None)
    with pytest.raises(InputError) as refused, databases("postgresql", tmp_path):
        pass
    (problem,) = refused.value.problems
    assert problem.found == "no PostgreSQL to run"
    assert "--instances 'sqlite-*'" in problem.expected
