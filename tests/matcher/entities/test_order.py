from __future__ import annotations

from datetime import date, timedelta

import pytest

from constraints.vocabulary import Domain
from matcher.entities import Grade, Order, OrderKind, RiskProfile, State

DAY = date(2026, 3, 2)
NEXT = DAY + timedelta(days=1)
HARM = Domain.MAY_CAUSE_SEXUAL_HARM


@pytest.mark.parametrize(
    ("from_on", "until_on", "binds"),
    [
        (None, None, True),
        (DAY, None, True),
        (NEXT, None, False),
        (None, NEXT, True),
        (None, DAY, False),
    ],
)
def test_an_order_binds_from_its_first_day_to_the_day_before_its_last(
    from_on: date | None, until_on: date | None, binds: bool
) -> None:
    assert Order("o1", OrderKind.CURFEW, from_on, until_on).in_force(DAY) is binds


def test_a_level_goes_with_known_alone() -> None:
    with pytest.raises(ValueError, match="a level goes with the state known"):
        Grade(HARM, State.KNOWN)
    with pytest.raises(ValueError, match="a level goes with the state known"):
        Grade(HARM, State.UNKNOWN, 1)
    with pytest.raises(ValueError, match="from 0 to 3, found 4"):
        Grade(HARM, State.KNOWN, 4)


def test_none_known_says_who_looked_and_when() -> None:
    with pytest.raises(ValueError, match="who looked and on which day"):
        Grade(HARM, State.NONE_KNOWN, None, DAY)
    with pytest.raises(ValueError, match="who looked and on which day"):
        RiskProfile(none_other_on=DAY)
    assert Grade(HARM, State.NONE_KNOWN, None, DAY, "social worker").level is None


def test_a_domain_is_graded_once() -> None:
    with pytest.raises(ValueError, match="graded twice"):
        RiskProfile((Grade(HARM, State.KNOWN, 1), Grade(HARM, State.UNKNOWN)))
