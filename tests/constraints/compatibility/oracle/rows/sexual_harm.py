"""Sexual harm, on one side and on both."""

from __future__ import annotations

from constraints.vocabulary import Domain
from tests.constraints.compatibility.oracle.dates import younger
from tests.constraints.compatibility.oracle.people import Kid, Ties
from tests.constraints.compatibility.oracle.posing import Found, at, harm_posed, row, targeted
from tests.constraints.compatibility.oracle.three import every, no, over, some

D = Domain
HARM = D.MAY_CAUSE_SEXUAL_HARM


def sexual_harm(poser: Kid, exposed: Kid, _: Ties) -> Found:
    alleged = every(at(poser, HARM, 1), no(poser.proven[HARM]))
    second = some(at(poser, HARM, 2), alleged)
    third = over(harm_posed(poser), 3)
    exploited, abused = D.HAS_BEEN_SEXUALLY_EXPLOITED, D.HAS_BEEN_SEXUALLY_ABUSED
    victim = some(at(exposed, exploited, 1), at(exposed, abused, 1))
    grave_victim = some(
        at(exposed, exploited, 2),
        at(exposed, abused, 1),
        at(exposed, D.LEARNING_DISABILITY_OR_AUTISM, 2),
    )
    aimed_at = some(
        younger(poser, exposed, 2),
        targeted(poser.harm_targets, exposed),
        every(poser.to_younger, younger(poser, exposed, 0)),
    )
    both_third = every(third, over(harm_posed(exposed), 3))
    both_second = every(at(poser, HARM, 2), at(exposed, HARM, 2))
    return {
        "victims_apart_from_sexual_harm": row(poser, every(third, grave_victim), HARM),
        "younger_and_targeted_apart_from_sexual_harm": row(poser, every(third, aimed_at), HARM),
        "victims_protected_from_sexual_harm": row(poser, every(second, victim), HARM, 2),
        "others_protected_from_sexual_harm": row(poser, second, HARM, 2),
        "sexual_harm_on_both_sides_apart": row(poser, both_third, HARM),
        "sexual_harm_on_both_sides_planned": row(poser, both_second, HARM),
        "alleged_sexual_harm_planned": row(poser, alleged, HARM, 2),
        **_girls_and_boys(poser, exposed),
    }


def _girls_and_boys(poser: Kid, exposed: Kid) -> Found:
    known = poser.female is not None and exposed.female is not None
    mixed = poser.female is not exposed.female if known else None
    on_file = None if at(poser, HARM, 1) is None and poser.level[HARM][1] > 1 else False
    on_file = True if at(poser, HARM, 1) else on_file
    return {
        "girls_and_boys_together": row(poser, every(on_file, mixed), None, 1),
        "girls_and_boys_protected": row(poser, every(at(poser, HARM, 2), mixed), HARM),
    }
