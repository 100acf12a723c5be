"""The walk of the benchmark against the real service, on a town."""

from itertools import islice

import pytest

from benchmarks.load.closed import closed_loop
from benchmarks.suites.service import children
from benchmarks.suites.service.databases import databases
from benchmarks.suites.service.ours import ours
from benchmarks.suites.service.process import installed
from fixtures.worlds import town

LONG = 60.0


def test_children_are_matched_proposed_to_let_go_and_proposed_to_again(tmp_path, monkeypatch):
    monkeypatch.setattr(children, "DRAWN", 12)
    monkeypatch.setattr(children, "CHILDREN", 4)
    with (
        databases("sqlite", tmp_path) as new,
        ours(new("ours"), tmp_path / "ours", lambda _: None, town) as one,
    ):
        port, wanted = one.server.port, one.there.wanted
        assert 1 < len(wanted) <= len(one.documents) <= 4
        assert len({body["urn"] for _, body in wanted}) == len(wanted)
        for calls in (one.reads(), one.matches()):
            taken = closed_loop(port, islice(calls, 6), clients=2, seconds=LONG)
            assert (len(taken.right), taken.failures) == (6, 0)
        for _ in range(2):
            taken = closed_loop(port, one.proposals(), clients=2, seconds=LONG)
            assert (len(taken.right), taken.failures) == (len(wanted), 0)
            again = closed_loop(port, one.proposals(), clients=2, seconds=LONG)
            assert again.failed == {"status 409": len(wanted)}
            one.let_go()
        assert one.server.process.poll() is None


def test_a_command_that_fails_says_why(tmp_path):
    with pytest.raises(AssertionError, match="homeward db: Found a database of kind mysql"):
        installed("mysql://nobody@127.0.0.1/none", tmp_path / "ours")
