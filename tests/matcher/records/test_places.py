from datetime import date

import pytest

from constraints.errors import InputError
from constraints.vocabulary import Domain, RoomFeature, Sex
from matcher.entities import Grade, Place, State, Vacancy
from matcher.records.places import read_places

HEADER = (
    "urn,place,free_from,resident,born,age_years,sex,risks,none_other_known,leaves_on,features,"
    "told_on,told_by,live_until"
)
FREE = (
    "SC999901,1,27/02/2026,,,,,,,,en_suite:yes; hoist:no,16/02/2026,registered manager,18/02/2026"
)
TAKEN = (
    "SC999901,2,,P-201,30/04/2010,,male,has_set_fires:2;goes_missing:unknown;bullies:none_known,"
    "yes,30/04/2026,,16/02/2026,registered manager,"
)
HELD = "SC999901,3,not_free,,,,,,,,,16/02/2026,registered manager,"


def table(tmp_path, *lines, header=HEADER):
    path = tmp_path / "places.csv"
    path.write_text("\n".join((header, *lines)) + "\n", encoding="utf-8")
    return path


def refused(tmp_path, *lines, header=HEADER):
    with pytest.raises(InputError) as caught:
        read_places(table(tmp_path, *lines, header=header))
    return [str(problem).removeprefix("places.csv, ") for problem in caught.value.problems]


def test_a_row_says_whether_a_place_is_free_and_who_lives_there(tmp_path):
    told = read_places(table(tmp_path, FREE, TAKEN, HELD))
    day = date(2026, 2, 16)
    assert told.vacancies == (
        Vacancy("SC999901", "1", date(2026, 2, 27), day, "registered manager", date(2026, 2, 18)),
        Vacancy("SC999901", "2", None, day, "registered manager"),
        Vacancy("SC999901", "3", None, day, "registered manager"),
    )
    assert told.rows[0].place == Place("1", {RoomFeature.EN_SUITE: True, RoomFeature.HOIST: False})
    (who,) = told.residents
    assert (who.person, who.urn, who.born) == ("P-201", "SC999901", date(2010, 4, 30))
    assert (who.sex, who.leaves_on) == (Sex.MALE, date(2026, 4, 30))


def test_a_level_told_has_no_day_of_evidence_but_one_of_grading_and_a_check_has_its_own(tmp_path):
    (who,) = read_places(table(tmp_path, TAKEN)).residents
    by = "registered manager"
    assert who.profile.grades == (
        Grade(Domain.BULLIES, State.NONE_KNOWN, None, date(2026, 2, 16), by),
        Grade(Domain.HAS_SET_FIRES, State.KNOWN, 2, None, by, graded_on=date(2026, 2, 16)),
        Grade(Domain.GOES_MISSING, State.UNKNOWN, None, date(2026, 2, 16), by),
    )
    assert who.profile.none_other_on == date(2026, 2, 16)


def test_what_is_left_empty_is_not_asked(tmp_path):
    row = "SC999901,2,,P-201,,,,,,,,16/02/2026,registered manager,"
    (who,) = read_places(table(tmp_path, row)).residents
    assert (who.born, who.age_years, who.sex, who.leaves_on) == (None,) * 4
    assert who.profile.grades == ()
    assert who.profile.none_other_on is None


def test_columns_may_be_few_and_in_any_order(tmp_path):
    header = "told_by,told_on,free_from,place,urn"
    row = "registered manager,16/02/2026,27/02/2026,1,SC999901"
    (vacancy,) = read_places(table(tmp_path, row, header=header)).vacancies
    assert vacancy.free_from == date(2026, 2, 27)


CELLS = {
    "urn": ("SC99", "found 'SC99', expected a URN: seven digits, or SC and six digits."),
    "place": (
        "first floor",
        "found 'first floor', expected an opaque reference: letters, digits and . _ / : - without "
        "spaces, at most 64.",
    ),
    "free_from": ("soon", "found 'soon', expected a date as dd/mm/yyyy, or not_free."),
    "sex": ("M", "found 'M', expected one of male, female."),
    "age_years": ("12.5", "found '12.5', expected a whole number from 0 to 25."),
    "none_other_known": ("no", "found 'no', expected yes, or an empty cell."),
    "told_on": ("2026-02-16", "found '2026-02-16', expected a date as dd/mm/yyyy."),
    "told_by": ("", "found nothing, expected text of at most 200 characters that does not begin "
                    "with = + - or @."),
    "features": ("ensuite:yes", "found 'ensuite:yes', expected codes of room features, each once, "
                                "with yes or no, such as en_suite:yes;hoist:no."),
    "live_until": ("15/02/2026", "found '15/02/2026', expected a day not before told_on."),
}  # fmt: skip


