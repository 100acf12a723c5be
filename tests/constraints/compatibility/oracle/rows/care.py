"""Health, liberty and nights."""

from __future__ import annotations

from constraints.vocabulary import Domain
from tests.constraints.compatibility.oracle.people import Kid, Ties
from tests.constraints.compatibility.oracle.posing import Found, at, row
from tests.constraints.compatibility.oracle.three import every

D = Domain


def care(poser: Kid, exposed: Kid, _: Ties) -> Found:
    caught = every(poser.infection, exposed.immunity)
    night = at(poser, D.NIGHT_TIME_NEEDS, 3)
    return {
        "infection_kept_from_lowered_immunity": row(poser, caught, None, 2),
        "liberty_of_the_others_kept": row(poser, poser.restricted, None, 1),
        "needs_at_night_told": row(poser, night),
        "needs_at_night_met_awake": row(poser, night, None, 1),
    }
