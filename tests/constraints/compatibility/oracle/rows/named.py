"""People and groups to be kept apart, and abuse of a group."""

from __future__ import annotations

from constraints.vocabulary import Domain
from tests.constraints.compatibility.oracle.people import Kid, Ties
from tests.constraints.compatibility.oracle.posing import Found, at, row, targeted
from tests.constraints.compatibility.oracle.three import every, no

D = Domain
ABUSES = D.ABUSES_A_GROUP


def named(poser: Kid, exposed: Kid, ties: Ties) -> Found:
    aimed_at = targeted(poser.abuse_targets, exposed)
    abuse = every(at(poser, ABUSES, 3), aimed_at)
    less = every(at(poser, ABUSES, 2), no(at(poser, ABUSES, 3)), aimed_at)
    return {
        "rival_groups_apart": row(poser, ties["rivals"], None, 3),
        "named_people_apart": row(poser, ties["named_apart"], None, 3),
        "former_ties_agreed": row(poser, ties["named_caution"], None, 2),
        "targeted_residents_apart_from_abuse": row(poser, abuse, ABUSES),
        "targeted_child_agrees_plan": row(poser, abuse, ABUSES),
        "targeted_residents_protected_from_abuse": row(poser, less, ABUSES),
        "targeted_child_protected_from_abuse": row(poser, less, ABUSES),
    }
