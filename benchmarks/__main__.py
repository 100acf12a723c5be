"""`python -m benchmarks`: measure, print the table; with `--write`, put it into RESULTS.md."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import datetime
from zoneinfo import ZoneInfo

from benchmarks.timing import THREADS, stay_on_one_core

# Before numpy is imported: its libraries read these when they load.
os.environ.update(dict.fromkeys(THREADS, "1"))
PUBLISHED = "england"


def main() -> None:
    """Measure everything on one core."""
    stay_on_one_core()
    from benchmarks.report import detail  # noqa: PLC0415  imports numpy
    from benchmarks.results import RESULTS, write  # noqa: PLC0415
    from benchmarks.run import Plan, measure  # noqa: PLC0415
    from benchmarks.setting import WORLDS  # noqa: PLC0415

    asked = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    asked.add_argument("--world", choices=sorted(WORLDS), default=PUBLISHED)
    asked.add_argument("--write", action="store_true", help="put the run into RESULTS.md")
    asked.add_argument("--note", default="", help="what a reader should know of this run")
    given = asked.parse_args()
    if given.write and given.world != PUBLISHED:
        asked.error(f"RESULTS.md holds runs on {PUBLISHED}.")
    run = measure(Plan(world=given.world), _tell)
    today = datetime.now(ZoneInfo("Europe/London")).date()
    sys.stdout.write(f"{detail(run, today, given.note)}\n")
    if given.write:
        write(run, today, given.note)
        _tell(f"written: {RESULTS.name}")


def _tell(words: str) -> None:
    sys.stderr.write(f"{words} ...\n")


if __name__ == "__main__":
    main()
