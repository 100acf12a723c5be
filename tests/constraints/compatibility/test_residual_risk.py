"""What is left of a risk once what the home does about it is counted."""

from dataclasses import replace

import pytest

from constraints.compatibility.evaluate import evaluate
from constraints.vocabulary import Domain, Mitigation
from fixtures.pair import child, one_pair
from tests.constraints.compatibility.tables import BOTH, ROWS, YES, Meets, ends, home, outcome

HARM = Domain.MAY_CAUSE_SEXUAL_HARM
ABUSED = Domain.HAS_BEEN_SEXUALLY_ABUSED
VICTIM = child(level={ABUSED: 2})
M01 = ROWS["victims_apart_from_sexual_harm"]


def test_the_greatest_risk_counts_and_never_the_sum() -> None:
    residents = tuple(child(level={HARM: level}) for level in (2, 2, 3))
    frame = one_pair(residents=residents, mitigation=home())
    assert ends(evaluate(frame).residual) == (6.0, 6.0)
    frame = one_pair(residents=residents[:2], mitigation=home())
    assert ends(evaluate(frame).residual) == (4.0, 4.0)


def test_a_warning_counts_one_level_less_what_is_in_place() -> None:
    case = Meets("", child(age_years=17.0), child(age_years=11.0), YES)
    row = ROWS["ages_close"]
    assert ends(outcome(row, case, BOTH[0]).residual) == (2.0, 2.0)
    given = home(Mitigation.ONE_TO_ONE)
    assert ends(outcome(row, case, BOTH[0], mitigation=given).residual) == (0.0, 0.0)
    heavier = replace(row, least_level=3)
    assert ends(outcome(heavier, case, BOTH[0]).residual) == (2.0, 2.0)


def test_no_mitigation_lowers_a_block() -> None:
    case = Meets("", child(level={HARM: 3}), child(age_years=9.0), YES)
    row = ROWS["younger_and_targeted_apart_from_sexual_harm"]
    found = outcome(row, case, BOTH[0], mitigation=home(*Mitigation))
    assert ends(found.residual) == (6.0, 6.0)


@pytest.mark.parametrize(
    ("mitigation", "residual"),
    [
        (home(Mitigation.ROOM_PLAN), (6.0, 6.0)),
        (home(Mitigation.ROOM_PLAN, Mitigation.SPECIALIST_PROGRAMME), (5.0, 5.0)),
        (home(Mitigation.ROOM_PLAN, unasked=(Mitigation.SPECIALIST_PROGRAMME,)), (5.0, 6.0)),
    ],
)
def test_a_block_that_a_home_may_manage_is_lowered_only_there(mitigation, residual) -> None:
    case = Meets("", child(level={HARM: 3}), VICTIM, YES)
    assert ends(outcome(M01, case, BOTH[0], mitigation=mitigation).residual) == residual
