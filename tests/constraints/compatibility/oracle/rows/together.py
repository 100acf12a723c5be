"""What two children bring together: self-harm, ages, brothers, sisters and friends."""

from __future__ import annotations

from constraints.vocabulary import Domain
from tests.constraints.compatibility.oracle.dates import across, apart
from tests.constraints.compatibility.oracle.people import Kid, Ties
from tests.constraints.compatibility.oracle.posing import Found, at, row, same_method
from tests.constraints.compatibility.oracle.three import every, no, some

D = Domain


def together(poser: Kid, exposed: Kid, ties: Ties) -> Found:
    harms = D.SELF_HARMS
    near = some(same_method(poser, exposed), ties["friends"], ties["suicide_attempted"])
    both_harm = every(at(poser, harms, 3), at(exposed, harms, 3), near)
    bridged = some(apart(poser, exposed, 7), across(poser, exposed))
    close = every(
        some(ties["siblings"], ties["friends"]),
        no(ties["named_apart"]),
        no(ties["named_caution"]),
    )
    return {
        "self_harm_on_both_sides_planned": row(poser, both_harm, harms),
        "ages_close": row(poser, apart(poser, exposed, 5), None, 1),
        "ages_bridged_by_plan": row(poser, bridged, None, 2),
        "brother_sister_or_friend_there": row(poser, close),
    }
