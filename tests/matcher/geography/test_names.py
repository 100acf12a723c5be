"""Authorities by the names people use."""

import csv
import datetime as dt
import io
import os
from pathlib import Path

import pytest

from constraints.errors import InputError
from matcher.geography.authorities import AUTHORITIES
from matcher.geography.names import (
    DividedAuthorityError,
    find_authorities,
    find_authority,
    find_codes,
)

DATA = Path(os.environ.get("HOMEWARD_DATA", "../shared/data"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("E06000047", "County Durham"),
        ("e06000047", "County Durham"),
        ("840", "County Durham"),
        ("Durham", "County Durham"),
        ("durham county council", "County Durham"),
        ("Bristol", "Bristol, City of"),
        ("Bristol City Council", "Bristol, City of"),
        ("Kingston upon Hull", "Kingston upon Hull, City of"),
        ("Kingston-upon-Hull, City of", "Kingston upon Hull, City of"),
        ("Hull", "Kingston upon Hull, City of"),
        ("Herefordshire", "Herefordshire, County of"),
        ("St Helens", "St. Helens"),
        ("Southend on Sea", "Southend-on-Sea"),
        ("Bournemouth, Christchurch & Poole", "Bournemouth, Christchurch and Poole"),
        ("BCP Council", "Bournemouth, Christchurch and Poole"),
        ("London Borough of Barking & Dagenham", "Barking and Dagenham"),
        ("Royal Borough of Kingston upon Thames", "Kingston upon Thames"),
        ("City of London Corporation", "City of London"),
        ("City of York Council", "York"),
        ("Barnsley Metropolitan Borough Council", "Barnsley"),
        ("Bournemouth", "Bournemouth, Christchurch and Poole"),
        ("Poole", "Bournemouth, Christchurch and Poole"),
        ("837", "Bournemouth, Christchurch and Poole"),
        ("E08000039", "Sheffield"),
        ("North Yorkshire", "North Yorkshire"),
        ("  Isles   of Scilly ", "Isles of Scilly"),
    ],
)
def test_a_name_or_code_in_use_finds_its_authority(text, expected):
    assert find_authority(text).name == expected


def test_every_authority_is_found_by_its_name_and_codes():
    for code, found in AUTHORITIES.items():
        assert find_authority(found.name) is found
        assert find_authority(found.name.upper() + " COUNCIL") is found
        assert find_authority(found.dfe_code) is found
        assert find_authority(code) is found


@pytest.mark.parametrize(
    ("text", "successors"),
    [
        ("Cumbria", ["Cumberland", "Westmorland and Furness"]),
        ("909", ["Cumberland", "Westmorland and Furness"]),
        ("E10000021", ["North Northamptonshire", "West Northamptonshire"]),
        ("Northamptonshire County Council", ["North Northamptonshire", "West Northamptonshire"]),
        ("Cheshire", ["Cheshire East", "Cheshire West and Chester"]),
        ("835", ["Bournemouth, Christchurch and Poole", "Dorset"]),
    ],
)
def test_a_divided_area_gives_all_its_successors_and_never_a_guess(text, successors):
    assert [found.name for found in find_authorities(text)] == successors
    with pytest.raises(DividedAuthorityError) as raised:
        find_authority(text)
    assert [found.name for found in raised.value.successors] == successors


def test_dorset_means_what_it_meant_on_the_day():
    before = find_authorities("Dorset", on=dt.date(2019, 3, 31))
    assert [found.name for found in before] == ["Bournemouth, Christchurch and Poole", "Dorset"]
    after = find_authorities("Dorset", on=dt.date(2019, 4, 1))
    assert after == find_authorities("Dorset") == (AUTHORITIES["E06000059"],)


def test_a_welsh_name_is_a_code_but_no_authority_of_england():
    assert find_codes("Cardiff") == ("W06000015",)
    with pytest.raises(InputError, match="Wales"):
        find_authority("Cardiff")


@pytest.mark.parametrize(
    "text", ["London", "Newcastle", "Richmond", "Tyneside", "", "999", "York X"]
)
def test_a_name_that_is_none_or_several_is_not_guessed(text):
    with pytest.raises(InputError, match="upper-tier authority"):
        find_codes(text)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("Lankashire", "Lancashire"),
        ("Northhamptonshire", "Northamptonshire"),
        ("Carddif", "Cardiff"),
    ],
)
def test_a_misspelt_name_is_asked_back(text, hint):
    with pytest.raises(InputError, match=f"did you mean .*{hint}"):
        find_authority(text)


@pytest.mark.data
@pytest.mark.parametrize("year", [2015, 2018, 2021, 2023, 2024, 2025])
def test_every_name_of_the_ofsted_lists_is_found(year):
    raw = (DATA / "ofsted_providers" / f"provider_at_march_{year}.csv").read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = raw.decode("cp1252")
    lines = list(csv.reader(io.StringIO(text)))
    head = next(
        place
        for place, line in enumerate(lines)
        if "local authority" in [cell.strip().casefold() for cell in line]
    )
    column = [cell.strip().casefold() for cell in lines[head]].index("local authority")
    names = {line[column].strip() for line in lines[head + 1 :] if len(line) > column} - {""}
    found = {name: find_codes(name, on=dt.date(year, 3, 31)) for name in names}
    assert len(names) >= 150
    several = {name for name, codes in found.items() if len(codes) > 1}
    expected = {
        2015: {"Cumbria", "Dorset", "Northamptonshire"},
        2021: {"Cumbria", "Northamptonshire"},
    }
    expected |= {2018: expected[2015], 2023: {"Cumbria"}, 2024: set(), 2025: set()}
    assert several == expected[year]
