"""Rows about rivals, named people and targeted groups: M-13, M-15, M-27 and M-28."""

from __future__ import annotations

from constraints.compatibility.conditions import Anyone, Level
from constraints.compatibility.relations import InTargetGroup, Known
from constraints.compatibility.row import Direction, MatrixClass, MatrixRow
from constraints.vocabulary import Domain, Mitigation, Role

ABUSE = Domain.ABUSES_A_GROUP
LESS_GRAVE = Level(ABUSE, 2) & ~Level(ABUSE, 3)

NAMED = (
    MatrixRow(
        id="rival_groups_apart",
        handbook=("M-13",),
        title="Children of rival groups do not live together",
        matrix_class=MatrixClass.BLOCK,
        posed=Anyone(),
        exposed=Anyone(),
        relation=Known("rivals"),
        direction=Direction.MUTUAL,
        least_level=3,
        lifted_by=Role.POLICE,
        settled_by_check=False,
        says="The police confirmed within six months that the child and a child living there "
        "belong to rival groups.",
        asks="Are the child and a child living there of rival groups, and have the police "
        "confirmed it within six months?",
        note="A home within rival territory is a rule of its own, outside_rival_territory.",
    ),
    MatrixRow(
        id="named_people_apart",
        handbook=("M-15",),
        title="Children kept apart by an order, or as one harmed the other, do not live together",
        matrix_class=MatrixClass.BLOCK,
        posed=Anyone(),
        exposed=Anyone(),
        relation=Known("named_apart"),
        direction=Direction.MUTUAL,
        least_level=3,
        lifted_by=Role.COURT,
        settled_by_check=False,
        says="A court order, or a named harm of one by the other, keeps the child and a child "
        "living there apart.",
        asks="Does a court order, or a named harm of one by the other, keep the child and a child "
        "living there apart?",
    ),
    MatrixRow(
        id="former_ties_agreed",
        handbook=("M-15",),
        title="Children with a difficult history with each other are asked first",
        matrix_class=MatrixClass.COND,
        posed=Anyone(),
        exposed=Anyone(),
        relation=Known("named_caution"),
        direction=Direction.MUTUAL,
        least_level=2,
        minimum=(Mitigation.VIEWS_OF_BOTH_CHILDREN,),
        settled_by_check=False,
        says="The child and a child living there were charged together, were partners or fell out.",
        asks="Were the child and a child living there charged together, partners, or friends who "
        "fell out?",
        note="Poses level 2, a risk that an ordinary plan contains.",
    ),
    MatrixRow(
        id="targeted_residents_apart_from_abuse",
        handbook=("M-27",),
        title="A child who gravely abuses a group does not move in with its members",
        matrix_class=MatrixClass.BLOCK,
        lifted_by=None,
        posed=Level(ABUSE, 3),
        exposed=Anyone(),
        relation=InTargetGroup("abuse_target_bits"),
        direction=Direction.CHILD_POSES,
        domain=ABUSE,
        says="The child gravely abuses a group to which a child living there belongs.",
        asks="Does a child living there belong to a group that the child gravely abuses?",
        note="Of two children who would both move in, either may be the one who poses it.",
    ),
    MatrixRow(
        id="targeted_child_agrees_plan",
        handbook=("M-27",),
        title="A child of a group abused by someone there may be proposed, heard and protected",
        matrix_class=MatrixClass.COND,
        posed=Level(ABUSE, 3),
        exposed=Anyone(),
        relation=InTargetGroup("abuse_target_bits"),
        direction=Direction.RESIDENT_POSES,
        domain=ABUSE,
        signed="What is signed: the registered manager's plan with an immediate response "
        "protocol and a work plan, the child's informed view, an advocate.",
        says="A child living there gravely abuses a group to which the child belongs.",
        asks="Does a child living there gravely abuse a group to which the child belongs?",
        note="The burden falls on the child who poses the risk: no mitigation that is missing "
        "bars the targeted child, so none is a minimum; all are part of what is signed.",
    ),
    MatrixRow(
        id="targeted_residents_protected_from_abuse",
        handbook=("M-28",),
        title="Children of a group that a child moving in abuses are protected by a plan",
        matrix_class=MatrixClass.COND,
        posed=LESS_GRAVE,
        exposed=Anyone(),
        relation=InTargetGroup("abuse_target_bits"),
        direction=Direction.CHILD_POSES,
        domain=ABUSE,
        minimum=(Mitigation.WORK_PLAN, Mitigation.IMMEDIATE_RESPONSE_PROTOCOL),
        says="The child abuses a group to which a child living there belongs.",
        asks="Does a child living there belong to a group that the child abuses?",
        note="Level 2 alone; level 3 is M-27. Of two children who would both move in, either may "
        "be the one who poses it.",
    ),
    MatrixRow(
        id="targeted_child_protected_from_abuse",
        handbook=("M-28",),
        title="A child of a group that someone there abuses may be proposed, with a plan",
        matrix_class=MatrixClass.COND,
        posed=LESS_GRAVE,
        exposed=Anyone(),
        relation=InTargetGroup("abuse_target_bits"),
        direction=Direction.RESIDENT_POSES,
        domain=ABUSE,
        signed="What is signed: a work plan and an immediate response protocol.",
        says="A child living there abuses a group to which the child belongs.",
        asks="Does a child living there abuse a group to which the child belongs?",
        note="Level 2 alone; level 3 is M-27. The burden falls on the child who poses the risk at "
        "either level: no missing mitigation bars the targeted child, so none is a minimum.",
    ),
)
