"""`python -m benchmarks.instances`: draw the small instances anew, prove them, write the files."""

from __future__ import annotations

import sys

from benchmarks.instances.catalogue import CATALOGUE
from benchmarks.instances.files import FOLDER, OPTIMA, Instance, text_of
from benchmarks.instances.generator import draw
from benchmarks.instances.optima import Optimum, proved
from benchmarks.instances.optima import text_of as optima_text


def main() -> None:
    """Write every instance of the catalogue and what is proved of it; about a minute."""
    optima: dict[str, Optimum] = {}
    for entry in CATALOGUE:
        problem = draw(entry.shape, entry.seed)
        optima[entry.name] = one = proved(problem)
        instance = Instance(entry.name, entry.shape, entry.seed, problem)
        path = FOLDER / f"{entry.name}.json"
        path.write_text(text_of(instance), encoding="utf-8")
        sys.stderr.write(
            f"{entry.name}: {one.status} {one.value}, {one.unplaced} unplaced, "
            f"{len(one.conflicting)} demands in conflict\n"
        )
    (FOLDER / OPTIMA).write_text(optima_text(optima), encoding="utf-8")


if __name__ == "__main__":
    main()
