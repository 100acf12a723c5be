from dataclasses import fields, replace
from datetime import date

import numpy as np
import pytest

from constraints.columns import Between
from constraints.compatibility.evaluate import evaluate
from constraints.compatibility.lift import lift
from constraints.compatibility.matrix import MATRIX
from constraints.logic import NOT_KNOWN
from constraints.vocabulary import Domain, Mitigation, MitigationState, Poser
from fixtures.pair import child, one_pair
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

HARM = Domain.MAY_CAUSE_SEXUAL_HARM
ABUSED = Domain.HAS_BEEN_SEXUALLY_ABUSED
SELF_HARM = Domain.SELF_HARMS
VICTIM = child(level={ABUSED: 2})
OTHERS = ROWS["others_protected_from_sexual_harm"]
M01 = ROWS["victims_apart_from_sexual_harm"]


def test_of_a_plain_child_among_plain_children_nothing_is_said() -> None:
    for frame in (one_pair(), one_pair(residents=(child(), child()))):
        found = evaluate(frame)
        assert ends(found.residual) == (0.0, 0.0)
        for row in found.rows:
            assert ends(row.fires) == NO
            gates = row.row.gates
            assert (row.bar is not None, row.gate is not None) == (gates, gates)


def test_a_row_tells_who_poses_what_where_it_may_fire_and_nothing_where_it_cannot() -> None:
    frame = one_pair(child(level={HARM: 2}, age_years=17.0), residents=(child(age_years=9.0),))
    fired = {row.row.id: row for row in evaluate(frame).rows if row.fires.possibly.any()}
    assert {"ages_close", OTHERS.id} <= set(fired), "One that nobody signs, and one signed."
    for row in evaluate(frame).rows:
        told = ["poser", "level"] if row.row.id in fired else []
        assert list(row.facts) == told
        for finding in (row.bar, row.gate):
            assert finding is None or list(finding.facts) == told


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


@pytest.mark.parametrize(
    ("comes", "lives", "poser"),
    [
        ({HARM: 3}, {ABUSED: 2}, Poser.REFERRED_CHILD),
        ({ABUSED: 2}, {HARM: 3}, Poser.RESIDENT),
        ({HARM: 3, ABUSED: 2}, {HARM: 3, ABUSED: 2}, Poser.EACH_OTHER),
        ({HARM: 3, ABUSED: NOT_KNOWN}, {HARM: 3, ABUSED: 2}, Poser.REFERRED_CHILD),
        ({HARM: NOT_KNOWN, ABUSED: 2}, {HARM: 3, ABUSED: 2}, Poser.RESIDENT),
        ({HARM: NOT_KNOWN, ABUSED: 2}, {HARM: NOT_KNOWN, ABUSED: 2}, Poser.EACH_OTHER),
        ({HARM: NOT_KNOWN}, {ABUSED: 2}, Poser.REFERRED_CHILD),
    ],
)
def test_who_poses_it_is_told(comes, lives, poser) -> None:
    case = Meets("", child(level=comes), child(level=lives), YES)
    bar = outcome(M01, case, BOTH[0]).bar
    assert bar is not None
    assert int(np.squeeze(bar.facts["poser"].code)) == poser
    assert bar.facts["level"].high.max() == 3.0


def test_in_a_mutual_row_each_poses_it_to_the_other() -> None:
    case = Meets("", child(), child(), YES, {"rivals": True})
    bar = outcome(ROWS["rival_groups_apart"], case, BOTH[0]).bar
    assert bar is not None
    assert bar.facts["poser"].code.tolist() == [[Poser.EACH_OTHER]]


def test_where_nothing_fires_nobody_poses_it() -> None:
    frame = one_pair(child(level={HARM: 2}), residents=(child(),), mitigation=home())
    frame = replace(
        frame,
        homes=replace(frame.homes, mitigation=frame.homes.mitigation.over(twice)),
        pairs=replace(frame.pairs, residents_check=frame.pairs.residents_check.over(twice)),
    )
    frame = replace(
        frame,
        homes=replace(frame.homes, kind=frame.homes.kind.over(twice)),
        lifted=lift(frame.residents, frame.resident_home, 2),
    )
    found = next(row for row in evaluate(frame).rows if row.row is OTHERS)
    assert found.bar is not None
    assert found.bar.facts["poser"].code.tolist() == [[Poser.REFERRED_CHILD, NOT_KNOWN]]


def twice(array: np.ndarray) -> np.ndarray:
    return np.repeat(array, 2, axis=-1)


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


def test_a_frame_lifted_with_other_rows_is_refused() -> None:
    with pytest.raises(ValueError, match="lifted with 2 rows, found"):
        evaluate(one_pair(), MATRIX[:2])


def test_a_row_not_in_force_says_nothing() -> None:
    row = replace(OTHERS, since=date(2027, 1, 1))
    frame = meeting(child(level={HARM: 2}), child(), rows=(row,))
    days = (date(2026, 12, 31), date(2027, 1, 1))
    assert [ends(evaluate(frame, (row,), day).residual) for day in days] == [(0.0, 0.0), (4.0, 4.0)]


def test_a_child_of_whom_nothing_is_known_bars_nobody_for_sure() -> None:
    stranger = child(
        age_years=NOT_KNOWN,
        sex=NOT_KNOWN,
        level=NOT_KNOWN,
        evidence_on=NOT_KNOWN,
        proven=NOT_KNOWN,
        group_bits=NOT_KNOWN,
        harm_target_bits=NOT_KNOWN,
        abuse_target_bits=NOT_KNOWN,
        self_harm_method_bits=NOT_KNOWN,
        harm_to_younger=NOT_KNOWN,
        weapon_used=NOT_KNOWN,
        fire_intent=NOT_KNOWN,
        has_infection=NOT_KNOWN,
        immunity_lowered=NOT_KNOWN,
        liberty_restricted=NOT_KNOWN,
    )
    ties = dict.fromkeys((one.name for one in fields(Between)), NOT_KNOWN)
    frame = one_pair(residents=(stranger,), between=ties, mitigation=home())
    found = evaluate(frame)
    assert ends(found.residual) == (0.0, 6.0)
    assert {ends(row.bar)[0] for row in found.rows if row.bar} == {0.0}
    assert max(ends(row.bar)[1] for row in found.rows if row.bar) == YES[1]


@pytest.mark.parametrize(
    ("nights", "asks_social_worker"),
    [(home(unasked=(Mitigation.WAKING_NIGHT_STAFF,)), None), (home(), True)],
)
def test_what_is_open_of_the_home_is_asked_of_the_home(nights, asks_social_worker) -> None:
    # "Are staff awake at night?" is no question for the child's social worker.
    row = ROWS["needs_at_night_met_awake"]
    found = child_side({Domain.NIGHT_TIME_NEEDS: NOT_KNOWN}, {}, row, nights)
    assert found is asks_social_worker
