"""Failures 34 and 35: written down as absent and not interviewed, or never reported at all."""

from datetime import date

from constraints.vocabulary import Role
from fixtures.stories.away_and_not_asked import (
    HERE,
    MISSING,
    absent_and_not_interviewed,
    never_reported,
)
from fixtures.stories.people import graded, profile
from matcher.history import history_of
from matcher.history.absences import absences_of
from matcher.records.ssda903.child import MissingEpisode
from tests.controls import fails_without, replaced
from tests.stories.answers import ask, costs, decides_the_same, duties, gates, with_child

DAY = date(2026, 3, 2)


def test_an_interview_is_offered_after_every_return_by_someone_who_is_not_of_the_home():
    duty = duties(ask(absent_and_not_interviewed()), HERE)["return_interview_offered"]
    assert (duty.recipient, duty.only_if) == (Role.CHILD.value, None)
    assert "somebody independent" in duty.says
    assert "wherever the home is" in duty.says


def test_absences_are_counted_and_said_whatever_they_were_called():
    assert (
        "On record as missing, or away without authorisation, 11 times in the last 12 months."
        in ask(absent_and_not_interviewed()).history
    )


def test_a_home_from_which_he_is_often_away_asks_for_the_plan_to_be_reviewed():
    assert "review_asked_when_absent" in duties(ask(absent_and_not_interviewed()), HERE)


def test_missing_and_absent_count_alike_in_the_record():
    spans = [
        MissingEpisode("M", date(2026, 2, 1), date(2026, 2, 2)),
        MissingEpisode("A", date(2026, 2, 5), date(2026, 2, 6)),
    ]

    def check():
        found = history_of((), spans, DAY).absences
        assert found.episodes == found.episodes_last_12_months == 2

    def only_missing(missing, since, on):
        return absences_of([span for span in missing if span.kind == "M"], since, on)

    fails_without(check, replaced("matcher.history.history.absences_of", only_missing))


def test_no_table_of_missing_episodes_is_not_known_and_not_none():
    assert history_of((), None, DAY).absences is None
    assert history_of((), (), DAY).absences.episodes == 0


def test_what_nobody_reported_is_not_known_and_has_to_be_graded_before_it_is_confirmed():
    answer = ask(never_reported())
    assert "goes missing is not graded" in gates(answer, HERE)["missing_risk_planned"].says
    duty = duties(answer, HERE)["return_interview_offered"]
    assert "also when nobody reported it or it was written down as absent" in duty.only_if


def test_what_a_school_or_a_ward_saw_is_graded_like_any_other():
    seen = graded(MISSING, 2)
    answer = ask(with_child(never_reported(), profile=profile(seen)))
    assert duties(answer, HERE)["return_interview_offered"].only_if is None
    assert "missing_risk_planned" in gates(answer, HERE)


def test_going_missing_never_moves_a_home():
    known = ask(with_child(never_reported(), profile=profile()))
    assert decides_the_same(known, ask(never_reported()))
    assert costs(known, HERE).keys() == costs(ask(never_reported()), HERE).keys()
