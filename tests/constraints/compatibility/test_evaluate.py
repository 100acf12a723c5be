"""The matrix judged as a whole: what fires, who poses it, and what is told of it."""

from dataclasses import fields, replace
from datetime import date

import numpy as np
import pytest

from constraints.columns import Between
from constraints.compatibility.evaluate import evaluate
from constraints.compatibility.lift import lift
from constraints.compatibility.matrix import MATRIX
from constraints.logic import NOT_KNOWN
from constraints.vocabulary import Domain, Poser
from fixtures.pair import child, one_pair
from tests.constraints.compatibility.tables import (
    BOTH,
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
