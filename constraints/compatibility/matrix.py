"""The matching matrix, in reading order. Nothing is found by scanning."""

from __future__ import annotations

from constraints.compatibility.row import MatrixRow
from constraints.compatibility.rows.exploitation import EXPLOITATION
from constraints.compatibility.rows.named import NAMED
from constraints.compatibility.rows.sexual_harm import SEXUAL_HARM
from constraints.compatibility.rows.together import TOGETHER
from constraints.compatibility.rows.violence_and_fire import VIOLENCE_AND_FIRE

MATRIX: tuple[MatrixRow, ...] = (
    *SEXUAL_HARM,
    *EXPLOITATION,
    *NAMED,
    *VIOLENCE_AND_FIRE,
    *TOGETHER,
)
"""
Every row. A row to come is one entry in a file of ``rows``; a new kind of condition is one class
in `conditions` or `between`.
"""
