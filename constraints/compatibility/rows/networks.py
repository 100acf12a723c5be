"""Rows about children tied by the same people, lines, groups and absences: M-09 to M-23."""

from __future__ import annotations

from constraints.compatibility.conditions import Anyone, Level
from constraints.compatibility.relations import Known
from constraints.compatibility.row import Direction, MatrixClass, MatrixRow
from constraints.compatibility.rows.follow_ups import PANEL_VIEW
from constraints.vocabulary import Domain, Mitigation

SEXUALLY = Domain.HAS_BEEN_SEXUALLY_EXPLOITED
CRIMINALLY = Domain.HAS_BEEN_CRIMINALLY_EXPLOITED
MISSING = Domain.GOES_MISSING
NOBODY_POSES = "Alike on both sides: neither poses anything, both are exposed to the same people."

NETWORKS = (
    MatrixRow(
        id="same_network_and_missing_apart",
        handbook=("M-09",),
        title="Two exploited by the same people live apart while both go missing",
        matrix_class=MatrixClass.BLOCK,
        lifted_by=None,
        posed=Level(SEXUALLY, 3) & Level(MISSING, 3),
        exposed=Level(SEXUALLY, 3) & Level(MISSING, 3),
        relation=Known("same_network"),
        direction=Direction.MUTUAL,
        least_level=3,
        settled_by_check=False,
        says="The child and a child living there are gravely exploited by the same people, and "
        "both go missing.",
        asks="Are the child and a child living there gravely exploited by the same people, and do "
        "both go missing?",
        note="The minimum of M-09 says not both missing, which nothing at a home can put in place. "
        f"Going missing is level 3, as it is now. {NOBODY_POSES}",
    ),
    MatrixRow(
        id="same_network_agreed",
        handbook=("M-09",),
        title="Two children exploited by the same people live together only as police agree",
        matrix_class=MatrixClass.COND,
        posed=Level(SEXUALLY, 3),
        exposed=Level(SEXUALLY, 3),
        relation=Known("same_network"),
        direction=Direction.MUTUAL,
        least_level=2,
        acts_on=SEXUALLY,
        minimum=(Mitigation.POLICE_VIEW, Mitigation.EXPLOITATION_TEAM_AGREES),
        settled_by_check=False,
        says="The child and a child living there are gravely exploited by the same people.",
        asks="Are the child and a child living there gravely exploited by the same people?",
        note=f"{NOBODY_POSES} Counts as level 2, a risk that an ordinary plan contains.",
    ),
    MatrixRow(
        id="exploited_children_together",
        handbook=("M-10",),
        title="Two children who have been sexually exploited are watched over together",
        matrix_class=MatrixClass.WARN,
        posed=Level(SEXUALLY, 2),
        exposed=Level(SEXUALLY, 2),
        direction=Direction.MUTUAL,
        least_level=1,
        acts_on=SEXUALLY,
        says="The child and a child living there have both been sexually exploited.",
        asks="Have the child and a child living there both been sexually exploited?",
        note="Said also where they are tied to the same people; from level 3 M-09 then asks for "
        f"more. {NOBODY_POSES}",
    ),
    MatrixRow(
        id="same_line_planned",
        handbook=("M-12",),
        title="Two children exploited on the same line travel and live by a plan",
        matrix_class=MatrixClass.COND,
        posed=Level(CRIMINALLY, 1),
        exposed=Level(CRIMINALLY, 1),
        relation=Known("same_line"),
        direction=Direction.MUTUAL,
        least_level=2,
        minimum=(Mitigation.TRANSPORT_PLAN,),
        follow_ups=(PANEL_VIEW,),
        settled_by_check=False,
        says="The child and a child living there are criminally exploited on the same line.",
        asks="Are the child and a child living there criminally exploited on the same line?",
        note=NOBODY_POSES,
    ),
    MatrixRow(
        id="same_group_agreed",
        handbook=("M-14",),
        title="Children of one group who offended together live together as police agree",
        matrix_class=MatrixClass.COND,
        posed=Anyone(),
        exposed=Anyone(),
        relation=Known("same_group") & Known("offended_together"),
        direction=Direction.MUTUAL,
        least_level=2,
        minimum=(Mitigation.POLICE_VIEW, Mitigation.CURFEW_PLAN),
        settled_by_check=False,
        says="The child and a child living there are of one group, and offended together within "
        "twelve months.",
        asks="Are the child and a child living there of one group, and did they offend together "
        "within twelve months?",
        note="Poses level 2, a risk that an ordinary plan contains.",
    ),
    MatrixRow(
        id="missing_on_both_sides",
        handbook=("M-23",),
        title="Two children who often go missing are not drawn out by each other",
        matrix_class=MatrixClass.WARN,
        posed=Level(MISSING, 3),
        exposed=Level(MISSING, 3),
        domain=MISSING,
        says="The child and a child living there both go missing gravely or often.",
        asks="Do the child and a child living there both go missing gravely or often?",
    ),
    MatrixRow(
        id="missing_together_planned",
        handbook=("M-23",),
        title="Two children who went missing together have plans apart",
        matrix_class=MatrixClass.COND,
        posed=Level(MISSING, 3),
        exposed=Level(MISSING, 3),
        relation=Known("missing_together"),
        domain=MISSING,
        minimum=(Mitigation.SEPARATE_MISSING_PLANS,),
        settled_by_check=False,
        says="The child and a child living there have gone missing together.",
        asks="Have the child and a child living there gone missing together?",
        note="The plans say different telephones and routes.",
    ),
)
