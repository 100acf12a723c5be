import json
from datetime import date

import pytest

from constraints.errors import InputError
from matcher.records.documents import parse_snapshot
from matcher.records.places import read_places
from matcher.records.places_merge import merge_places
from tests.matcher.records.documents.given import SNAPSHOT
from tests.matcher.records.test_places import FREE, HELD, TAKEN, table

BEFORE = parse_snapshot(json.dumps(SNAPSHOT))
OTHER = "SC999902,A,17/02/2026,,,,,,,,,17/02/2026,registered manager,"


def merged(tmp_path, *lines):
    return merge_places(BEFORE, read_places(table(tmp_path, *lines)))


def of(snapshot, urn):
    (home,) = [home for home in snapshot.homes if home.urn == urn]
    return home


def test_a_home_of_the_return_is_in_it_whole(tmp_path):
    after = merged(tmp_path, FREE, TAKEN)
    assert [place.id for place in of(after, "SC999901").places] == ["1", "2"]
    assert [who.person for who in after.residents] == ["P-201"]
    assert [(told.urn, told.place) for told in after.vacancies] == [
        ("SC999901", "1"),
        ("SC999901", "2"),
    ]


def test_homes_that_are_not_in_the_return_stay_as_they_were(tmp_path):
    after = merged(tmp_path, OTHER)
    assert of(after, "SC999901") == of(BEFORE, "SC999901")
    assert after.residents == BEFORE.residents
    assert set(BEFORE.vacancies) < set(after.vacancies)
    assert after.as_at == date(2026, 2, 17)


def test_an_older_return_does_not_make_the_snapshot_older(tmp_path):
    assert merged(tmp_path, OTHER.replace("17/02", "01/02")).as_at == BEFORE.as_at


@pytest.mark.parametrize(
    ("rows", "listed"),
    [
        (("17/02/2026,", ",P-1"), True),
        (("17/02/2026,",), False),
        (("not_free,", ",P-1"), False),
        (("18/02/2026,", ",P-1"), False),
        (("18/02/2026,P-2", ",P-1"), True),
    ],
)
def test_all_residents_are_listed_only_where_each_place_is_accounted_for(tmp_path, rows, listed):
    lines = [
        f"SC999902,{number},{cells},,,,,,,,17/02/2026,registered manager,"
        for number, cells in enumerate(rows)
    ]
    assert of(merged(tmp_path, *lines), "SC999902").residents_listed is listed


def refused(tmp_path, *lines):
    with pytest.raises(InputError) as caught:
        merged(tmp_path, *lines)
    return [str(problem) for problem in caught.value.problems]


def test_every_row_that_does_not_fit_the_snapshot_is_told(tmp_path):
    assert refused(
        tmp_path,
        FREE.replace("SC999901", "SC999909"),
        *(OTHER.replace(",A,", f",{place},") for place in "ABC"),
        HELD.replace("SC999901,3,not_free,", "SC999903,1,,P-202"),
    ) == [
        "places.csv, line 2, urn: found 'SC999909', expected the URN of a home of the snapshot.",
        "places.csv, line 5, place: found 3 places of SC999902, expected at most 2, the number "
        "registered.",
        "places.csv, line 6, resident: found 'P-202', expected someone who does not live in "
        "SC999901; send the return of that home too.",
    ]


def test_a_resident_may_move_where_both_homes_are_in_the_return(tmp_path):
    moved = TAKEN.replace("SC999901,2", "SC999902,A")
    after = merged(tmp_path, FREE, moved)
    assert [(who.person, who.urn) for who in after.residents] == [("P-201", "SC999902")]
