"""Tests of matcher.records.tables, rows, headers and cells."""

from datetime import date
from pathlib import Path

import pytest

from constraints.errors import InputError
from matcher.records.cells import DAY, TEXT, Kind, coded, number, whole
from matcher.records.encoding import decode
from matcher.records.headers import Column, normalise
from matcher.records.tables import parse_csv, read_csv

COLUMNS = (
    Column("URN"),
    Column("opened_on", ("Registration date",)),
    Column("places", ("Number of places", "Registered places"), required=False),
)
PLAIN = "URN,Registration date,Places\nSC1,01/02/2003,4\n"


def refusal(text: str, columns: tuple[Column, ...] = COLUMNS) -> list[str]:
    with pytest.raises(InputError) as caught:
        parse_csv(text, "homes.csv", columns)
    return [str(problem) for problem in caught.value.problems]


def one_cell(cell: str, kind: Kind[object], *, needed: bool = False) -> tuple[object, list[str]]:
    table = parse_csv(f"a,b\nx,{cell}\n", "t.csv", (Column("a"), Column("b")))
    row = table.rows[0]
    value = row.needed("b", kind) if needed else row.optional("b", kind)
    return value, [str(problem) for problem in table.problems]


def test_a_plain_table_gives_its_cells_by_our_names_with_their_lines():
    table = parse_csv(PLAIN, "homes.csv", COLUMNS)
    assert table.columns == ("URN", "opened_on", "places")
    assert [(row.line, row.cells) for row in table.rows] == [
        (2, {"URN": "SC1", "opened_on": "01/02/2003", "places": "4"})
    ]


@pytest.mark.parametrize(
    ("published", "key"),
    [
        ("PL_POST", "pl_post"),
        (" Web Link (opens in new window)", "web_link_opens_in_new_window"),
        ("Overall\nexperiences", "overall_experiences"),
        ("--", ""),
    ],
)
def test_a_header_cell_is_known_by_its_letters_and_digits(published, key):
    assert normalise(published) == key


def test_titles_and_notes_above_the_header_are_passed_over():
    text = '"Homes, by place",,\nAs of 31 March,,\n,,\n' + PLAIN
    table = parse_csv(text, "homes.csv", COLUMNS)
    assert [(row.line, row.text("URN")) for row in table.rows] == [(5, "SC1")]


def test_columns_that_nobody_asked_for_are_listed_and_empty_headings_are_not():
    table = parse_csv("URN,Owner,Registration date,,\nSC1,x,01/02/2003,,\n", "h.csv", COLUMNS)
    assert table.unread == ("Owner",)
    assert "places" not in table.columns


def test_blank_lines_are_passed_over_and_a_cell_over_two_lines_keeps_the_count():
    text = 'URN,Registration date\n\n"SC\n1",01/02/2003\n,\nSC2,01/02/2004\n'
    rows = parse_csv(text, "homes.csv", COLUMNS).rows
    assert [row.line for row in rows] == [3, 6]


def test_no_header_row_is_one_problem_that_names_the_columns():
    assert refusal("a,b\n1,2\n") == [
        "homes.csv, header: found nothing, expected a row naming the columns URN, opened_on."
    ]


def test_an_empty_file_has_no_header_row():
    assert len(refusal("")) == 1


def test_a_missing_column_is_named_with_the_nearest_one_found():
    columns = (Column("CHILD"), Column("PLACE_PROVIDER"))
    assert refusal("CHILD,PLACE PROVDER\n1,PR1\n", columns) == [
        "homes.csv, line 1, PLACE_PROVIDER: found nothing, "
        "expected a column of this name (perhaps 'PLACE PROVDER'?)."
    ]


def test_a_missing_column_without_a_near_one_and_a_column_twice_are_told_together():
    assert refusal("URN,Places,Registered places\nSC1,1,2\n") == [
        "homes.csv, line 1, places: "
        "found the column twice ('Registered places'), expected it once.",
        "homes.csv, line 1, opened_on: found nothing, expected a column of this name.",
    ]


def test_rows_with_a_cell_too_few_or_too_many_are_all_told():
    assert refusal("URN,Registration date\nSC1\nSC2,01/02/2003\nSC3,1,2\n") == [
        "homes.csv, line 2: found 1 cells, expected 2, as in the header on line 1.",
        "homes.csv, line 4: found 3 cells, expected 2, as in the header on line 1.",
    ]


