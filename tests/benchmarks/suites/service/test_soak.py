from itertools import count

import pytest

from benchmarks.suites.service.soak import settled, soaked
from tests.benchmarks.load.scripted import answer

from .asked import Fake


def test_memory_is_held_from_a_sixth_of_the_time_on():
    weights = [(at * 10.0, 50.0 if at < 30 else 100.0 + at) for at in range(180)]
    first, last = settled(weights, 1_800.0)
    # Of the 150 that are kept, the first fifteen and the last.
    assert first == pytest.approx(100 + (30 + 44) / 2)
    assert last == pytest.approx(100 + (165 + 179) / 2)


def test_a_process_that_grows_is_told_by_how_much(serve):
    ours = Fake(serve(lambda *_: answer()))
    weights = count(100, 10)
    ours.server.memory_mb = lambda: next(weights)
    run = soaked(ours, "sqlite-soak", 0.6, lambda _: None)
    assert run.extra["growth"] > 0
    ours.server.memory_mb = lambda: 100.0
    assert soaked(ours, "sqlite-soak", 0.6, lambda _: None).extra["growth"] == 0


def test_what_was_proposed_is_let_go_in_every_turn(serve):
    ours = Fake(serve(lambda *_: answer()))
    soaked(ours, "sqlite-soak", 0.6, lambda _: None)
    turns = ours.heard.count("Homeward let go")
    assert turns > 1
    assert ours.heard.count("Homeward read") == 1


def test_streams_beside_each_other_add_up_to_one_rate(serve):
    run = soaked(Fake(serve(lambda *_: answer())), "sqlite-soak", 1.2, lambda _: None)
    # In turns of a tenth of a second: five reads; of matches and proposals, less than one.
    assert 40 <= run.extra["rate"] <= 60


def test_one_failure_is_one_too_many(serve):
    ours = Fake(serve(lambda number, _: answer(503 if number == 5 else 200)))
    with pytest.raises(AssertionError, match="1 x status 503"):
        soaked(ours, "sqlite-soak", 0.6, lambda _: None)
