"""The matching matrix, in reading order. Nothing is found by scanning."""

from __future__ import annotations

from constraints.compatibility.follow_up import FollowUp
from constraints.compatibility.row import MatrixRow
from constraints.compatibility.rows.care import CARE
from constraints.compatibility.rows.exploitation import EXPLOITATION
from constraints.compatibility.rows.named import NAMED
from constraints.compatibility.rows.networks import NETWORKS
from constraints.compatibility.rows.peers import PEERS
from constraints.compatibility.rows.sexual_harm import SEXUAL_HARM
from constraints.compatibility.rows.together import TOGETHER
from constraints.compatibility.rows.violence_and_fire import VIOLENCE_AND_FIRE

MATRIX: tuple[MatrixRow, ...] = (
    *SEXUAL_HARM,
    *EXPLOITATION,
    *NETWORKS,
    *NAMED,
    *VIOLENCE_AND_FIRE,
    *PEERS,
    *TOGETHER,
    *CARE,
)
"""
Every row. A row to come is one entry in a file of ``rows``; a new kind of condition is one class
in `conditions` (of a child), `between` (of two) or `setting` (of the home).
"""

FOLLOW_UPS: tuple[FollowUp, ...] = tuple(
    dict.fromkeys(one for row in MATRIX for one in row.follow_ups)
)
"""Every duty that follows a row, once, in the order of the rows."""