def test_rows_padded_with_empty_cells_are_read():
    assert len(parse_csv("URN,Registration date\nSC1,01/02/2003,,\n", "h", COLUMNS).rows) == 1


def test_an_unclosed_quotation_mark_is_no_csv():
    assert refusal('URN,Registration date\n"SC1,01/02/2003\n')[0].endswith("expected a CSV file.")


@pytest.mark.parametrize(
    ("cell", "kind", "value"),
    [
        ("x", TEXT, "x"),
        ("29/02/2016", DAY, date(2016, 2, 29)),
        ("-3", whole(-5, 5), -3),
        ("999.9", number(0, 999.9), 999.9),
        ("K2", coded({"K1": 1, "K2": 2}), 2),
    ],
)
def test_a_cell_of_its_kind_is_read(cell, kind, value):
    assert one_cell(cell, kind) == (value, [])
    assert one_cell(cell, kind, needed=True) == (value, [])


@pytest.mark.parametrize(
    ("cell", "kind", "expected"),
    [
        ("30/02/2016", DAY, "a date as dd/mm/yyyy"),
        ("1/2/2016", DAY, "a date as dd/mm/yyyy"),
        ("2016-02-01", DAY, "a date as dd/mm/yyyy"),
        ("6", whole(-5, 5), "a whole number from -5 to 5"),
        ("1.0", whole(-5, 5), "a whole number from -5 to 5"),
        ("nan", number(0, 9), "a number from 0 to 9"),
        ("1e1", number(0, 99), "a number from 0 to 99"),
        ("9.5", number(0, 9), "a number from 0 to 9"),
        ("k2", coded({"K1": 1, "K2": 2}), "one of K1, K2"),
    ],
)
@pytest.mark.parametrize("needed", [True, False])
def test_a_cell_of_another_kind_is_one_problem(cell, kind, expected, needed):
    _, problems = one_cell(cell, kind, needed=needed)
    assert problems == [f"t.csv, line 2, b: found '{cell}', expected {expected}."]


def test_a_blank_cell_is_none_where_it_may_be_blank_and_a_problem_where_not():
    assert one_cell("", DAY) == (None, [])
    assert one_cell("", DAY, needed=True)[1] == [
        "t.csv, line 2, b: found nothing, expected a date as dd/mm/yyyy."
    ]


def test_a_long_code_set_is_shortened_in_the_message():
    assert coded({str(code): code for code in range(50)}).expected.endswith("39 or 10 more")


def test_a_long_cell_is_shortened_in_the_message():
    _, problems = one_cell("y" * 99, DAY)
    assert f"found '{'y' * 60}...'" in problems[0]


def test_every_problem_of_a_table_is_raised_at_once():
    table = parse_csv(PLAIN + "SC2,x,y\n", "homes.csv", COLUMNS)
    table.refuse_if_faulty()
    for row in table.rows:
        row.needed("opened_on", DAY)
        row.optional("places", whole(1, 99))
    with pytest.raises(InputError) as caught:
        table.refuse_if_faulty()
    assert [problem.field for problem in caught.value.problems] == ["opened_on", "places"]


@pytest.mark.parametrize(
    "content", ["Café".encode(), b"\xef\xbb\xbf" + "Café".encode(), "Café".encode("cp1252")]
)
def test_utf_8_with_or_without_a_mark_and_windows_1252_are_read(content):
    assert decode(content, "t.csv") == "Café"


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"PK\x03\x04rest", "a zip or Excel file"),
        ("URN".encode("utf-16"), "UTF-16"),
        (b"URN\x00\x01", "bytes that are not text"),
        (b"\x81\x8d", "bytes that are not text"),
    ],
)
def test_what_is_not_text_is_refused(content, found):
    with pytest.raises(InputError, match=f"^t.csv: found {found}, expected a CSV file in UTF-8"):
        decode(content, "t.csv")


def test_a_file_is_read_under_its_own_name(tmp_path: Path):
    path = tmp_path / "homes.csv"
    path.write_text(PLAIN)
    assert read_csv(path, COLUMNS).file == "homes.csv"


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path):
    with pytest.raises(InputError, match=r"^homes\.csv: found No such file or directory, expected"):
        read_csv(tmp_path / "homes.csv", COLUMNS)
