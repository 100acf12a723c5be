"""Workbooks opened with care."""

import datetime as dt
import zipfile

import openpyxl
import pytest

from constraints.errors import InputError
from matcher.records.ofsted import workbook
from matcher.records.ofsted.workbook import is_error, read_workbook


@pytest.fixture
def book(tmp_path):
    def books(**sheets):
        made = openpyxl.Workbook()
        made.remove(made.active)
        for name, rows in sheets.items():
            sheet = made.create_sheet(name)
            for row in rows:
                sheet.append(row)
        path = tmp_path / "list.xlsx"
        made.save(path)
        return path

    return books


def rewrite(path, part, change):
    """Change one part of a saved workbook."""
    with zipfile.ZipFile(path) as archive:
        parts = {info.filename: archive.read(info) for info in archive.infolist()}
    name = next(name for name in parts if name.endswith(part))
    parts[name] = change(parts[name])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for filename, content in parts.items():
            archive.writestr(filename, content)
    return path


def refusal(path):
    with pytest.raises(InputError) as caught:
        read_workbook(path)
    (problem,) = caught.value.problems
    assert problem.file == "list.xlsx"
    return problem


def test_cells_become_text_and_dates_are_written_as_in_the_csv_lists(book):
    midnight = dt.datetime.combine(dt.date(2024, 3, 1), dt.time())
    values = [" Oak ", 6, 2.0, 2.5, midnight, dt.date(2024, 3, 2), None, "#N/A"]
    (sheet,) = read_workbook(book(Homes=[values]))
    assert sheet.name == "Homes"
    expected = ["Oak", "6", "2", "2.5", "01/03/2024", "02/03/2024", "", "#N/A"]
    assert sheet.lines == ((1, expected),)


def test_a_time_is_kept_so_that_it_is_not_taken_for_a_day(book):
    (sheet,) = read_workbook(
        book(Homes=[[dt.datetime.combine(dt.date(2024, 3, 1), dt.time(9, 30))]])
    )
    assert sheet.lines[0][1] == ["01/03/2024 09:30"]


def test_blank_rows_and_sheets_are_left_out_and_rows_keep_their_numbers(book):
    (sheet,) = read_workbook(book(Homes=[["a"], [None], ["", None], ["b", None]], Empty=[]))
    assert sheet.lines == ((1, ["a"]), (4, ["b"]))


def test_a_sheet_that_lies_about_its_size_is_read_as_it_is(book):
    path = book(Homes=[["a"]])
    wide = rewrite(path, "sheet1.xml", lambda xml: xml.replace(b'ref="A1"', b'ref="A1:XFD1048576"'))
    assert read_workbook(wide)[0].lines == ((1, ["a"]),)


@pytest.mark.parametrize("text", ["#N/A", "#REF!", "#VALUE!"])
def test_excel_errors_are_known(text):
    assert is_error(text)
    assert not is_error(text.strip("#"))


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(InputError, match=r"gone\.xlsx"):
        read_workbook(tmp_path / "gone.xlsx")


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"URN,Name\n", "another kind of file"),
        (b"", "another kind of file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "a workbook of the old format or protected by a password"),
        (b"PK\x03\x04 cut short", "another kind of file"),
    ],
)
def test_another_kind_of_file_is_refused(tmp_path, content, found):
    path = tmp_path / "list.xlsx"
    path.write_bytes(content)
    assert refusal(path).found == found


def test_a_zip_that_is_no_workbook_is_refused(tmp_path):
    path = tmp_path / "list.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "hello")
    assert refusal(path).found.startswith("damaged")


def test_a_workbook_with_a_broken_sheet_is_refused(book):
    broken = rewrite(book(Homes=[["a"]]), "sheet1.xml", lambda xml: xml[:-20])
    assert refusal(broken).found.startswith("damaged")


def test_a_file_larger_than_any_list_is_not_opened(book, monkeypatch):
    monkeypatch.setattr(workbook, "MOST_BYTES", 100)
    assert refusal(book(Homes=[["a"]])).expected == "at most 100 bytes"


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path, monkeypatch):
    path = tmp_path / "list.xlsx"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("xl/workbook.xml", "w") as part,
    ):
        for _ in range(300):
            part.write(b"\0" * 1024 * 1024)
    assert path.stat().st_size < workbook.MOST_BYTES
    monkeypatch.setattr(workbook, "load_workbook", lambda *_, **__: pytest.fail("opened"))
    assert refusal(path).expected.endswith("bytes unpacked")


def test_a_part_never_unpacks_beyond_the_size_it_declares(tmp_path):
    path = tmp_path / "list.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b" " * 1_000_000)
    content = path.read_bytes()
    path.write_bytes(content.replace((1_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little")))
    assert refusal(path).found.startswith("damaged")


def test_a_workbook_of_too_many_parts_is_refused(tmp_path):
    path = tmp_path / "list.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(workbook.MOST_PARTS + 1):
            archive.writestr(f"{number}.xml", "")
    assert refusal(path).expected == f"at most {workbook.MOST_PARTS}"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([["a"]] * 5, "at most 3"),
        ([["a"] * 5], "at most 3"),
        ([["a"]] + [[None]] * 40 + [["b"]], ""),
    ],
)
def test_a_sheet_larger_than_any_list_is_refused(book, monkeypatch, rows, expected):
    monkeypatch.setattr(workbook, "MOST_ROWS", 3)
    monkeypatch.setattr(workbook, "MOST_COLUMNS", 3)
    problem = refusal(book(Homes=rows))
    assert "'Homes'" in problem.found
    assert problem.expected.startswith(expected)


def test_an_entity_bomb_is_refused(book):
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'

    def plant(xml):
        return xml.replace(b"<worksheet", bomb + b"<worksheet").replace(b"<v>", b"<v>&b;")

    assert refusal(rewrite(book(Homes=[[1]]), "sheet1.xml", plant)).found.startswith("damaged")
