"""The solutions that HiGHS writes to a file as it finds them."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from matcher.solver.backend.frames import Array

IMPROVING = "improving"
"""Name of the file, in the folder of a child process."""


def last(path: Path, variables: int) -> Array | None:
    """
    Give the last solution written in full.

    A solution is a line of its cost, a line ``# Columns n`` and n lines of a value. The process
    may have ended in the middle of one.

    Parameters
    ----------
    path
        The file; need not exist.
    variables
        Of the model.

    Returns
    -------
    values
        Shape (variables,); None without a whole solution.
    """
    try:
        text = path.read_text(encoding="ascii", errors="replace")
    except FileNotFoundError:
        return None
    for block in reversed(text.split("Objective ")[1:]):
        lines = block.split("\n")
        # The line after the last value is begun, so that the last value is whole.
        if len(lines) >= variables + 3 and lines[1].split() == ["#", "Columns", str(variables)]:
            return np.array(lines[2 : 2 + variables], dtype=np.float64)
    return None