@pytest.mark.parametrize("column", CELLS)
def test_a_cell_that_cannot_be_read_is_told(tmp_path, column):
    text, expected = CELLS[column]
    cells = TAKEN.replace("has_set_fires:2;goes_missing:unknown;bullies:none_known", "").split(",")
    cells[HEADER.split(",").index(column)] = text
    assert refused(tmp_path, ",".join(cells)) == [f"line 2, {column}: {expected}"]


@pytest.mark.parametrize(
    "risks",
    ["has_set_fire:2", "has_set_fires:4", "has_set_fires", "has_set_fires:2;has_set_fires:1",
     "has_set_fires:known", "has_set_fires:2;"],
)  # fmt: skip
def test_levels_are_read_strictly(tmp_path, risks):
    row = f"SC999901,2,,P-201,,,,{risks},,,,16/02/2026,registered manager,"
    assert refused(tmp_path, row) == [
        f"line 2, risks: found '{risks}', expected codes of domains, each once, with 0 to 3, "
        "unknown, none_known or not_asked, such as has_set_fires:2;goes_missing:unknown."
    ]


@pytest.mark.parametrize("text", ["=1+1", "+44 161", "-", "@manager"])
def test_a_cell_that_a_spreadsheet_would_run_is_refused(tmp_path, text):
    row = f"SC999901,1,27/02/2026,,,,,,,,,16/02/2026,{text},"
    assert (
        f"line 2, told_by: found '{text}', expected no formula: a cell that does not begin with "
        "= + - or @."
    ) in refused(tmp_path, row)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("SC999901,1,,,,,,,,,,16/02/2026,manager,",
         "free_from: found nothing, expected a date, not_free, or a resident in the row."),
        ("SC999901,1,not_free,,,,male,,,,,16/02/2026,manager,",
         "sex: found 'male', expected nothing in a row without a resident."),
        ("SC999901,1,,P-1,30/04/2010,15,,,,,,16/02/2026,manager,",
         "age_years: found '15', expected no age where born is given."),
        ("SC999901,1,,P-1,17/02/2026,,,,,,,16/02/2026,manager,",
         "born: found '17/02/2026', expected a day not after told_on."),
        ("SC999901,1,01/04/2026,P-1,,,,,,30/04/2026,,16/02/2026,manager,",
         "free_from: found '01/04/2026', expected a day not before leaves_on."),
    ],
)  # fmt: skip
def test_a_row_that_contradicts_itself_is_told(tmp_path, row, expected):
    assert refused(tmp_path, row) == [f"line 2, {expected}"]


def test_a_place_or_a_resident_twice_is_told(tmp_path):
    other = TAKEN.replace("SC999901,2", "SC999902,7")
    assert refused(tmp_path, FREE, TAKEN, FREE, other) == [
        "line 4, place: found '1', expected each place of a home once; line 2 has it too.",
        "line 5, resident: found 'P-201', expected each resident once; line 3 has it too.",
    ]


def test_a_column_nobody_knows_is_refused(tmp_path):
    found = refused(tmp_path, f"{FREE},x", header=f"{HEADER},risk")
    assert found[0].startswith("header, risk: found the column 'risk', expected one of the columns")


def test_all_faults_of_a_file_are_told_at_once(tmp_path):
    found = refused(
        tmp_path,
        "SC9,1,soon,,,,,,,,,16/02/2026,manager,",
        "SC999901,1,not_free,,,,,,,,,16.02.2026,manager,",
    )
    assert [line.split(":")[0] for line in found] == [
        "line 2, urn", "line 2, free_from", "line 3, told_on"
    ]  # fmt: skip


def test_a_row_may_say_since_when_who_lives_there(tmp_path):
    header = f"{HEADER},lives_there_from"
    (who,) = read_places(table(tmp_path, f"{TAKEN},01/09/2025", header=header)).residents
    assert who.lives_there_from == date(2025, 9, 1)
    assert refused(tmp_path, f"{TAKEN},30/04/2026", header=header) == [
        "line 2, leaves_on: found '30/04/2026', expected a day after lives_there_from."
    ]
    assert refused(tmp_path, f"{FREE},01/09/2025", header=header) == [
        "line 2, lives_there_from: found '01/09/2025', "
        "expected nothing in a row without a resident."
    ]
