"""Drawing others into exploitation."""

from __future__ import annotations

from constraints.vocabulary import Domain
from tests.constraints.compatibility.oracle.dates import recent
from tests.constraints.compatibility.oracle.people import Kid, Ties
from tests.constraints.compatibility.oracle.posing import Found, at, row
from tests.constraints.compatibility.oracle.three import every, some

D = Domain
ABLE = D.LEARNING_DISABILITY_OR_AUTISM
KINDS = {
    "sexual": (D.RECRUITS_TO_SEXUAL_EXPLOITATION, (D.HAS_BEEN_SEXUALLY_EXPLOITED, ABLE)),
    "criminal": (
        D.RECRUITS_TO_CRIMINAL_EXPLOITATION,
        (D.HAS_BEEN_CRIMINALLY_EXPLOITED, ABLE, D.USES_SUBSTANCES),
    ),
}
"""What draws others in, and who may be drawn in."""


def recruiting(poser: Kid, exposed: Kid, _: Ties) -> Found:
    found: Found = {}
    for kind, (domain, vulnerable) in KINDS.items():
        evidenced = every(at(poser, domain, 3), poser.proven[domain], recent(poser, domain, 3))
        gravely, somewhat = (some(*(at(exposed, one, n) for one in vulnerable)) for n in (2, 1))
        found[f"vulnerable_apart_from_{kind}_recruiting"] = row(
            poser, every(evidenced, gravely), domain
        )
        found[f"vulnerable_protected_from_{kind}_recruiting"] = row(
            poser, every(at(poser, domain, 2), somewhat), domain
        )
    return found
