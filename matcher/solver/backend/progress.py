"""Value and bound read from what the engines write while they work."""

from __future__ import annotations

import math
import re

from matcher.solver.backend.engine import Engine

# [source] processed in-queue leaves explored% bound value ...
_HIGHS = re.compile(r"^ [ A-Za-z]?\s+\d+\s+\d+\s+\d+\s+[\d.]+%\s+(\S+)\s+(\S+)\s")


def read(engine: Engine, line: str) -> tuple[float, float] | None:
    """
    Give the value and the bound that a line of a log states, inf and -inf where it has none yet.

    The figures are rounded to the digits printed; the bound is lowered by what rounding may have
    added.

    Returns
    -------
    value, bound
        None where the line is no line of progress.
    """
    if engine is Engine.HIGHS:
        found = _HIGHS.match(line)
        bound, value = found.groups() if found else ("", "")
        digits = 1e-9
    elif engine is Engine.SCIP:
        columns = line.split("|")
        bound, value = columns[-4:-2] if len(columns) > 10 else ("", "")
        digits = 1e-6
    else:
        return None
    try:
        below = float(bound)
    except ValueError:
        return None
    return _number(value), below - abs(below) * digits if math.isfinite(below) else -math.inf


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return math.inf
