"""What a plan would come to otherwise, in words."""

import pytest

from constraints.vocabulary import Sex
from fixtures.stories.people import child, referral
from matcher.allocate.aims import METRES, POINTS, UNDECIDED, WITHOUT_A_PLACE, WORST_LOSS, risk_aim
from matcher.allocate.answer.otherwise import first_change, otherwise_of
from matcher.allocate.forced import Instead
from matcher.allocate.pool import pool_of
from matcher.solver.outcome import Status

AIMS = (WITHOUT_A_PLACE, UNDECIDED, risk_aim(22), WORST_LOSS, POINTS, METRES)
POOL = pool_of([referral(n, "Leeds", child("Leeds", 14, Sex.MALE)) for n in (1, 2, 3)])


def told(*more, status=Status.OPTIMAL, loses=(), gains=(), proved=True):
    change = tuple(zip(AIMS, more, strict=False))
    return otherwise_of(POOL, Instead(status, change, loses, gains, (proved,) * len(change)))


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ((0, 1), "1 more home would have something undecided."),
        ((0, 0, 2), "A risk of 5.5 out of 6 would remain for 2 more children."),
        ((0, 0, 0, 1_200), "The child who loses most would lose 1,200 points more."),
        ((0, 0, 0, 0, 90, -5), "All children together would have 90 points more."),
        (
            (0, 0, 0, 0, 0, 16_093),
            "All children together would live 10.0 miles farther away.",
        ),
    ],
)
def test_the_first_aim_that_gets_worse_is_said(more, says):
    assert told(*more).says == says


def test_who_would_have_no_place_is_said_first():
    found = told(1, loses=(0, 2), gains=(1,))
    assert found.says == "STORY-01 and STORY-03 would have no place."
    assert (found.without_place, found.with_place) == (("STORY-01", "STORY-03"), ("STORY-02",))
    assert told(2).says == "2 more children would have no place."
    assert told(0, 0, 0, 7, loses=(1,), gains=(2,)).says == (
        "STORY-02 would have no place and the child who loses most would lose 7 points more."
    )


def test_nothing_worse_is_a_tie_and_proved_by_the_plan_that_was_found():
    found = told(0, 0, 0, status=Status.FEASIBLE, proved=False)
    assert found.says.startswith("No aim would be worse")
    assert found.proved


def test_what_is_not_proved_is_said_to_be_so():
    found = told(0, 0, 0, 0, 90, status=Status.FEASIBLE, proved=False)
    assert found.says == (
        "All children together would have 90 points more, as far as was found in the time allowed."
    )
    assert not found.proved


def test_a_first_aim_that_is_proved_is_proved_whatever_comes_after():
    change = ((POINTS, 90), (METRES, 3))
    found = otherwise_of(POOL, Instead(Status.FEASIBLE, change, (), (), (True, False)))
    assert found.proved
    assert found.says == "All children together would have 90 points more."


def test_what_cannot_be_and_what_was_not_found_are_told_apart():
    cannot, unknown = (told(status=one) for one in (Status.INFEASIBLE, Status.UNKNOWN))
    assert (cannot.says, cannot.proved) == (
        "It cannot be, with what must hold for all of them.",
        True,
    )
    assert (unknown.says, unknown.proved) == ("Nothing was found in the time allowed.", False)
    assert first_change(cannot.changes) is None


def test_a_plan_that_would_be_better_is_no_tie():
    found = told(-1, 0, 3)
    assert found.says == (
        "That plan would be better than this one, which is not proved: allow more time."
    )
    assert told(0, 0, 0, 0, -12, 4).says == found.says
