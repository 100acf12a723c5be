"""Rows about violence and fire: M-16 to M-18 and M-20 to M-22."""

from __future__ import annotations

from constraints.compatibility.conditions import AnyOf, Anyone, Flag, Level, Within
from constraints.compatibility.mitigations import CORE_SET
from constraints.compatibility.relations import OfExposed, YoungerBy
from constraints.compatibility.row import Direction, MatrixClass, MatrixRow
from constraints.compatibility.rows.follow_ups import AFTER_FIRES
from constraints.vocabulary import EXPOSED, Domain, Mitigation

VIOLENCE = Domain.VIOLENT_TO_PEERS
FIRES = Domain.HAS_SET_FIRES

VULNERABLE = AnyOf(
    tuple(Level(domain, 2) for domain in EXPOSED if domain is not Domain.NIGHT_TIME_NEEDS)
)
"""Vulnerable in any way; night-time needs are a need and not a vulnerability (handbook 2.2)."""
FIRE_MINIMUM = (*CORE_SET, Mitigation.BEDROOM_DETECTION, Mitigation.IGNITION_CONTROL)

VIOLENCE_AND_FIRE = (
    MatrixRow(
        id="peers_apart_from_weapons",
        handbook=("M-16",),
        title="Nobody who used a weapon on a child joins vulnerable children without waking nights",
        matrix_class=MatrixClass.BLOCK,
        lifted_by=None,
        posed=Level(VIOLENCE, 3) & Flag("weapon_used"),
        exposed=Anyone(),
        relation=OfExposed(VULNERABLE) | YoungerBy(0),
        domain=VIOLENCE,
        unless=((Mitigation.WAKING_NIGHT_STAFF,),),
        says="A weapon was used on a child within six months (by {poser}), and a vulnerable or "
        "younger child would live there without staff awake at night.",
        asks="Are staff awake at night, where a weapon was used on a child within six months and "
        "a vulnerable or younger child lives there?",
        note="With waking nights the minimum of the other row of M-16 applies.",
    ),
    MatrixRow(
        id="peers_protected_from_violence",
        handbook=("M-16",),
        title="Vulnerable and younger children are protected from grave violence",
        matrix_class=MatrixClass.COND,
        posed=Level(VIOLENCE, 3),
        exposed=Anyone(),
        relation=OfExposed(VULNERABLE) | YoungerBy(0),
        domain=VIOLENCE,
        minimum=(*CORE_SET, Mitigation.EXTRA_STAFF_FIRST_DAYS, Mitigation.SPACE_TO_SEPARATE),
        says="A child who is gravely violent to other children ({poser}) would live with a child "
        "who is vulnerable or younger.",
        asks="Would a child who is gravely violent to other children live with one who is "
        "vulnerable or younger?",
        note="Younger by any day, since size, which the handbook names beside it, is not recorded.",
    ),
    MatrixRow(
        id="peers_near_violence",
        handbook=("M-17",),
        title="Children live with nobody who is violent to other children",
        matrix_class=MatrixClass.WARN,
        posed=Level(VIOLENCE, 2),
        exposed=Anyone(),
        domain=VIOLENCE,
        says="A child who is violent to other children ({poser}) would live with others.",
        asks="Would a child who is violent to other children live with others there?",
        note="Level 2, or 3 beside a child for whom M-16 asks nothing.",
    ),
    MatrixRow(
        id="violence_on_both_sides_planned",
        handbook=("M-18",),
        title="Two children who are gravely violent have staff and rooms apart",
        matrix_class=MatrixClass.COND,
        posed=Level(VIOLENCE, 3),
        exposed=Level(VIOLENCE, 3),
        domain=VIOLENCE,
        minimum=(Mitigation.TWO_TO_ONE, Mitigation.TWO_LIVING_AREAS),
        says="Two children who are each gravely violent to other children would live together.",
        asks="Would two children who are each gravely violent to other children live together?",
        note="Two members of staff for each child awake is two to one.",
    ),
    MatrixRow(
        id="home_protected_from_fire",
        handbook=("M-20",),
        title="A home is ready for a child who has set serious fires",
        matrix_class=MatrixClass.COND,
        posed=Level(FIRES, 3) & (Within(FIRES, 24) | Flag("fire_intent")),
        exposed=None,
        direction=Direction.CHILD_POSES,
        domain=FIRES,
        minimum=FIRE_MINIMUM,
        follow_ups=AFTER_FIRES,
        says="The child has set a serious fire: within two years, with intent, or in an occupied "
        "building.",
        asks="Has the child set a serious fire within two years, with intent or in an occupied "
        "building?",
        note="Any of the three is enough beside level 3.",
    ),
    MatrixRow(
        id="everyone_gets_out_in_a_fire",
        handbook=("M-21",),
        title="A child who cannot get out alone lives with nobody who sets fires",
        matrix_class=MatrixClass.BLOCK,
        lifted_by=None,
        posed=Level(FIRES, 2),
        exposed=Level(Domain.CANNOT_SELF_EVACUATE, 2),
        domain=FIRES,
        unless=((Mitigation.SPRINKLERS, Mitigation.WAKING_NIGHT_STAFF),),
        minimum=(*FIRE_MINIMUM, Mitigation.EVACUATION_PLAN),
        follow_ups=AFTER_FIRES,
        says="A child who has set fires ({poser}) would live with a child who cannot get out of "
        "the building without help.",
        asks="Would a child who has set fires live with one who cannot get out of the building "
        "without help?",
        note="Cannot is level 2 or 3; detection alone is not sprinklers, and does not lift it.",
    ),
    MatrixRow(
        id="fires_on_both_sides_planned",
        handbook=("M-22",),
        title="Two children who have set fires are never together without staff",
        matrix_class=MatrixClass.COND,
        posed=Level(FIRES, 2),
        exposed=Level(FIRES, 2),
        domain=FIRES,
        minimum=(*FIRE_MINIMUM, Mitigation.NO_SHARED_UNSUPERVISED_TIME),
        follow_ups=AFTER_FIRES,
        says="Two children who have each set fires would live together.",
        asks="Would two children who have each set fires live together?",
    ),
)
