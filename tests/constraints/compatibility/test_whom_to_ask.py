"""Whether what is missing is asked of the child's social worker or of the home."""

import numpy as np
import pytest

from constraints.compatibility.evaluate import evaluate
from constraints.logic import NOT_KNOWN
from constraints.vocabulary import Domain, Mitigation, MitigationState
from fixtures.pair import child
from tests.constraints.compatibility.tables import (
    BOTH,
    MAYBE,
    ROWS,
    YES,
    Meets,
    ends,
    home,
    meeting,
    outcome,
)

HARM = Domain.MAY_CAUSE_SEXUAL_HARM
ABUSED = Domain.HAS_BEEN_SEXUALLY_ABUSED
OTHERS = ROWS["others_protected_from_sexual_harm"]
M01 = ROWS["victims_apart_from_sexual_harm"]


@pytest.mark.parametrize(
    ("poser", "exposed", "expect"),
    [
        (child(level={HARM: NOT_KNOWN}), child(), (MAYBE, True)),
        (child(level={HARM: 2}), child(), (YES, False)),
    ],
)
@pytest.mark.parametrize("direction", BOTH)
def test_a_signature_that_rests_on_the_childs_own_facts_is_asked_of_their_social_worker(
    poser, exposed, expect, direction
) -> None:
    # Of a child who lives there the home is asked.
    verified = home(*OTHERS.minimum)
    gate = outcome(OTHERS, Meets("", poser, exposed, YES), direction, mitigation=verified).gate
    comes = direction is BOTH[0]
    assert ends(gate) == expect[0]
    asked = gate.child_side is not None and bool(gate.child_side.all())
    assert asked == (expect[1] and comes)


def child_side(comes: dict, lives: dict, row=M01, mitigation: dict | None = None) -> object:
    case = Meets("", child(level=comes), child(level=lives), MAYBE)
    bar = outcome(row, case, BOTH[0], mitigation=mitigation or home()).bar
    assert bar is not None
    return None if bar.child_side is None else bool(np.squeeze(bar.child_side))


@pytest.mark.parametrize(
    ("comes", "lives", "asks_social_worker"),
    [
        ({HARM: NOT_KNOWN}, {ABUSED: 2}, True),
        ({HARM: NOT_KNOWN}, {ABUSED: NOT_KNOWN}, True),
        ({HARM: 3}, {ABUSED: NOT_KNOWN}, None),
        ({ABUSED: NOT_KNOWN}, {HARM: 3}, True),
        ({HARM: NOT_KNOWN, ABUSED: NOT_KNOWN}, {HARM: 3, ABUSED: 2}, True),
        ({HARM: NOT_KNOWN, ABUSED: 2}, {HARM: NOT_KNOWN, ABUSED: 2}, False),
        ({HARM: NOT_KNOWN, ABUSED: 2}, {HARM: 0, ABUSED: 2}, True),
        ({HARM: NOT_KNOWN, ABUSED: 2}, {HARM: 3, ABUSED: 2}, False),
    ],
)
def test_what_is_missing_of_the_child_is_asked_of_the_social_worker_once(
    comes, lives, asks_social_worker
) -> None:
    assert child_side(comes, lives) is asks_social_worker


def test_a_mitigation_that_is_missing_is_asked_of_the_home() -> None:
    given = home(unasked=OTHERS.minimum)
    assert child_side({HARM: 2, ABUSED: NOT_KNOWN}, {HARM: 0}, OTHERS, given) is None
    assert child_side({HARM: NOT_KNOWN}, {HARM: 2}, OTHERS, given) is False
    victims = ROWS["victims_protected_from_sexual_harm"]
    given = home(unasked=(*victims.minimum, Mitigation.WAKING_NIGHT_STAFF))
    comes, lives = {HARM: 2, ABUSED: NOT_KNOWN}, {HARM: 2, ABUSED: 2}
    assert child_side(comes, lives, victims, given) is False


def test_the_mitigations_to_ask_for_are_named_with_where_they_stand() -> None:
    case = Meets("", child(level={HARM: 2}), child(), YES)
    given = home(Mitigation.ROOM_PLAN, arranged=(Mitigation.WAKING_NIGHT_STAFF,))
    frame = meeting(case.poser, case.exposed, mitigation=given)
    found = next(row for row in evaluate(frame).rows if row.row is OTHERS)
    assert found.not_verified(frame.homes.mitigation, 0) == (
        (Mitigation.WAKING_NIGHT_STAFF, MitigationState.CAN_BE_ARRANGED),
        (Mitigation.SUPERVISION_PLAN, MitigationState.CANNOT),
    )


@pytest.mark.parametrize(
    ("nights", "asks_social_worker"),
    [(home(unasked=(Mitigation.WAKING_NIGHT_STAFF,)), None), (home(), True)],
)
def test_what_is_open_of_the_home_is_asked_of_the_home(nights, asks_social_worker) -> None:
    # "Are staff awake at night?" is no question for the child's social worker.
    row = ROWS["needs_at_night_met_awake"]
    found = child_side({Domain.NIGHT_TIME_NEEDS: NOT_KNOWN}, {}, row, nights)
    assert found is asks_social_worker
