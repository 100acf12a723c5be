"""Print the share of mutants that tests kill, and fail below the least: ``make mutants``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tests.mutation.found import counts, read, share_killed
from tests.mutation.page import page

LEAST = 0.9
FOLDER = Path("mutants/constraints")


def main() -> int:
    """Print the counts; write the page of those that live where one is named."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("--page", type=Path, help="where to write the table of those that live")
    parser.add_argument(
        "--tests-of", help="commit whose tests those that lived were run against once more"
    )
    wanted = parser.parse_args()
    mutants = read(FOLDER)
    share = share_killed(mutants)
    by_fate = ", ".join(f"{count:,} {fate}" for fate, count in counts(mutants).most_common())
    sys.stdout.write(f"{len(mutants):,} mutants: {by_fate}. {share:.1%} killed.\n")
    if wanted.page is not None:
        wanted.page.write_text(page(mutants, wanted.tests_of), encoding="utf-8")
    if share < LEAST:
        sys.stdout.write(f"Expected at least {LEAST:.0%}. See them with: mutmut results\n")
    return 0 if share >= LEAST else 1


if __name__ == "__main__":
    sys.exit(main())
