"""What children do to each other from day to day."""

from __future__ import annotations

from constraints.vocabulary import Domain
from tests.constraints.compatibility.oracle.people import Kid, Ties
from tests.constraints.compatibility.oracle.posing import Found, at, row
from tests.constraints.compatibility.oracle.three import every, some

D = Domain
GRADED = {
    "bullied_child_protected": (D.BULLIES, 2, D.HAS_BEEN_BULLIED, 2),
    "substance_user_protected_from_supply": (D.SUPPLIES_DRUGS, 2, D.USES_SUBSTANCES, 1),
    "exploited_child_protected_from_images": (
        D.SHARES_HARMFUL_IMAGES,
        2,
        D.HAS_BEEN_SEXUALLY_EXPLOITED,
        1,
    ),
    "violence_on_both_sides_planned": (D.VIOLENT_TO_PEERS, 3, D.VIOLENT_TO_PEERS, 3),
    "fires_on_both_sides_planned": (D.HAS_SET_FIRES, 2, D.HAS_SET_FIRES, 2),
    "self_harm_seen_by_others": (D.SELF_HARMS, 2, D.SELF_HARMS, 1),
    "missing_on_both_sides": (D.GOES_MISSING, 3, D.GOES_MISSING, 3),
}
"""What one does from a level on, and what the other is or does from a level on."""
LEADS = (
    D.RECRUITS_TO_SEXUAL_EXPLOITATION,
    D.RECRUITS_TO_CRIMINAL_EXPLOITATION,
    D.VIOLENT_TO_PEERS,
    D.BULLIES,
)


def peers(poser: Kid, exposed: Kid, ties: Ties) -> Found:
    found = {
        name: row(poser, every(at(poser, does, level), at(exposed, hurt, by)), does)
        for name, (does, level, hurt, by) in GRADED.items()
    }
    leads = some(*(at(poser, one, 2) for one in LEADS))
    led = every(leads, at(exposed, D.LEARNING_DISABILITY_OR_AUTISM, 2))
    gone = every(at(poser, D.GOES_MISSING, 3), at(exposed, D.GOES_MISSING, 3))
    planned = every(gone, ties["missing_together"])
    found["easily_led_child_protected"] = row(poser, led, None, 2)
    found["missing_together_planned"] = row(poser, planned, D.GOES_MISSING)
    return found
