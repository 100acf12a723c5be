"""Networks, lines and groups that two children share."""

from __future__ import annotations

from constraints.vocabulary import Domain
from tests.constraints.compatibility.oracle.people import Kid, Ties
from tests.constraints.compatibility.oracle.posing import Found, at
from tests.constraints.compatibility.oracle.three import Three, every

D = Domain


def networks(one: Kid, two: Kid, ties: Ties) -> Found:
    def both(domain: Domain, level: float) -> Three:
        return every(at(one, domain, level), at(two, domain, level))

    csev = both(D.HAS_BEEN_SEXUALLY_EXPLOITED, 3)
    tied = every(csev, ties["same_network"])
    gone = every(tied, both(D.GOES_MISSING, 3))
    line = every(both(D.HAS_BEEN_CRIMINALLY_EXPLOITED, 1), ties["same_line"])
    group = every(ties["same_group"], ties["offended_together"])
    return {
        "same_network_and_missing_apart": (gone, (3, 3)),
        "same_network_agreed": (tied, (2, 2)),
        "exploited_children_together": (both(D.HAS_BEEN_SEXUALLY_EXPLOITED, 2), (1, 1)),
        "same_line_planned": (line, (2, 2)),
        "same_group_agreed": (group, (2, 2)),
    }
