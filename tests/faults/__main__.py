"""
End the service by force many times while it is asked, and look for what is lost: `make faults`.

A round is a new store and ten kills; rounds 0 to 49 are 500 kills on each kind of database. What
is broken off is taken up with `--first`.
"""

import argparse
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

from tests.api.databases import KINDS, Files, Server
from tests.faults.rounds import Done, one_round
from tests.faults.scene import stocked
from tests.faults.stores import copied
from tests.many_seeds import say


def main():
    """Do the rounds, and say by the exit code whether anything was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--first", type=int, default=0, help="number, and seed, of the first round")
    parser.add_argument("--rounds", type=int, default=50)
    parser.add_argument("--only", choices=KINDS)
    given = parser.parse_args()
    faults = 0
    with ExitStack() as until, tempfile.TemporaryDirectory(prefix="homeward-faults-") as folder:
        for kind in (given.only,) if given.only else KINDS:
            faults += _on(kind, given, Path(folder) / kind, until)
    return min(faults, 1)


def _on(kind, given, folder, until):
    folder.mkdir()
    if kind == "sqlite":
        stores = Files(folder)
    else:
        stores = Server("faults", "alone")
        until.callback(stores.stop)
    full, all_done, began = stocked(stores.new()), Done(), time.monotonic()
    for seed in range(given.first, given.first + given.rounds):
        store = copied(full)
        done = one_round(store, folder / str(seed), seed)
        all_done.add(done)
        for fault in done.faults:
            say(f"{kind}, round {seed}: {fault}")
        say(f"{kind}, rounds {given.first} to {seed}, {time.monotonic() - began:.0f} s: {all_done}")
    return len(all_done.faults)


if __name__ == "__main__":
    sys.exit(main())
