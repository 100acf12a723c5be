"""Rows about animals, nights, infection, liberty and staff alone: M-29 to M-31, M-36 and M-41."""

from __future__ import annotations

from constraints.compatibility.conditions import Anyone, Flag, Level
from constraints.compatibility.row import Direction, MatrixClass, MatrixRow
from constraints.compatibility.rows.follow_ups import NIGHTS_AGREED
from constraints.compatibility.setting import HomeIs, HomeLacks
from constraints.vocabulary import Domain, HomeFact, Mitigation

NIGHT = Domain.NIGHT_TIME_NEEDS
NOT_TO_CHILDREN = "No danger to children: counts as level 1."

CARE = (
    MatrixRow(
        id="animals_safe",
        handbook=("M-29",),
        title="Animals of the home are safe from a child who has been cruel to animals",
        matrix_class=MatrixClass.COND,
        posed=Level(Domain.CRUEL_TO_ANIMALS, 2),
        exposed=None,
        where=HomeIs(HomeFact.KEEPS_ANIMALS),
        direction=Direction.CHILD_POSES,
        least_level=1,
        minimum=(Mitigation.ANIMALS_SECURED,),
        says="The child has been cruel to animals, and the home keeps some.",
        asks="Do you keep animals?",
        note=f"Secured, supervised or in another home. {NOT_TO_CHILDREN}",
    ),
    MatrixRow(
        id="needs_at_night_told",
        handbook=("M-30",),
        title="What a child needs at night is known to the home",
        matrix_class=MatrixClass.NOTE,
        posed=Level(NIGHT, 3),
        exposed=Anyone(),
        domain=NIGHT,
        follow_ups=(NIGHTS_AGREED,),
        says="A child with great needs at night ({poser}) would live with other children.",
        asks="Would a child with great needs at night live with other children there?",
        note="A need, and not a risk that the child poses; said as a task and counted nowhere.",
    ),
    MatrixRow(
        id="needs_at_night_met_awake",
        handbook=("M-30",),
        title="Where a child has great needs at night, staff are awake",
        matrix_class=MatrixClass.COND,
        posed=Level(NIGHT, 3),
        exposed=Anyone(),
        where=HomeLacks(Mitigation.WAKING_NIGHT_STAFF),
        least_level=1,
        acts_on=NIGHT,
        minimum=(Mitigation.WAKING_NIGHT_STAFF,),
        says="A child with great needs at night ({poser}) would live with other children, and "
        "staff there sleep in.",
        asks="Are staff awake at night, for a child with great needs at night?",
        note="A need, and not a risk that the child poses: counts as level 1.",
    ),
    MatrixRow(
        id="infection_kept_from_lowered_immunity",
        handbook=("M-31",),
        title="A child whose immunity is lowered is kept from infection",
        matrix_class=MatrixClass.COND,
        posed=Flag("has_infection"),
        exposed=Flag("immunity_lowered"),
        least_level=2,
        minimum=(Mitigation.CLINICAL_PLAN,),
        says="A child with an infection that others can catch ({poser}) would live with a child "
        "whose immunity is lowered.",
        asks="Would a child with an infection that others can catch live with a child whose "
        "immunity is lowered?",
        note="Allergies to animals are a rule of their own, animals_and_allergy_planned.",
    ),
    MatrixRow(
        id="liberty_of_the_others_kept",
        handbook=("M-36",),
        title="Restrictions of one child's liberty are lawful for each other child",
        matrix_class=MatrixClass.COND,
        posed=Flag("liberty_restricted"),
        exposed=Anyone(),
        least_level=1,
        minimum=(Mitigation.LAWFUL_FOR_EACH_CHILD,),
        signed="The wording of the court's authority was read for what it means to the others.",
        says="A child cared for under restrictions of liberty ({poser}) would live with others: "
        "locks, alarms and what is taken out of rooms bear on them too.",
        asks="Would a child cared for under restrictions of liberty live with others there?",
        note=f"What restricts is the care and not the child. {NOT_TO_CHILDREN}",
    ),
    MatrixRow(
        id="no_staff_alone_with_violence",
        handbook=("M-41",),
        title="Nobody works alone with a child who is gravely violent to staff",
        matrix_class=MatrixClass.COND,
        posed=Level(Domain.VIOLENT_TO_STAFF, 3),
        exposed=None,
        where=HomeIs(HomeFact.STAFF_WORK_ALONE),
        direction=Direction.CHILD_POSES,
        least_level=1,
        minimum=(Mitigation.NO_LONE_SHIFTS,),
        says="The child is gravely violent to staff, and some shifts there are worked alone.",
        asks="Are some shifts worked by one adult alone?",
        note=NOT_TO_CHILDREN,
    ),
)
