"""Two children who would both move in, judged by the same rows."""

from __future__ import annotations

from tests.constraints.compatibility.oracle.kinds import NAMES, OF_THE_HOME, SAID
from tests.constraints.compatibility.oracle.people import House, Kid, Ties
from tests.constraints.compatibility.oracle.posing import grave
from tests.constraints.compatibility.oracle.rows import fires
from tests.constraints.compatibility.oracle.three import every, some
from tests.constraints.compatibility.oracle.verdict import Verdict, decide, there


def pair(one: Kid, two: Kid, ties: Ties, house: House) -> Verdict:
    """Judge all rows between two children who would both move in."""
    total = Verdict()
    out, back, some_grave = fires(one, two, ties), fires(two, one, ties), grave(one, two)
    for name in NAMES:
        if name in OF_THE_HOME or name in SAID:
            continue
        ways = [
            (holds, level[0] if holds else 0.0, level[1] if holds is not False else 0.0)
            for both, level in (out[name], back[name])
            for holds in (every(both, there(name, house)),)
        ]
        found = decide(name, house, ways, some_grave)
        total.bar, total.gate = some(total.bar, found.bar), some(total.gate, found.gate)
        total.left = (max(total.left[0], found.left[0]), max(total.left[1], found.left[1]))
    return total
