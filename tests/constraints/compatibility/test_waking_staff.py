"""One member of staff awake lowers level 2; level 3 under the roof asks for two."""

import pytest

from constraints.compatibility.evaluate import evaluate
from constraints.logic import NOT_KNOWN
from constraints.vocabulary import Domain, Mitigation
from fixtures.pair import child, one_pair
from tests.constraints.compatibility.tables import BOTH, ROWS, YES, Meets, ends, home, outcome

HARM = Domain.MAY_CAUSE_SEXUAL_HARM
SELF_HARM = Domain.SELF_HARMS
OTHERS = ROWS["others_protected_from_sexual_harm"]
ONE, TWO = Mitigation.WAKING_NIGHT_STAFF, Mitigation.TWO_WAKING_NIGHT_STAFF


@pytest.mark.parametrize(
    ("level", "mitigation", "residual"),
    [
        (2, home(ONE), (2.0, 2.0)),
        (3, home(ONE), (6.0, 6.0)),
        (3, home(TWO), (4.0, 4.0)),
        (3, home(ONE, unasked=(TWO,)), (4.0, 6.0)),
        ((2, 3), home(ONE), (2.0, 6.0)),
        ((2, 3), home(TWO), (2.0, 4.0)),
    ],
)
@pytest.mark.parametrize("direction", BOTH)
def test_one_waking_member_of_staff_lowers_level_2_and_two_lower_level_3(
    level, mitigation, residual, direction
) -> None:
    case = Meets("", child(level={HARM: level}), child(), YES)
    assert ends(outcome(OTHERS, case, direction, mitigation=mitigation).residual) == residual


VIOLENT_CHILD = child(level={Domain.VIOLENT_TO_PEERS: 3})
NEAR = ROWS["peers_protected_from_violence"]
YOUNGER = child(age_years=10.0)


@pytest.mark.parametrize("domain", [HARM, Domain.HAS_SET_FIRES, SELF_HARM])
@pytest.mark.parametrize(
    ("third", "mitigation", "residual"),
    [
        (2, home(ONE), (4.0, 4.0)),
        (3, home(ONE), (6.0, 6.0)),
        (NOT_KNOWN, home(ONE), (4.0, 6.0)),
        (3, home(TWO), (4.0, 4.0)),
        (NOT_KNOWN, home(TWO), (4.0, 4.0)),
    ],
)
@pytest.mark.parametrize("direction", BOTH)
def test_level_3_of_any_child_there_asks_for_two_waking_staff(
    domain, third, mitigation, residual, direction
) -> None:
    # The violence is another child's: what counts is who lives under the one roof.
    comes, lives = (VIOLENT_CHILD, YOUNGER) if direction is BOTH[0] else (YOUNGER, VIOLENT_CHILD)
    frame = one_pair(comes, residents=(lives, child(level={domain: third})), mitigation=mitigation)
    found = next(row for row in evaluate(frame).rows if row.row is NEAR)
    assert ends(found.residual) == residual


@pytest.mark.parametrize("domain", [HARM, Domain.HAS_SET_FIRES, SELF_HARM])
def test_level_3_of_the_child_who_comes_asks_for_two_waking_staff(domain) -> None:
    comes = child(level={domain: 3}, age_years=10.0)
    frame = one_pair(comes, residents=(VIOLENT_CHILD,), mitigation=home(ONE))
    found = next(row for row in evaluate(frame).rows if row.row is NEAR)
    assert ends(found.residual) == (6.0, 6.0)


def test_an_allegation_of_the_last_days_is_no_level_3_under_the_roof() -> None:
    alleged = child(level={HARM: 3}, proven={HARM: False})
    frame = one_pair(YOUNGER, residents=(VIOLENT_CHILD, alleged), mitigation=home(ONE))
    found = next(row for row in evaluate(frame).rows if row.row is NEAR)
    assert ends(found.residual) == (4.0, 4.0)
