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

    A solution is a line of its cost, a line ``# Columns -n`` and n lines of a place and a value;
    what is not listed is 0. The process may have ended in the middle of one.

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
        columns = lines[1].split() if len(lines) > 1 else []
        if len(columns) != 3 or not columns[2].lstrip("-").isdigit():
            continue
        listed = -int(columns[2])
        # The line after the last term is begun, so that the last term is whole.
        if listed < 0 or len(lines) < listed + 3:
            continue
        values = np.zeros(variables)
        for line in lines[2 : 2 + listed]:
            place, value = line.split()
            values[int(place)] = float(value)
        return values
    return None
