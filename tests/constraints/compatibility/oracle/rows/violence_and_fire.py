"""Violence, weapons and fire."""

from __future__ import annotations

from constraints.vocabulary import Domain
from tests.constraints.compatibility.oracle.dates import recent, younger
from tests.constraints.compatibility.oracle.people import Kid, Ties
from tests.constraints.compatibility.oracle.posing import Found, at, row
from tests.constraints.compatibility.oracle.three import every, some

D = Domain
VIOLENT, FIRES = D.VIOLENT_TO_PEERS, D.HAS_SET_FIRES
WEAK = (
    D.HAS_BEEN_SEXUALLY_EXPLOITED,
    D.HAS_BEEN_SEXUALLY_ABUSED,
    D.HAS_BEEN_CRIMINALLY_EXPLOITED,
    D.SELF_HARMS,
    D.USES_SUBSTANCES,
    D.LEARNING_DISABILITY_OR_AUTISM,
    D.HAS_BEEN_BULLIED,
    D.CANNOT_SELF_EVACUATE,
)


def violence_and_fire(poser: Kid, exposed: Kid, _: Ties) -> Found:
    weak = some(younger(poser, exposed, 0), *(at(exposed, one, 2) for one in WEAK))
    violent = at(poser, VIOLENT, 3)
    cannot_get_out = every(at(poser, FIRES, 2), at(exposed, D.CANNOT_SELF_EVACUATE, 2))
    return {
        "peers_apart_from_weapons": row(poser, every(violent, poser.weapon, weak), VIOLENT),
        "peers_protected_from_violence": row(poser, every(violent, weak), VIOLENT),
        "peers_near_violence": row(poser, at(poser, VIOLENT, 2), VIOLENT),
        "everyone_gets_out_in_a_fire": row(poser, cannot_get_out, FIRES),
    }


def towards_the_home(poser: Kid) -> Found:
    """Rows between a child and the home itself."""
    fire = every(at(poser, FIRES, 3), some(recent(poser, FIRES, 24), poser.intent))
    return {
        "home_protected_from_fire": row(poser, fire, FIRES),
        "animals_safe": row(poser, at(poser, D.CRUEL_TO_ANIMALS, 2), None, 1),
        "no_staff_alone_with_violence": row(poser, at(poser, D.VIOLENT_TO_STAFF, 3), None, 1),
    }
