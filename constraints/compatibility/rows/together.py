"""Rows about self-harm, ages, company, girls and boys: M-24, M-25, M-34, M-35 and M-42."""

from __future__ import annotations

from constraints.compatibility.conditions import Anyone, Level, OnFile
from constraints.compatibility.mitigations import CORE_SET, CORE_SET_AWAKE
from constraints.compatibility.relations import (
    AgeGap,
    AgesAcross,
    Known,
    OtherSex,
    SameMethod,
)
from constraints.compatibility.row import Direction, MatrixClass, MatrixRow
from constraints.compatibility.rows.follow_ups import ADMISSION_STAGGERED, MENTAL_HEALTH_VIEW
from constraints.vocabulary import Domain, Mitigation

HARM = Domain.MAY_CAUSE_SEXUAL_HARM
ON_GOOD_TERMS = (Known("siblings") | Known("friends")) & ~(
    Known("named_apart") | Known("named_caution")
)
"""Brothers, sisters and friends whom nothing keeps apart."""

TOGETHER = (
    MatrixRow(
        id="self_harm_on_both_sides_planned",
        handbook=("M-24",),
        title="Two children who gravely harm themselves live together only with waking nights",
        matrix_class=MatrixClass.COND,
        posed=Level(Domain.SELF_HARMS, 3),
        exposed=Level(Domain.SELF_HARMS, 3),
        relation=SameMethod() | Known("friends") | Known("suicide_attempted"),
        domain=Domain.SELF_HARMS,
        minimum=(*CORE_SET_AWAKE, Mitigation.LIGATURE_CHECK),
        follow_ups=(MENTAL_HEALTH_VIEW, ADMISSION_STAGGERED),
        says="Two children who each gravely harm themselves would live together: in the same way, "
        "as friends, or where somebody tried to take their own life within six months.",
        asks="Do two children who would live together each gravely harm themselves: in the same "
        "way, as friends, or where somebody tried to take their own life within six months?",
        note="Any of the three is enough. Two methods that are not on the list may be the same. "
        "Friends who fell out are asked about by the other row of M-15.",
    ),
    MatrixRow(
        id="self_harm_seen_by_others",
        handbook=("M-25",),
        title="A child who may harm themselves is not drawn further by another who does",
        matrix_class=MatrixClass.WARN,
        posed=Level(Domain.SELF_HARMS, 2),
        exposed=Level(Domain.SELF_HARMS, 1),
        domain=Domain.SELF_HARMS,
        says="A child who harms themselves ({poser}) would live with a child who has done so or "
        "may.",
        asks="Would a child who harms themselves live with a child who has done so or may?",
        note="Level 1 or more on the other side: two at level 2, or 3 and 2, are no less exposed.",
    ),
    MatrixRow(
        id="ages_close",
        handbook=("M-34",),
        title="Children living together are within five years of age",
        matrix_class=MatrixClass.WARN,
        posed=Anyone(),
        exposed=Anyone(),
        relation=AgeGap(5),
        direction=Direction.MUTUAL,
        least_level=1,
        says="The child and a child living there are more than five years apart.",
        asks="How old are the children living there?",
        note="Brothers and sisters are not excepted; poses level 1, the most a warning counts.",
    ),
    MatrixRow(
        id="ages_bridged_by_plan",
        handbook=("M-34",),
        title="A wide gap of age is bridged by a family-style plan",
        matrix_class=MatrixClass.COND,
        posed=Anyone(),
        exposed=Anyone(),
        relation=AgeGap(7) | AgesAcross(10, 16),
        direction=Direction.MUTUAL,
        least_level=2,
        minimum=(Mitigation.FAMILY_STYLE_PLAN,),
        says="The child and a child living there are more than seven years apart, or one is "
        "under 10 and the other 16 or over.",
        asks="How old are the children living there?",
        note="Poses level 2, a risk that an ordinary plan contains.",
    ),
    MatrixRow(
        id="brother_sister_or_friend_there",
        handbook=("M-35",),
        title="A brother, sister or supportive friend lives there",
        matrix_class=MatrixClass.REWARD,
        posed=Anyone(),
        exposed=Anyone(),
        relation=ON_GOOD_TERMS,
        direction=Direction.MUTUAL,
        says="A brother, sister or supportive friend of the child lives there.",
        asks="Does a brother, sister or supportive friend of the child live there?",
        note="Counted as the cost of its absence by friend_or_sibling_there. Not where either is "
        "named as having harmed the other; then the rows of harm apply.",
    ),
    MatrixRow(
        id="girls_and_boys_together",
        handbook=("M-42",),
        title="Girls and boys live together with an eye to what is evidenced of sexual harm",
        matrix_class=MatrixClass.WARN,
        posed=OnFile(HARM, 1),
        exposed=Anyone(),
        relation=OtherSex(),
        least_level=1,
        acts_on=HARM,
        says="A child who may have caused sexual harm ({poser}) would live with a child of the "
        "other sex.",
        asks="Would a child who may have caused sexual harm live with a child of the other sex?",
        note="Sex is used only with an evidenced reason (Equality Act 2010): sexual harm on file, "
        "graded 1 or more, on either side. Girls and boys of whom none is known are no matter.",
    ),
    MatrixRow(
        id="girls_and_boys_protected",
        handbook=("M-42",),
        title="Girls and boys are protected where sexual harm is known on either side",
        matrix_class=MatrixClass.COND,
        posed=Level(HARM, 2),
        exposed=Anyone(),
        relation=OtherSex(),
        domain=HARM,
        minimum=CORE_SET,
        says="A child who may cause sexual harm ({poser}) would live with a child of the other "
        "sex.",
        asks="Would a child who may cause sexual harm live with a child of the other sex?",
        note="The rows of M-01 to M-06 apply besides.",
    ),
)
