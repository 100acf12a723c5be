from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import ClassVar

import pytest

from constraints.catalogue import CATALOGUE
from constraints.compatibility.matrix import FOLLOW_UPS, MATRIX
from constraints.rules.registration.places_within_registration import PlacesWithinRegistration
from constraints.rules.welfare.near_home import NearHome
from constraints.rules.welfare.stays_as_long_as_planned import StaysAsLongAsPlanned
from constraints.vocabulary import Domain
from matcher.engine import Engine
from matcher.entities import Grade, RiskProfile, Snapshot, State
from matcher.judge import Judgement
from matcher.profile import load_profile
from tests.matcher.frame.small import DECIDED_ON as DAY
from tests.matcher.frame.small import HOME, LOOKED, REFERRAL, referral, resident

NEXT = DAY + timedelta(days=1)
EMPTY = Snapshot(as_at=DAY, homes=())
ONE = Snapshot(as_at=DAY, homes=(HOME,), residents=(resident(profile=RiskProfile()),))


@dataclass(frozen=True, slots=True)
class FromTomorrow(PlacesWithinRegistration):
    """A rule that is law from the day after the decision."""

    since: ClassVar[date | None] = NEXT


@dataclass(frozen=True, slots=True)
class UntilToday(PlacesWithinRegistration):
    """A rule that is law for the last time on the day before the decision."""

    until: ClassVar[date | None] = DAY


MATRIX_IDS = {stated.id for stated in (*MATRIX, *FOLLOW_UPS)}


def ids(judgement: Judgement) -> list[str]:
    """Which rules of the catalogue were judged."""
    found = [verdict.rule.id for verdict in judgement.verdicts]
    return [rule for rule in found if rule not in MATRIX_IDS]


def saying(judgement: Judgement) -> set[str]:
    """Which rows of the matrix say something."""
    return {
        verdict.rule.id
        for verdict in judgement.verdicts
        if verdict.rule.id in MATRIX_IDS and verdict.finding.high.any()
    }


def test_an_engine_over_a_snapshot_has_all_the_rules_and_the_default_points() -> None:
    engine = Engine.over(ONE)
    assert engine.supply.snapshot == ONE
    assert (engine.catalogue, engine.matrix) == (CATALOGUE, MATRIX)
    assert engine.profile == load_profile()


def test_an_engine_takes_the_points_and_parameters_of_a_profile() -> None:
    plain = load_profile()
    local = replace(plain, parameters={"stays_as_long_as_planned": {"enough_days": 365.0}})
    engine = Engine.over(ONE, local)
    assert engine.profile is local
    (stays,) = (rule for rule in engine.rules(DAY) if isinstance(rule, StaysAsLongAsPlanned))
    assert stays.enough_days == 365.0
    assert engine.version(DAY) != Engine.over(ONE).version(DAY)


def test_the_version_is_that_of_the_rules_the_engine_has_now() -> None:
    engine = Engine.over(EMPTY)
    version = engine.version(DAY)
    assert engine.version(DAY) == version
    fewer = replace(engine, catalogue=engine.catalogue[1:])
    assert fewer.version(DAY) != version
    assert replace(engine, matrix=engine.matrix[1:]).version(DAY) != version
    assert replace(fewer, catalogue=engine.catalogue).version(DAY) == version


def test_the_version_does_not_depend_on_the_homes() -> None:
    assert Engine.over(EMPTY).version(DAY) == Engine.over(ONE).version(DAY)


@pytest.mark.parametrize(
    ("rule", "on", "off"), [(FromTomorrow(), NEXT, DAY), (UntilToday(), DAY - (NEXT - DAY), DAY)]
)
def test_a_rule_is_law_from_its_first_day_and_not_on_its_last(
    rule: PlacesWithinRegistration, on: date, off: date
) -> None:
    engine = replace(Engine.over(ONE), catalogue=(rule, NearHome()))
    assert [one.id for one in engine.rules(on)] == [rule.id, "near_home"]
    assert [one.id for one in engine.rules(off)] == ["near_home"]
    assert engine.version(on) != engine.version(off)


def test_a_child_is_judged_by_the_law_of_the_day_of_the_decision_not_of_the_start() -> None:
    engine = replace(Engine.over(ONE), catalogue=(FromTomorrow(), NearHome()))
    assert REFERRAL.starts_on > NEXT
    assert ids(engine.judge([REFERRAL])) == ["near_home"]
    assert ids(engine.judge([referral(decided_on=NEXT)])) == [FromTomorrow.id, "near_home"]


def test_a_row_of_the_matrix_that_is_not_law_yet_says_nothing() -> None:
    known = Grade(Domain.VIOLENT_TO_PEERS, State.KNOWN, 3, DAY, "police", proven=True)
    violent = replace(REFERRAL.child, profile=replace(LOOKED, grades=(known,)))
    today = referral(child=violent)
    now = Engine.over(ONE)
    said = saying(now.judge([today]))
    assert said
    later = replace(now, matrix=tuple(replace(row, since=NEXT) for row in now.matrix))
    assert saying(later.judge([today])) == set()
    tomorrow = replace(today, decided_on=NEXT)
    assert saying(later.judge([tomorrow])) == saying(now.judge([tomorrow])) != set()


def test_children_are_judged_together_as_each_alone() -> None:
    engine = Engine.over(ONE)
    other = referral(reference="r2", child=replace(REFERRAL.child, reference="c2", sex=None))
    both = engine.judge([REFERRAL, other])
    assert both.frame.shape == (2, 1)
    for row, one in enumerate((REFERRAL, other)):
        alone = engine.judge([one])
        assert both.welfare.low[row].tolist() == alone.welfare.low[0].tolist()
        assert both.welfare.high[row].tolist() == alone.welfare.high[0].tolist()


@pytest.mark.parametrize(
    "asked",
    [
        [],
        [REFERRAL, referral(reference="r2", decided_on=NEXT)],
        [REFERRAL, referral(reference="r2", starts_on=REFERRAL.starts_on + timedelta(days=1))],
    ],
    ids=["nobody", "two days of decision", "two days of start"],
)
def test_referrals_of_no_day_or_of_several_are_not_judged(asked: list[object]) -> None:
    with pytest.raises(ValueError, match="one pair of days"):
        Engine.over(ONE).judge(asked)  # type: ignore[arg-type]
