"""Times missing, in all and in the last twelve months."""

from datetime import date

from matcher.history import history_of
from matcher.records.ssda903.child import MissingEpisode
from tests.matcher.history.lives import ON, day


def test_missing_episodes_are_counted_in_all_and_in_the_last_twelve_months():
    missing = [
        MissingEpisode("M", day(100), day(110)),
        MissingEpisode("M", date(2017, 9, 20), date(2017, 9, 30)),
        MissingEpisode("A", day(900), day(900)),
        MissingEpisode("M", day(995), None),
        MissingEpisode("M", day(1001), None),
    ]
    absences = history_of([], missing, ON).absences
    assert absences is not None
    assert (absences.episodes, absences.episodes_last_12_months) == (4, 3)
    assert absences.days_last_12_months == 3 + 0 + 5
    assert absences.missing_now


def test_a_missing_episode_that_ends_before_it_starts_takes_no_day_away():
    missing = [MissingEpisode("M", day(900), day(890)), MissingEpisode("M", day(900), day(903))]
    absences = history_of([], missing, ON).absences
    assert absences is not None
    assert (absences.episodes_last_12_months, absences.days_last_12_months) == (2, 3)
    assert not absences.missing_now


def test_no_missing_episode_is_zero_and_no_table_is_not_known():
    none = history_of([], (), ON).absences
    assert none is not None
    assert (none.episodes, none.days_last_12_months, none.missing_now) == (0, 0, False)
    assert history_of([], None, ON).absences is None
