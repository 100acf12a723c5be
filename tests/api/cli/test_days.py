"""Days and moments as they are to be written."""

from datetime import date, datetime

import pytest
import typer

from api.cli.days import read_day, read_moment

from .calling import homeward


def test_a_day_and_a_moment_are_read():
    assert read_day("2026-11-22") == date(2026, 11, 22)
    noon = datetime(2026, 11, 22, 12)  # noqa: DTZ001
    assert read_moment("2026-11-22T12:00") == read_moment("2026-11-22 12:00") == noon


@pytest.mark.parametrize("read", [read_day, read_moment])
@pytest.mark.parametrize("written", ["22/11/2026", "2026-02-30", "", "today"])
def test_what_is_written_otherwise_is_refused_with_what_to_write(read, written):
    with pytest.raises(typer.BadParameter, match=f"found {written}, expected a day .*YYYY-MM-DD"):
        read(written)


@pytest.mark.parametrize("read", [read_day, read_moment])
@pytest.mark.parametrize("year", ["0001", "1899", "2100", "9999"])
def test_a_year_that_no_document_may_have_is_refused(read, year):
    written = f"{year}-12-31" if read is read_day else f"{year}-12-31T23:59"
    with pytest.raises(typer.BadParameter, match=f"found {written}, expected a year from 1900 to"):
        read(written)


def test_the_first_and_the_last_year_are_read():
    assert [read_day(f"{year}-12-31").year for year in (1900, 2099)] == [1900, 2099]


@pytest.mark.parametrize("option", ["--on", "--at"])
def test_a_command_says_in_one_sentence_what_to_write(option):
    refused = homeward("match", option, "22/11/2026")
    assert refused.code == 2
    assert f"Invalid value for '{option}': found 22/11/2026, expected a day" in refused.err
    assert "such as 2026-11-22" in refused.err
