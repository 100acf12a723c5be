"""Tests of matcher.records.ssda903.known."""

from datetime import date

import pytest

from constraints.vocabulary import Sex
from matcher.records.ssda903 import UnknownChildError, known_of, read_child903, residents_by_urn
from matcher.records.ssda903.known import KnownOfChild
from tests.matcher.records.ssda903.returns import (
    ANN_HOME,
    BEN_FOSTER,
    BEN_HOME,
    DOLO,
    EPISODES,
    OLD_HEADER,
    OLD_UASC,
    table,
    write,
)


def test_what_the_return_knows_of_a_child_is_given_for_the_day(tmp_path):
    read = read_child903(write(tmp_path))
    assert known_of(read, "B2", date(2018, 1, 31)) == KnownOfChild(
        child_id="B2",
        age_years=8,
        sex=Sex.MALE,
        date_of_birth=date(2009, 2, 1),
        looked_after=True,
        legal_status="C1",
        category_of_need="N5",
        placement_type="K2",
        urn="SC123456",
        origin_postcode="NE1 1AA",
        unaccompanied=False,
        liberty_order_open=False,
        liberty_order_from=None,
    )
    before = known_of(read, "B2", date(2018, 1, 9))
    assert (before.legal_status, before.urn, before.placement_type) == ("V2", "SC000001", "U6")


def test_before_entry_to_care_no_placement_is_known(tmp_path):
    known = known_of(read_child903(write(tmp_path)), "A1", date(2017, 5, 31))
    assert (known.looked_after, known.legal_status, known.urn, known.origin_postcode) == (
        False,
        None,
        None,
        None,
    )


@pytest.mark.parametrize(
    ("born", "on", "age"),
    [
        ("14/05/2010", date(2018, 5, 13), 7),
        ("14/05/2010", date(2018, 5, 14), 8),
        ("29/02/2012", date(2018, 2, 28), 5),
        ("29/02/2012", date(2018, 3, 1), 6),
        ("14/05/2010", date(2010, 5, 13), None),
        ("", date(2018, 5, 13), None),
    ],
)
def test_age_is_in_whole_years_on_the_day(tmp_path, born, on, age):
    read = read_child903(write(tmp_path, header=table(OLD_HEADER, f"A1,2,{born},WBRI,,,")))
    assert known_of(read, "A1", on).age_years == age


@pytest.mark.parametrize(
    ("until", "on", "status"),
    [
        ("01/02/2018", date(2018, 1, 31), True),
        ("01/02/2018", date(2018, 2, 1), False),
        ("", date(2018, 2, 1), True),
    ],
)
def test_the_status_of_an_unaccompanied_child_ceases_on_its_day(tmp_path, until, on, status):
    read = read_child903(write(tmp_path, uasc=table(OLD_UASC, f"A1,2,14/05/2010,{until}")))
    assert known_of(read, "A1", on).unaccompanied is status


@pytest.mark.parametrize(
    ("on", "is_open"),
    [(date(2018, 1, 1), False), (date(2018, 1, 2), True), (date(2018, 1, 9), False)],
)
def test_a_liberty_order_is_open_from_its_start_until_its_end(tmp_path, on, is_open):
    dolo = table(DOLO, "A1,14/05/2010,02/01/2018,09/01/2018")
    assert (
        known_of(read_child903(write(tmp_path, dolo=dolo)), "A1", on).liberty_order_open is is_open
    )


def test_what_the_return_has_no_table_for_stays_unknown(tmp_path):
    known = known_of(read_child903(write(tmp_path, uasc="", dolo="")), "A1", date(2018, 1, 1))
    assert (known.unaccompanied, known.liberty_order_open) == (None, None)


def test_the_origin_of_an_earlier_episode_stands_in_for_a_blank_one(tmp_path):
    episodes = table(EPISODES, BEN_FOSTER, BEN_HOME.replace("NE1 1AA", ""))
    known = known_of(read_child903(write(tmp_path, episodes=episodes)), "B2", date(2018, 2, 1))
    assert known.origin_postcode == "NE1 1AA"


def test_a_child_whom_the_return_does_not_name_is_an_error(tmp_path):
    folder = write(tmp_path)
    with pytest.raises(UnknownChildError, match=f"^The return {folder.name} has no child 'Q7'"):
        known_of(read_child903(folder), "Q7", date(2018, 1, 1))


def test_residents_are_the_children_with_an_open_episode_at_a_urn(tmp_path):
    read = read_child903(write(tmp_path))
    assert dict(residents_by_urn(read, date(2018, 1, 9))) == {
        "SC000001": ("B2",),
        "SC123456": ("A1",),
    }
    assert dict(residents_by_urn(read, date(2018, 1, 10))) == {"SC123456": ("A1", "B2")}


def test_a_place_inspected_by_others_or_without_urn_has_no_residents_that_are_known(tmp_path):
    episodes = table(
        EPISODES, ANN_HOME.replace("SC123456", "XXXXXXX"), BEN_HOME.replace("SC123456", "")
    )
    assert not residents_by_urn(read_child903(write(tmp_path, episodes=episodes)), date(2018, 2, 1))


def test_of_several_open_episodes_the_latest_started_says_where_a_child_is(tmp_path):
    still_open = BEN_FOSTER.replace("10/01/2018,X1,CREQB", ",,")
    read = read_child903(write(tmp_path, episodes=table(EPISODES, still_open, BEN_HOME)))
    assert dict(residents_by_urn(read, date(2018, 2, 1))) == {"SC123456": ("B2",)}


def test_an_episode_left_open_before_one_that_ceased_says_nothing(tmp_path):
    still_open = BEN_FOSTER.replace("10/01/2018,X1,CREQB", ",,")
    ceased = BEN_HOME.replace("PR4,,,", "PR4,20/01/2018,E4A,")
    read = read_child903(write(tmp_path, episodes=table(EPISODES, still_open, ceased)))
    known = known_of(read, "B2", date(2018, 2, 1))
    assert (known.looked_after, known.urn, known.legal_status) == (None, None, None)
    assert not residents_by_urn(read, date(2018, 2, 1))
