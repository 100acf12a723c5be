"""The same model gives the same bytes, whatever process solves it and however it hashes."""

import os
import subprocess
import sys

SCRIPT = """
import hashlib
from matcher.solver import Limits
from matcher.solver.backend import Engine, pool, solve, solve_lp
from tests.matcher.solver.backend.models import assignment_with_capacity
for time in (1, 2):
    for engine in (Engine.HIGHS, Engine.CP_SAT, Engine.SCIP):
        said = hashlib.sha256()
        for seed in range(3):
            outcome = solve(assignment_with_capacity(9, 3, seed, 0.9), engine, Limits())
            said.update(repr((outcome.status, outcome.value, outcome.bound)).encode())
            said.update(b"" if outcome.solution is None else outcome.solution.tobytes())
        print(engine, said.hexdigest())
    for engine in (Engine.GLOP, Engine.HIGHS, Engine.PDLP):
        outcome = solve_lp(assignment_with_capacity(14, 4, 1, 0.9), engine)
        print(engine, hashlib.sha256(outcome.solution.values.tobytes()
            + outcome.solution.duals.tobytes()).hexdigest())
"""


def lines(hash_seed):
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", SCRIPT],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
    )
    return done.stdout.splitlines()


def test_runs_processes_and_hash_seeds_change_nothing():
    first, second = lines("1"), lines("2")
    assert first == second
    assert len(first) == 12
    assert first[:6] == first[6:]  # a process that has solved other models before
