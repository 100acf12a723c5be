import numpy as np
import pytest

from constraints.compatibility.evaluate import evaluate
from constraints.compatibility.firing import Firing
from constraints.compatibility.residents_check import ResidentsCheck
from constraints.logic import NOT_KNOWN, Coded, Interval, Truth
from constraints.vocabulary import Answer, Domain, Mitigation, Poser
from fixtures.pair import child
from tests.constraints.compatibility.tables import (
    BOTH,
    MAYBE,
    NO,
    ROWS,
    YES,
    Meets,
    ends,
    home,
    meeting,
    outcome,
)

HARM, FIRES = Domain.MAY_CAUSE_SEXUAL_HARM, Domain.HAS_SET_FIRES
VICTIM = child(level={Domain.HAS_BEEN_SEXUALLY_ABUSED: 2})
KNOWN = Meets("", child(level={HARM: 3}), VICTIM, YES)
OPEN = Meets("", child(level={HARM: NOT_KNOWN}), VICTIM, MAYBE)
CLEAR, MITIGATED, NOT = Answer.CLEAR, Answer.CLEAR_WITH_MITIGATIONS, Answer.NOT_POSSIBLE


@pytest.mark.parametrize("direction", BOTH)
@pytest.mark.parametrize(
    ("row", "case", "answer", "bar", "gate", "residual"),
    [
        ("victims_apart_from_sexual_harm", OPEN, NOT_KNOWN, MAYBE, NO, (0.0, 6.0)),
        ("victims_apart_from_sexual_harm", OPEN, CLEAR, NO, NO, (0.0, 0.0)),
        ("victims_apart_from_sexual_harm", OPEN, MITIGATED, NO, NO, (0.0, 2.0)),
        ("victims_apart_from_sexual_harm", OPEN, NOT, MAYBE, NO, (0.0, 6.0)),
        ("victims_apart_from_sexual_harm", KNOWN, CLEAR, YES, NO, (6.0, 6.0)),
        ("victims_apart_from_sexual_harm", KNOWN, MITIGATED, YES, NO, (6.0, 6.0)),
        ("victims_protected_from_sexual_harm", OPEN, NOT_KNOWN, MAYBE, MAYBE, (0.0, 6.0)),
        ("victims_protected_from_sexual_harm", OPEN, CLEAR, NO, NO, (0.0, 0.0)),
        ("victims_protected_from_sexual_harm", OPEN, MITIGATED, NO, NO, (0.0, 2.0)),
        ("victims_protected_from_sexual_harm", KNOWN, MITIGATED, YES, YES, (6.0, 6.0)),
    ],
)
def test_a_check_settles_what_is_open_and_no_known_fact(
    row, case, answer, bar, gate, residual, direction
) -> None:
    found = outcome(ROWS[row], case, direction, residents_check=answer)
    assert ends(found.bar) == bar
    assert ends(found.gate) == gate
    assert ends(found.residual) == residual


@pytest.mark.parametrize(
    ("case", "answer", "settled"),
    [(OPEN, MITIGATED, True), (OPEN, CLEAR, False), (KNOWN, MITIGATED, False)],
)
def test_steps_settle_a_row_that_was_open_and_state_nothing(case, answer, settled) -> None:
    # Both managers sign once for the check (residents_check_signed), and for no row of it.
    row = ROWS["victims_protected_from_sexual_harm"]
    found = outcome(row, case, BOTH[0], residents_check=answer)
    assert found.with_steps.all() == settled
    assert outcome(row, case, BOTH[0]).with_steps is None


def test_signed_mitigations_leave_no_more_than_was_there() -> None:
    found = outcome(
        ROWS["victims_protected_from_sexual_harm"],
        OPEN,
        BOTH[0],
        residents_check=MITIGATED,
        mitigation=home(Mitigation.SOLO),
    )
    assert ends(found.residual) == (0.0, 0.0)


def test_a_check_of_residents_settles_nothing_about_the_home_itself() -> None:
    case = Meets("", child(level={FIRES: NOT_KNOWN}), None, MAYBE)
    found = outcome(ROWS["home_protected_from_fire"], case, BOTH[0], residents_check=CLEAR)
    assert ends(found.fires) == MAYBE


@pytest.mark.parametrize("answer", [CLEAR, MITIGATED])
@pytest.mark.parametrize("direction", BOTH)
def test_a_check_of_residents_does_not_say_who_is_awake_at_night(answer, direction) -> None:
    row, night = ROWS["needs_at_night_met_awake"], Domain.NIGHT_TIME_NEEDS
    arranged = home(arranged=(Mitigation.WAKING_NIGHT_STAFF,))
    asked = {"residents_check": answer, "mitigation": arranged}
    known = Meets("", child(level={night: 3}), child(), MAYBE)
    assert ends(outcome(row, known, direction, **asked).bar) == MAYBE
    of_nobody = Meets("", child(level={night: NOT_KNOWN}), child(), MAYBE)
    assert ends(outcome(row, of_nobody, direction, **asked).bar) == NO


def test_a_check_brings_no_brother_and_takes_none_away() -> None:
    case = Meets("", child(), child(), MAYBE, {"siblings": NOT_KNOWN})
    found = outcome(ROWS["brother_sister_or_friend_there"], case, BOTH[0], residents_check=CLEAR)
    assert ends(found.fires) == MAYBE


def test_a_warning_needs_no_signature() -> None:
    case = Meets("", child(age_years=16.0), child(age_years=(9.0, 14.0)), MAYBE)
    found = outcome(ROWS["ages_close"], case, BOTH[0], residents_check=MITIGATED)
    assert (found.bar, found.gate) == (None, None)
    assert ends(found.residual) == (0.0, 0.0)


def test_a_check_settles_one_direction_and_leaves_the_known_one() -> None:
    # The child is known to pose level 2; of the resident nothing is known but the home's check.
    row = ROWS["others_protected_from_sexual_harm"]
    resident = child(level={HARM: NOT_KNOWN})
    case = Meets("", child(level={HARM: 2}), resident, YES)
    assert ends(outcome(row, case, BOTH[0]).residual) == (4.0, 6.0)
    assert ends(outcome(row, case, BOTH[0], residents_check=CLEAR).residual) == (4.0, 4.0)


def test_of_what_the_check_settled_nothing_rests_on_the_child_any_more() -> None:
    open_ = Truth.unknown((1, 2))
    firing = Firing.by(Poser.REFERRED_CHILD, open_, Interval.known(np.full((1, 2), 3.0)), open_)
    clear = ResidentsCheck.of(Coded(np.array([[CLEAR, NOT_KNOWN]])))
    assert clear is not None
    settled = clear.settle(firing)
    for part in (settled.fires.possibly, settled.level.high > 0, settled.own_side_open):
        assert part.tolist() == [[False, True]]


def test_what_the_check_settled_is_not_put_to_the_social_worker() -> None:
    frame = meeting(OPEN.poser, OPEN.exposed, residents_check=CLEAR)
    for row in evaluate(frame).rows:
        for finding in (row.bar, row.gate):
            assert finding is None or finding.child_side is None or not np.any(finding.child_side)
