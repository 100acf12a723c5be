"""The page of the mutants that live: each has its reason, and each reason has a mutant."""

from __future__ import annotations

import re
from pathlib import Path

from tests.mutation.reasons import NOT_YET, REASONS, reason

PAGE = Path(__file__).parents[2] / "docs" / "mutants.md"
LINE = re.compile(r"^\| `(\S+)` (\S+) \| `(.*)` → `(.*)` \| (.*) \|$", re.M)
TOLD = [
    (f"constraints.{module}:{function}: {before} => {after}".replace("\\|", "|"), why)
    for module, function, before, after, why in LINE.findall(PAGE.read_text(encoding="utf-8"))
]


def test_every_mutant_that_lives_stands_there_with_its_reason() -> None:
    counted = re.search(r"^\| survived \| ([\d,]+) \|$", PAGE.read_text(encoding="utf-8"), re.M)
    assert counted is not None
    assert len(TOLD) == int(counted[1].replace(",", ""))
    for change, why in TOLD:
        assert reason(change) == why
        assert why != NOT_YET, change


def test_no_reason_stands_idle() -> None:
    assert {why for _, why in REASONS} == {why for _, why in TOLD}
