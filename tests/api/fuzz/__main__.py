"""Odd requests to every route until there are enough, and the recall of the battery: make fuzz."""

import argparse
import json
import sys
import tempfile
from pathlib import Path

import pytest

from tests.api.access.stage import Stage
from tests.api.databases import Files
from tests.many_seeds import say

from .battery import Battery
from .planted import FAULTS

SEEDS = 5
ENOUGH = 18
EACH = 40


def main():
    """Go on where the run before stopped; the file of progress has a line for each step."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--progress", type=Path, default=Path(".fuzz.jsonl"))
    asked = parser.parse_args()
    before = asked.progress.read_text().splitlines() if asked.progress.exists() else []
    done = {(one["seed"], one["route"]): one for one in map(json.loads, before)}
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        stage = Stage(Files(Path(folder)).new(), patch)
        with stage.client:
            wrong = _all(stage, asked, done)
            missed = _missed(stage)
        stage.store.close()
    found = len(FAULTS) - len(missed)
    say(f"{found} of {len(FAULTS)} planted faults found; missed: {missed}")
    return 1 if wrong or found < ENOUGH else 0


def _all(stage, asked, done):
    wrong = [one for step in done.values() for one in step["wrong"]]
    cases, number = sum(step["cases"] for step in done.values()), 0
    while cases < asked.cases or number < SEEDS:
        number += 1
        for route in Battery(stage).operations:
            if (number, route) in done:
                continue
            battery = Battery(stage)
            # Five seeds share the cases; what is still missing after them takes further ones.
            each = max(1, min(asked.cases // SEEDS // len(battery.operations), 10 * EACH))
            told = battery.run(route, number, each)
            step = {"seed": number, "route": route, "cases": battery.cases, "wrong": told}
            with asked.progress.open("a") as file:
                file.write(json.dumps(step) + "\n")
            cases, wrong = cases + battery.cases, wrong + told
            for one in told:
                say(f"seed {number}: {one}")
        say(f"seed {number}: {cases:,} cases, {len(wrong)} wrong", sys.stderr)
    say(f"{cases:,} cases over {number} seeds, {len(wrong)} wrong")
    return wrong


def _missed(stage):
    clean = {route: Battery(stage).run(route, 1, EACH) for route, _ in FAULTS.values()}
    return [
        name
        for name, (route, fault) in FAULTS.items()
        if Battery(stage, fault).run(route, 1, EACH) == clean[route]
    ]


if __name__ == "__main__":
    sys.exit(main())
