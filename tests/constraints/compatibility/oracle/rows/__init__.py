"""Whether each row fires from one child to another, or to the home, and the level posed."""

from tests.constraints.compatibility.oracle.people import Kid, Ties
from tests.constraints.compatibility.oracle.posing import Found
from tests.constraints.compatibility.oracle.rows.care import care
from tests.constraints.compatibility.oracle.rows.named import named
from tests.constraints.compatibility.oracle.rows.networks import networks
from tests.constraints.compatibility.oracle.rows.peers import peers
from tests.constraints.compatibility.oracle.rows.recruiting import recruiting
from tests.constraints.compatibility.oracle.rows.sexual_harm import sexual_harm
from tests.constraints.compatibility.oracle.rows.together import together
from tests.constraints.compatibility.oracle.rows.violence_and_fire import (
    towards_the_home,
    violence_and_fire,
)

FAMILIES = (sexual_harm, recruiting, networks, named, violence_and_fire, together, peers, care)
__all__ = ["fires", "towards_the_home"]


def fires(poser: Kid, exposed: Kid, ties: Ties) -> Found:
    """Whether each row fires from one child to another, and the level posed."""
    found: Found = {}
    for family in FAMILIES:
        found |= family(poser, exposed, ties)
    return found
