"""Turn a table about one row of the matrix into tests, both ways round."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

import numpy as np
import pytest

from constraints.columns import Children, Frame
from constraints.compatibility.evaluate import evaluate
from constraints.compatibility.lift import lift
from constraints.compatibility.matrix import MATRIX
from constraints.compatibility.outcome import RowOutcome
from constraints.compatibility.row import Direction, MatrixClass, MatrixRow
from constraints.compatibility.setting import HomeLacks
from constraints.logic import Interval, Truth
from constraints.vocabulary import Mitigation, MitigationState
from fixtures.build import REST
from fixtures.pair import one_pair
from fixtures.plain import STARTS_ON

Ends = tuple[float, float]
NO: Ends = (0.0, 0.0)
YES: Ends = (1.0, 1.0)
MAYBE: Ends = (0.0, 1.0)
ROWS: Mapping[str, MatrixRow] = {row.id: row for row in MATRIX}
BOTH = (Direction.CHILD_POSES, Direction.RESIDENT_POSES)
Test = Callable[..., None]
EPOCH = date(1970, 1, 1)


def ago(months: int = 0, days: int = 0) -> float:
    """Give the day so many calendar months, then days, before the decision of the frames."""
    month = (EPOCH + timedelta(days=STARTS_ON)).replace(day=1)
    for _ in range(months):
        month = (month - timedelta(days=1)).replace(day=1)
    of_month = (EPOCH + timedelta(days=STARTS_ON)).day
    return float((month.replace(day=of_month) - EPOCH).days - days)


@dataclass(frozen=True)
class Meets:
    """One line of a table: who poses, who is exposed, and whether the row fires."""

    name: str
    poser: Children
    exposed: Children | None
    fires: Ends
    between: Mapping[str, Any] = field(default_factory=dict)
    there: Mapping[str, Any] = field(default_factory=dict)
    """Columns of the home."""


def home(
    *verified: Mitigation,
    arranged: tuple[Mitigation, ...] = (),
    unasked: tuple[Mitigation, ...] = (),
) -> dict[int, int]:
    """Mitigations of a home that cannot do anything that is not named."""
    return {
        REST: MitigationState.CANNOT,
        **dict.fromkeys(verified, MitigationState.VERIFIED),
        **dict.fromkeys(arranged, MitigationState.CAN_BE_ARRANGED),
        **dict.fromkeys(unasked, -1),
    }


def meeting(
    poser: Children,
    exposed: Children | None,
    direction: Direction = Direction.CHILD_POSES,
    rows: tuple[MatrixRow, ...] = MATRIX,
    **values: Any,
) -> Frame:
    """Make a frame of two children: the poser comes, or the poser lives there already."""
    values.setdefault("mitigation", home())
    comes, lives = (poser, exposed) if direction is Direction.CHILD_POSES else (exposed, poser)
    frame = one_pair(comes, residents=(lives,) if lives is not None else (), **values)
    return replace(frame, lifted=lift(frame.residents, frame.resident_home, 1, rows=rows))


def outcome(row: MatrixRow, case: Meets, direction: Direction, **values: Any) -> RowOutcome:
    """Judge one row alone."""
    frame = meeting(
        case.poser,
        case.exposed,
        direction,
        (row,),
        between=dict(case.between),
        **{**case.there, **values},
    )
    return evaluate(frame, (row,)).rows[0]


def ends(of: Truth | Interval | Any) -> Ends:
    """Read the only cell of a truth, an interval or a finding."""
    low, high = (of.surely, of.possibly) if isinstance(of, Truth) else (of.low, of.high)
    return float(np.squeeze(low)), float(np.squeeze(high))


def row_table(
    row_id: str,
    cases: tuple[Meets, ...],
    *,
    level: int,
    minimum: tuple[Mitigation, ...] = (),
    directions: tuple[Direction, ...] = BOTH,
) -> Test:
    """
    Make the tests of one row.

    Parameters
    ----------
    row_id
        Its id.
    cases
        Met, breached and undecided; the first one fires.
    level
        Level posed in the first case.
    minimum
        The minimum of a row that may be managed; each is then taken away in turn.
    directions
        Who may pose it; the row must fire in these and in no other.
    """
    row = ROWS[row_id]
    assert {case.fires for case in cases} == {NO, YES, MAYBE}, f"The table of {row_id} is partial."
    assert cases[0].fires == YES, f"The first case of {row_id} does not fire."
    living = BOTH if row.exposed is not None else (Direction.CHILD_POSES,)

    @pytest.mark.parametrize("direction", living, ids=lambda d: d.name.lower())
    @pytest.mark.parametrize("case", cases, ids=lambda case: case.name)
    def test(case: Meets, direction: Direction) -> None:
        found = outcome(row, case, direction)
        expect = case.fires if direction in directions else NO
        assert ends(found.fires) == expect
        if case is cases[0] and expect == YES:
            _follows(row, case, direction, minimum)
            assert ends(found.residual) == (2.0 * level,) * 2

    return test


def _follows(
    row: MatrixRow, case: Meets, direction: Direction, minimum: tuple[Mitigation, ...]
) -> None:
    def says(mitigation: dict[int, int]) -> tuple[Ends | None, Ends | None]:
        found = outcome(row, case, direction, mitigation=mitigation)
        return found.bar and ends(found.bar), found.gate and ends(found.gate)

    if row.matrix_class not in {MatrixClass.BLOCK, MatrixClass.COND}:
        assert says(home()) == (None, None)
    elif isinstance(row.where, HomeLacks):
        # What is lacking is what is asked for: where it stands the row has nothing to say.
        assert (row.where.mitigation,) == row.minimum == minimum
        assert says(home()) == (YES, YES)
        assert says(home(*minimum)) == (NO, NO)
        assert says(home(arranged=minimum)) == says(home(unasked=minimum)) == (MAYBE, MAYBE)
    elif row.matrix_class is MatrixClass.BLOCK:
        assert says(home()) == (YES, NO)
        lifted = (NO, YES) if row.unless else (YES, NO)
        assert says(home(*Mitigation)) == lifted
    else:
        assert says(home(*minimum)) == (NO, YES)
        for one in minimum:
            rest = tuple(other for other in minimum if other is not one)
            assert says(home(*rest)) == (YES, YES)
            assert says(home(*rest, arranged=(one,))) == (MAYBE, YES)
            assert says(home(*rest, unasked=(one,))) == (MAYBE, YES)
