"""What is said of the instances that are kept is proved again, on each run."""

import pytest

from benchmarks.instances.catalogue import CATALOGUE
from benchmarks.instances.demands import KINDS, conflicting, demands_of, with_only
from benchmarks.instances.files import FOLDER, OPTIMA, instances
from benchmarks.instances.optima import is_feasible, proved, read
from constraints.errors import InputError
from matcher.solver.certificate.placement import certify
from matcher.solver.conflicts import solve
from matcher.solver.limits import Limits
from tests.benchmarks.instances.exhaustive import can_be_met

KNOWN = read()
PROBLEMS = {instance.name: instance.problem for instance in instances()}
INFEASIBLE = [name for name, known in KNOWN.items() if known.status == "infeasible"]


def test_everything_that_is_kept_has_its_proof_and_nothing_else():
    assert set(KNOWN) == set(PROBLEMS) == {entry.name for entry in CATALOGUE}


@pytest.mark.parametrize("name", KNOWN)
def test_the_least_cost_is_proved_again(name):
    outcome = solve(PROBLEMS[name], Limits(seconds=60))
    certify(PROBLEMS[name], outcome)
    assert (outcome.status.value, outcome.value) == (KNOWN[name].status, KNOWN[name].value)
    assert len(KNOWN[name].confirmed_by) == 2


@pytest.mark.parametrize("name", ["tight-siblings-1", "infeasible-all"])
def test_two_engines_come_to_the_same(name):
    again = proved(PROBLEMS[name])
    assert (again.status, again.value) == (KNOWN[name].status, KNOWN[name].value)


@pytest.mark.parametrize("name", INFEASIBLE)
def test_demands_that_conflict_cannot_be_met_and_any_one_fewer_can(name):
    problem, demands = PROBLEMS[name], KNOWN[name].conflicting
    assert set(demands) <= set(demands_of(problem))
    assert not can_be_met(problem, demands)
    for dropped in demands:
        assert can_be_met(problem, [demand for demand in demands if demand != dropped])


def test_every_kind_of_demand_is_in_a_conflict():
    met = {demand[0] for name in INFEASIBLE for demand in KNOWN[name].conflicting}
    assert met == set(KINDS)


def test_conflicting_demands_are_found_again_and_are_as_few():
    problem = PROBLEMS["infeasible-apart"]
    assert tuple(conflicting(problem, is_feasible)) == KNOWN["infeasible-apart"].conflicting


def test_a_problem_with_no_demands_has_an_answer():
    assert is_feasible(with_only(PROBLEMS["infeasible-limits"], ()))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"format_version": 2}', "format_version: found 2, expected 1"),
        ('{"format_version": 1, "a": 3}', "a: found 3, expected an object of status, value"),
        ("{", "expected a document of JSON"),
    ],
)
def test_a_file_of_optima_that_is_none_is_refused(tmp_path, text, said):
    (tmp_path / OPTIMA).write_text(text)
    with pytest.raises(InputError, match=f"^{OPTIMA}") as refused:
        read(tmp_path / OPTIMA)
    assert said in str(refused.value)


def test_an_unknown_status_is_refused(tmp_path):
    text = (FOLDER / OPTIMA).read_text().replace('"status":"optimal"', '"status":"good"', 1)
    (tmp_path / OPTIMA).write_text(text)
    with pytest.raises(
        InputError, match=r"loose-1\.status: found good, expected optimal or infeas"
    ):
        read(tmp_path / OPTIMA)
