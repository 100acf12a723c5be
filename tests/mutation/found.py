"""Read what became of each mutant."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FATES: Mapping[int | None, str] = {
    0: "survived",
    1: "killed",
    3: "killed",
    5: "no tests",
    33: "no tests",
    36: "timeout",
    24: "timeout",
    -24: "timeout",
    152: "timeout",
    255: "timeout",
    None: "not checked",
}
"""By the exit code of the test run, as mutmut records it."""
LIVED = ("survived", "no tests")


@dataclass(frozen=True, slots=True, order=True)
class Mutant:
    """One change to one function: its name as mutmut gives it, and what became of it."""

    name: str
    fate: str

    @property
    def module(self) -> str:
        """Dotted name of the module."""
        return self.name.rpartition(".")[0]

    @property
    def function(self) -> str:
        """Name of the function, with its class."""
        inner = self.name.rpartition(".")[2].rpartition("__mutmut_")[0]
        return inner.removeprefix("x").lstrip("_").removeprefix("ǁ").replace("ǁ", ".")


def read(folder: Path) -> list[Mutant]:
    """Read all mutants below a folder; a run that was cut short is refused."""
    found = []
    for path in sorted(folder.rglob("*.py.meta")):
        codes = json.loads(path.read_text(encoding="utf-8"))["exit_code_by_key"]
        found += [Mutant(name, FATES.get(code, "suspicious")) for name, code in codes.items()]
    if not found:
        raise SystemExit(f"No mutants in {folder}: run make mutants.")
    if open_ := counts(found)["not checked"]:
        raise SystemExit(f"{open_:,} of {len(found):,} mutants were not tried: run make mutants.")
    return found


def counts(mutants: list[Mutant]) -> Counter[str]:
    """Count mutants by what became of them."""
    return Counter(mutant.fate for mutant in mutants)


def share_killed(mutants: list[Mutant]) -> float:
    """Give the share killed; one that ran out of time, or that no test reaches, is not."""
    return counts(mutants)["killed"] / len(mutants)
