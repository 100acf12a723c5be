import pytest

from constraints.columns import Children
from constraints.logic import NOT_KNOWN
from constraints.vocabulary import Domain, Mitigation
from fixtures.pair import child
from tests.constraints.compatibility.tables import (
    BOTH,
    MAYBE,
    NO,
    ROWS,
    YES,
    Meets,
    ends,
    outcome,
    row_table,
)

SEXUALLY = Domain.HAS_BEEN_SEXUALLY_EXPLOITED
CRIMINALLY = Domain.HAS_BEEN_CRIMINALLY_EXPLOITED
MISSING = Domain.GOES_MISSING
SAME, PERHAPS = {"same_network": True}, {"same_network": NOT_KNOWN}


def used(level: object, missing: object = 0) -> Children:
    return child(level={SEXUALLY: level, MISSING: missing})


def crime(level: object) -> Children:
    return child(level={CRIMINALLY: level})


def gone(level: object) -> Children:
    return child(level={MISSING: level})


GONE_TOO = (
    Meets("same people, both missing", used(3, 3), used(3, 3), YES, SAME),
    Meets("others", used(3, 3), used(3, 3), NO),
    Meets("one goes missing", used(3, 3), used(3, 2), NO, SAME),
    Meets("the other goes missing", used(3, 2), used(3, 3), NO, SAME),
    Meets("one at level 2", used(2, 3), used(3, 3), NO, SAME),
    Meets("the other at level 2", used(3, 3), used(2, 3), NO, SAME),
    Meets("nobody said of missing", used(3, 3), used(3, NOT_KNOWN), MAYBE, SAME),
    Meets("perhaps the same people", used(3, 3), used(3, 3), MAYBE, PERHAPS),
)
test_missing_too = row_table("same_network_and_missing_apart", GONE_TOO, level=3)

NETWORK = (
    Meets("same people", used(3), used(3), YES, SAME),
    Meets("others", used(3), used(3), NO),
    Meets("one at level 2", used(2), used(3), NO, SAME),
    Meets("the other at level 2", used(3), used(2), NO, SAME),
    Meets("one not graded", used(NOT_KNOWN), used(3), MAYBE, SAME),
    Meets("perhaps the same people", used(3), used(3), MAYBE, PERHAPS),
)
test_network = row_table(
    "same_network_agreed",
    NETWORK,
    level=2,
    minimum=(Mitigation.POLICE_VIEW, Mitigation.EXPLOITATION_TEAM_AGREES),
)

EXPLOITED = (
    Meets("level 2 on both sides", used(2), used(2), YES),
    Meets("level 3, the same people", used(3), used(3), YES, SAME),
    Meets("one at level 1", used(1), used(3), NO),
    Meets("the other at level 1", used(3), used(1), NO),
    Meets("one not graded", used(2), used(NOT_KNOWN), MAYBE),
)
test_exploited = row_table("exploited_children_together", EXPLOITED, level=1)

LINE = (
    Meets("same line", crime(1), crime(3), YES, {"same_line": True}),
    Meets("others", crime(3), crime(3), NO),
    Meets("one not exploited", crime(0), crime(3), NO, {"same_line": True}),
    Meets("the other not exploited", crime(3), crime(0), NO, {"same_line": True}),
    Meets("perhaps the same line", crime(3), crime(3), MAYBE, {"same_line": NOT_KNOWN}),
)
test_line = row_table("same_line_planned", LINE, level=2, minimum=(Mitigation.TRANSPORT_PLAN,))

PLAIN = child()
BOTH_TRUE = {"same_group": True, "offended_together": True}
GROUP = (
    Meets("one group, together", PLAIN, PLAIN, YES, BOTH_TRUE),
    Meets("one group alone", PLAIN, PLAIN, NO, {"same_group": True}),
    Meets("together, of no one group", PLAIN, PLAIN, NO, {"offended_together": True}),
    Meets("perhaps one group", PLAIN, PLAIN, MAYBE, {**BOTH_TRUE, "same_group": NOT_KNOWN}),
    Meets("perhaps together", PLAIN, PLAIN, MAYBE, {**BOTH_TRUE, "offended_together": NOT_KNOWN}),
)
test_group = row_table(
    "same_group_agreed",
    GROUP,
    level=2,
    minimum=(Mitigation.POLICE_VIEW, Mitigation.CURFEW_PLAN),
)

GONE = (
    Meets("both gravely", gone(3), gone(3), YES),
    Meets("one at level 2", gone(2), gone(3), NO),
    Meets("the other at level 2", gone(3), gone(2), NO),
    Meets("one not graded", gone(3), gone(NOT_KNOWN), MAYBE),
)
test_gone = row_table("missing_on_both_sides", tuple(GONE), level=1)

WENT = {"missing_together": True}
TOGETHER = (
    Meets("together", gone(3), gone(3), YES, WENT),
    Meets("apart", gone(3), gone(3), NO),
    Meets("one at level 2", gone(2), gone(3), NO, WENT),
    Meets("the other at level 2", gone(3), gone(2), NO, WENT),
    Meets("perhaps together", gone(3), gone(3), MAYBE, {"missing_together": NOT_KNOWN}),
)
test_together = row_table(
    "missing_together_planned", TOGETHER, level=3, minimum=(Mitigation.SEPARATE_MISSING_PLANS,)
)


@pytest.mark.parametrize("direction", BOTH)
@pytest.mark.parametrize(
    ("row", "case", "left"),
    [("same_network_agreed", NETWORK[0], 3.0), ("exploited_children_together", EXPLOITED[0], 1.0)],
)
def test_what_protects_from_exploitation_counts_for_both(row, case, left, direction) -> None:
    given = {int(Mitigation.DEVICE_PLAN): 0, -2: 2}
    found = outcome(ROWS[row], case, direction, mitigation=given)
    assert ends(found.residual) == (left, left)
