"""The table of first choices."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from benchmarks.quality import FAR_MILES, Choice, Quality, Way
from matcher.judge import SAFETY_FROM

ROWS: tuple[tuple[str, Callable[[Sequence[Choice]], str]], ...] = (
    ("miles, median", lambda found: f"{np.median([one.miles for one in found]):.1f}"),
    ("miles, mean", lambda found: f"{np.mean([one.miles for one in found]):.1f}"),
    (
        f"share over {FAR_MILES:.0f} miles",
        lambda found: _share([one.miles > FAR_MILES for one in found]),
    ),
    ("share that some rule bars", lambda found: _share([one.barred for one in found])),
    (
        "share that a rule may bar, on what is not known",
        lambda found: _share([one.open for one in found]),
    ),
    (
        "share where residual risk may be high (5 or 6 half levels)",
        lambda found: _share([one.half_levels >= SAFETY_FROM for one in found]),
    ),
    (
        "share where it may be moderate or raised (3 or 4)",
        lambda found: _share([3 <= one.half_levels < SAFETY_FROM for one in found]),
    ),
    (
        "share where it is below that (0 to 2)",
        lambda found: _share([one.half_levels < 3 for one in found]),
    ),
    (
        "welfare points at worst, mean (0 best, 9,999 most)",
        lambda found: f"{np.mean([one.points for one in found]):,.0f}",
    ),
)


def quality_table(found: Quality) -> str:
    """Write the table of what each way comes to."""
    lines = [
        "| | " + " | ".join(way.value for way in Way) + " |",
        "| --- " + "| ---: " * len(Way) + "|",
    ]
    if found.compared:
        for title, cell in ROWS:
            lines.append(f"| {title} | {' | '.join(cell(found.chosen[way]) for way in Way)} |")
    return "\n".join(lines)


def _share(holds: Sequence[bool]) -> str:
    return f"{np.mean(holds):.1%}".replace("%", " %")
