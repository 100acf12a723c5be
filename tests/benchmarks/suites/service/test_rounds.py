from collections import Counter

import pytest

from benchmarks.load.taken import Taken
from benchmarks.suites.service.rounds import Beside, alternating, runs_of
from tests.benchmarks.load.scripted import answer

from .asked import Fake


def asks(one):
    one.heard.append(one.name)
    return one.proposals()


def test_two_servers_are_asked_in_turn_and_who_begins_alternates(serve):
    heard = []
    ours = Fake(serve(lambda *_: answer()), "ours", heard)
    theirs = Fake(serve(lambda *_: answer()), "theirs", heard)
    found = alternating(ours, theirs, asks, seconds=60.0, what="proposing", rounds=4)
    order = [one for one in heard if "let go" not in one]
    assert order == ["ours", "theirs", *("ours", "theirs", "theirs", "ours") * 2]
    # Whoever was asked lets go before anybody is asked again.
    assert heard == [said for one in order for said in (one, f"{one} let go")]
    assert [len(one.right) for one in (*found.ours, *found.theirs)] == [6] * 8


def test_a_round_in_which_something_failed_is_no_round(serve):
    ours = Fake(serve(lambda *_: answer()), "ours")
    theirs = Fake(serve(lambda number, _: answer(500 if number == 9 else 200)), "theirs")
    with pytest.raises(AssertionError, match="proposing, theirs: 1 x status 500, 5 right"):
        alternating(ours, theirs, asks, seconds=60.0, what="proposing", rounds=3)


def taken(rate):
    return Taken(1.0, (0.01, 0.02, 0.03), rate, (), Counter())


def test_the_ratio_is_the_median_of_the_rounds_with_its_spread():
    of = Beside(tuple(map(taken, (60, 90, 10))), tuple(map(taken, (100, 100, 100))))
    assert of.times == [0.6, 0.9, 0.1]
    mine, other = runs_of("read", "sqlite-read", of, ("Homeward", "small"))
    ratio = {name: mine.extra[name] for name in ("times_small", "times_least", "times_most")}
    assert ratio == {"times_small": 0.6, "times_least": 0.1, "times_most": 0.9}
    assert mine.extra["rate"] == pytest.approx(160 / 3)
    assert (mine.seconds, mine.worst, mine.repeats) == (0.02, 0.03, 9)
    assert mine.extra["p99_ms"] == pytest.approx(30)
    assert set(other.extra) == {"rate", "p99_ms"}
