import pytest

from benchmarks.suites.run import OURS, Run
from benchmarks.suites.service.figures import figures

NAMES = {
    "match_p50", "match_p99", "match_rate", "read_rate", "read_beside", "propose_rate",
    "propose_p99", "propose_beside", "refused", "goodput", "health", "soak",
}  # fmt: skip


def run(instance, solver=OURS, group="any", seconds=0.03, **extra):
    return Run(group, instance, solver, "checked", seconds=seconds, extra={"rate": 50.0} | extra)


def told(*runs):
    return {goal.id: goal for goal in figures(runs)}


def test_every_target_stands_for_each_database():
    both = {f"{kind}_{name}" for kind in ("sqlite", "postgresql") for name in NAMES}
    assert set(told()) == both | {"headroom"}
    assert all(goal.found is None for goal in told().values())
    assert all(goal.wanted is not None for goal in told().values())


@pytest.mark.parametrize(
    ("name", "of", "found", "reached"),
    [
        ("match_p50", run("sqlite-match-1", p99_ms=90.0), 30.0, True),
        ("match_p50", run("sqlite-match-1", seconds=0.041, p99_ms=90.0), 41.0, False),
        ("match_p99", run("sqlite-match-1", p99_ms=101.0), 101.0, False),
        ("match_rate", run("sqlite-match-16", p99_ms=900.0), 50.0, True),
        ("goodput", run("sqlite-overload", of_peak=79.0, refused_p99_ms=1.0, health_p99_ms=2.0),
         79.0, False),
        ("health", run("sqlite-overload", of_peak=79.0, refused_p99_ms=1.0, health_p99_ms=2.0),
         2.0, True),
        ("soak", run("sqlite-soak", growth=5.1), 5.1, False),
    ],
)  # fmt: skip
def test_what_was_found_is_held_to_its_target(name, of, found, reached):
    goal = told(of)[f"sqlite_{name}"]
    assert goal.found == pytest.approx(found)
    assert goal.is_reached is reached
    assert told(of)[f"postgresql_{name}"].found is None


def test_a_ratio_says_its_spread_and_is_not_taken_from_the_other_app():
    beside = {"times_small": 0.61, "times_least": 0.5, "times_most": 0.7, "p99_ms": 9.0}
    other = run("sqlite-read", "small", p99_ms=1.0)
    for order in ((run("sqlite-read", **beside), other), (other, run("sqlite-read", **beside))):
        goal = told(*order)["sqlite_read_beside"]
        assert (goal.found, goal.is_reached) == (0.61, True)
        assert "0.50 to 0.70" in goal.what


def test_the_clients_are_no_limit_where_they_can_ask_three_times_as_much():
    clients = run("ceiling", "nothing", "ceiling", rate=2_000.0)
    slow, fast = run("sqlite-read", "small", rate=600.0), run("sqlite-read", "small", rate=700.0)
    assert told(clients, slow)["headroom"].is_reached is True
    assert told(slow, fast, clients)["headroom"].is_reached is False
    assert told(slow)["headroom"].found is None
    assert told(clients)["headroom"].found is None
