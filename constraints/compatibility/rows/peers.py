"""Rows about bullying, drugs, images and children who are easily led: M-19, M-26, M-32, M-40."""

from __future__ import annotations

from constraints.compatibility.conditions import Level
from constraints.compatibility.row import MatrixClass, MatrixRow
from constraints.compatibility.rows.follow_ups import POLICE_ASKED
from constraints.vocabulary import Domain, Mitigation

BULLYING, SUPPLY, IMAGES = (
    Domain.BULLIES,
    Domain.SUPPLIES_DRUGS,
    Domain.SHARES_HARMFUL_IMAGES,
)

PEERS = (
    MatrixRow(
        id="bullied_child_protected",
        handbook=("M-19",),
        title="A child who has been bullied is protected from bullying",
        matrix_class=MatrixClass.COND,
        posed=Level(BULLYING, 2),
        exposed=Level(Domain.HAS_BEEN_BULLIED, 2),
        domain=BULLYING,
        minimum=(Mitigation.ANTI_BULLYING_PLAN, Mitigation.STAFF_PRESENCE),
        says="A child who bullies others ({poser}) would live with a child who has been bullied.",
        asks="Would a child who bullies others live with a child who has been bullied?",
        note="Of whatever kind, since the kind is not recorded; abuse of a group is M-27 and M-28.",
    ),
    MatrixRow(
        id="substance_user_protected_from_supply",
        handbook=("M-26",),
        title="A child who uses drugs or alcohol is protected from supply",
        matrix_class=MatrixClass.COND,
        posed=Level(SUPPLY, 2),
        exposed=Level(Domain.USES_SUBSTANCES, 1),
        domain=SUPPLY,
        minimum=(
            Mitigation.SEARCH_POLICY,
            Mitigation.POLICE_VIEW,
            Mitigation.SUBSTANCE_WORKER,
        ),
        says="A child who supplies drugs ({poser}) would live with a child who uses drugs or "
        "alcohol.",
        asks="Would a child who supplies drugs live with a child who uses drugs or alcohol?",
        note="Police liaison is the view of the police.",
    ),
    MatrixRow(
        id="easily_led_child_protected",
        handbook=("M-32",),
        title="A child with a marked learning disability or autism has staff of their own",
        matrix_class=MatrixClass.COND,
        posed=Level(Domain.RECRUITS_TO_SEXUAL_EXPLOITATION, 2)
        | Level(Domain.RECRUITS_TO_CRIMINAL_EXPLOITATION, 2)
        | Level(Domain.VIOLENT_TO_PEERS, 2)
        | Level(BULLYING, 2),
        exposed=Level(Domain.LEARNING_DISABILITY_OR_AUTISM, 2),
        least_level=2,
        minimum=(Mitigation.ONE_TO_ONE,),
        says="A child who is violent, bullies or may draw others into exploitation ({poser}) would "
        "live with a child who has a marked learning disability or autism.",
        asks="Would a child who is violent, bullies or may draw others into exploitation live with "
        "a child who has a marked learning disability or autism?",
        note="Poses level 2 by itself: what is posed at level 3 has rows of its own.",
    ),
    MatrixRow(
        id="exploited_child_protected_from_images",
        handbook=("M-40",),
        title="A child who has been exploited is protected from the sharing of images",
        matrix_class=MatrixClass.COND,
        posed=Level(IMAGES, 2),
        exposed=Level(Domain.HAS_BEEN_SEXUALLY_EXPLOITED, 1),
        domain=IMAGES,
        minimum=(Mitigation.DEVICE_PLAN,),
        follow_ups=(POLICE_ASKED,),
        says="A child who shares harmful images ({poser}) would live with a child who has been "
        "sexually exploited or may be.",
        asks="Would a child who shares harmful images live with a child who has been sexually "
        "exploited or may be?",
        note="The advice of the police is a task before arrival.",
    ),
)
