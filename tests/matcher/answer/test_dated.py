"""The age of each fact that has a date on the record."""

from dataclasses import replace
from datetime import date, timedelta

from constraints.vocabulary import Sex
from fixtures.stories.homes import home, world
from fixtures.stories.people import ASKED, DECIDED, child, referral, resident
from fixtures.stories.towns import near
from matcher.answer.dated import dated_of
from matcher.engine import Engine
from matcher.entities import ImpactAssessment

URN = "9100001"


def dated(**changes):
    homes = (replace(home(URN, near("Leeds")), inspected_on=DECIDED - timedelta(days=400)),)
    living = resident("R", URN, 15, Sex.MALE)
    request = referral(99, "Leeds", child("Leeds", 13, Sex.FEMALE), **changes)
    return dated_of(Engine.over(world(homes, (living,))), request, 0)


def found(told, fact):
    return next(one for one in told if one.fact == fact)


def test_age_is_counted_in_days_to_the_decision():
    told = dated()
    assert found(told, "grades of the last full inspection").age_days == 400
    assert found(told, "grades of the last full inspection").said_by == "Ofsted"
    assert found(told, "orders checked").on == ASKED
    assert found(told, "orders checked").age_days == (DECIDED - ASKED).days
    assert found(told, "wishes and feelings").said_by == "social worker"


def test_facts_of_both_are_those_of_this_home_alone():
    one, other = ImpactAssessment(URN, ASKED), ImpactAssessment("9100002", ASKED)
    assert sum(two.of == "home and child" for two in dated(impact_assessments=(one, other))) == 1


def test_what_has_no_date_has_no_age():
    assert "orders checked" not in {one.fact for one in dated(orders_checked_on=None)}


def test_oldest_first_and_what_lies_ahead_is_below_nought():
    later = ImpactAssessment(URN, DECIDED + timedelta(days=3))
    told = dated(impact_assessments=(later,))
    assert [one.on for one in told] == sorted(one.on for one in told)
    assert told[-1].age_days == -3


def test_nothing_of_those_who_live_there_is_dated():
    born = resident("R", URN, 15, Sex.MALE).born
    assert isinstance(born, date)
    assert born not in {one.on for one in dated()}
