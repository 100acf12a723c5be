"""Rows about harmful sexual behaviour: M-01 to M-06."""

from __future__ import annotations

from constraints.compatibility.conditions import Anyone, Flag, Level, Poses, Proven
from constraints.compatibility.mitigations import CORE_SET, CORE_SET_AWAKE
from constraints.compatibility.relations import InTargetGroup, OfPoser, YoungerBy
from constraints.compatibility.row import MatrixClass, MatrixRow
from constraints.compatibility.rows.follow_ups import (
    DEVICE_PLAN_MADE,
    GRADED_AGAIN,
    THERAPIST_NAMED,
)
from constraints.vocabulary import Domain, Mitigation

HARM = Domain.MAY_CAUSE_SEXUAL_HARM
EXPLOITED = Domain.HAS_BEEN_SEXUALLY_EXPLOITED
ABUSED = Domain.HAS_BEEN_SEXUALLY_ABUSED
DISABILITY = Domain.LEARNING_DISABILITY_OR_AUTISM

ALLEGED = Level(HARM, 1) & ~Proven(HARM)
"""Alleged only: level 2 at the least, until regraded, also after the 28 days."""
SECOND_LEVEL = Level(HARM, 2) | ALLEGED

SEXUAL_HARM = (
    MatrixRow(
        id="victims_apart_from_sexual_harm",
        handbook=("M-01",),
        title="A child harmed or exploited sexually lives with nobody who may do so gravely",
        matrix_class=MatrixClass.BLOCK,
        lifted_by=None,
        posed=Poses(HARM, 3),
        exposed=Level(EXPLOITED, 2) | Level(ABUSED, 1) | Level(DISABILITY, 2),
        domain=HARM,
        unless=((Mitigation.SPECIALIST_PROGRAMME,), (Mitigation.SOLO,)),
        minimum=(Mitigation.SPECIALIST_PROGRAMME, *CORE_SET_AWAKE),
        says="A child who may cause grave sexual harm ({poser}) would live with a child who has "
        "been sexually harmed or exploited, or has a marked learning disability or autism.",
        asks="Would a child who may cause grave sexual harm live with one who has been sexually "
        "harmed or exploited, or has a marked learning disability or autism? If it is alleged "
        "only, has it been graded again?",
        note="Any recorded abuse is a history. In a specialist home the two managers who sign "
        "confirm that its cohort is matched; living alone without the programme lacks its minimum. "
        "Level 3 on an allegation alone counts as level 2 for 28 days (M-06); where nobody said "
        "whether it is proven, or once the days have passed, it may be level 3.",
    ),
    MatrixRow(
        id="younger_and_targeted_apart_from_sexual_harm",
        handbook=("M-02",),
        title="Younger children and those targeted live with nobody who may harm them gravely",
        matrix_class=MatrixClass.BLOCK,
        lifted_by=None,
        posed=Poses(HARM, 3),
        exposed=Anyone(),
        relation=YoungerBy(2)
        | InTargetGroup("harm_target_bits")
        | (OfPoser(Flag("harm_to_younger")) & YoungerBy(0)),
        domain=HARM,
        says="A child who may cause grave sexual harm ({poser}) would live with a child two or "
        "more years younger, or of the group the harm was aimed at.",
        asks="Would a child who may cause grave sexual harm live with one two or more years "
        "younger, or of the group the harm was aimed at? If it is alleged only, has it been graded "
        "again?",
        note="Where the evidence is of harm to younger children, any younger child is of the "
        "group. Girls and boys are known by their sex also where no group is recorded. Level 3 on "
        "an allegation alone as in M-01.",
    ),
    MatrixRow(
        id="victims_protected_from_sexual_harm",
        handbook=("M-03",),
        title="A child harmed or exploited sexually is protected from harm by others there",
        matrix_class=MatrixClass.COND,
        posed=SECOND_LEVEL,
        exposed=Level(EXPLOITED, 1) | Level(ABUSED, 1),
        domain=HARM,
        least_level=2,
        minimum=CORE_SET,
        signed="An assessment within six months stands behind the signature.",
        follow_ups=(THERAPIST_NAMED, DEVICE_PLAN_MADE),
        says="A child who may cause sexual harm ({poser}) would live with a child who has been "
        "sexually harmed or exploited.",
        asks="Would a child who may cause sexual harm live with one who has been sexually harmed "
        "or exploited?",
        note="Level 2 or 3, since M-01 leaves gaps at level 3, or alleged (M-06).",
    ),
    MatrixRow(
        id="others_protected_from_sexual_harm",
        handbook=("M-04",),
        title="Every child is protected from sexual harm by others there",
        matrix_class=MatrixClass.COND,
        posed=SECOND_LEVEL,
        exposed=Anyone(),
        domain=HARM,
        least_level=2,
        minimum=CORE_SET_AWAKE,
        says="A child who may cause sexual harm ({poser}) would live with other children.",
        asks="Would a child who may cause sexual harm live with other children there?",
        note="Level 2 or 3, or alleged (M-06); others are all children, victims included.",
    ),
    MatrixRow(
        id="sexual_harm_on_both_sides_apart",
        handbook=("M-05",),
        title="Two children who may cause grave sexual harm share only a specialist home",
        matrix_class=MatrixClass.BLOCK,
        lifted_by=None,
        posed=Poses(HARM, 3),
        exposed=Poses(HARM, 3),
        domain=HARM,
        unless=((Mitigation.SPECIALIST_PROGRAMME,),),
        minimum=(Mitigation.SPECIALIST_PROGRAMME, *CORE_SET),
        says="Two children who may each cause grave sexual harm would live together.",
        asks="Would two children who may each cause grave sexual harm live together? If it is "
        "alleged only, has it been graded again?",
        note="Level 3 on an allegation alone as in M-01, on either side.",
    ),
    MatrixRow(
        id="sexual_harm_on_both_sides_planned",
        handbook=("M-05",),
        title="Two children who may cause sexual harm live together only with a programme",
        matrix_class=MatrixClass.COND,
        posed=Level(HARM, 2),
        exposed=Level(HARM, 2),
        domain=HARM,
        minimum=(Mitigation.SPECIALIST_PROGRAMME, *CORE_SET),
        says="Two children who may each cause sexual harm would live together.",
        asks="Would two children who may each cause sexual harm live together?",
        note="Both known: by their grade, alleged or proven; an allegation below level 2 is M-06 "
        "alone.",
    ),
    MatrixRow(
        id="alleged_sexual_harm_planned",
        handbook=("M-06",),
        title="Alleged sexual harm has an interim safety plan until it is graded",
        matrix_class=MatrixClass.COND,
        posed=ALLEGED,
        exposed=Anyone(),
        domain=HARM,
        least_level=2,
        minimum=(Mitigation.INTERIM_SAFETY_PLAN,),
        follow_ups=(GRADED_AGAIN,),
        says="Sexual harm by a child ({poser}) is alleged and not proven; it counts as level 2.",
        asks="Is sexual harm alleged of the child, or of a child living there?",
        note="Level 2 for 28 days from the evidence, whatever was graded. Does not lapse then: "
        "until regraded it counts as level 2 at the least, and may be the level 3 that was graded.",
    ),
)
