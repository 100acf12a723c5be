"""Tests of matcher.records.ssda903.timeline and findings, fault by fault."""

import pytest

from matcher.records.ssda903 import read_child903
from tests.matcher.records.ssda903.returns import (
    ANN_HOME,
    BEN_FOSTER,
    BEN_HOME,
    DOLO,
    EPISODES,
    MISSING,
    OLD_HEADER,
    table,
    write,
)

CASES = {
    "an end before the start": (
        BEN_FOSTER.replace("10/01/2018", "09/01/2016"),
        "line 2, DEC: found 09/01/2016, "
        "expected a day from 10/01/2016, when the episode started (356)",
    ),
    "a reason without an end": (
        ANN_HOME.replace("PR4,,,", "PR4,,X1,"),
        "line 2, REC: found a reason without a date, expected both DEC and REC, or neither (148)",
    ),
    "an end without a reason": (
        BEN_FOSTER.replace("X1", ""),
        "line 2, REC: found a date without a reason, expected both DEC and REC, or neither (148)",
    ),
    "a start before birth": (
        ANN_HOME.replace("01/06/2017", "13/05/2010"),
        "line 2, DECOM: found 13/05/2010, expected a day from 14/05/2010, the date of birth (302)",
    ),
    "a start on the eighteenth birthday": (
        ANN_HOME.replace("01/06/2017", "14/05/2028"),
        "line 2, DECOM: found 14/05/2028, "
        "expected a day before the 18th birthday, born 14/05/2010 (352)",
    ),
    "no category of need": (
        ANN_HOME.replace("N1", ""),
        "line 2, CIN: found nothing, expected a category of need (145)",
    ),
    "no URN where one is due": (
        ANN_HOME.replace("SC123456", ""),
        "line 2, URN: found nothing, expected a URN for placement type K2 (218)",
    ),
    "a URN of no known shape": (
        ANN_HOME.replace("SC123456", "SC12"),
        "line 2, URN: found 'SC12', expected SC and six digits, seven digits, or XXXXXXX (1008)",
    ),
    "a postcode of no known shape": (
        ANN_HOME.replace("DH1 1AA", "DURHAM"),
        "line 2, HOME_POST: found 'DURHAM', expected a postcode (392c)",
    ),
}
PAIRS = {
    "two episodes from one day": (
        BEN_HOME.replace("10/01/2018", "10/01/2016"),
        [
            "line 3, DECOM: found 10/01/2016, expected another day than line 2 (501)",
            "line 3, DECOM: found 10/01/2016, "
            "expected a day from 10/01/2018, the end of line 2 (501)",
        ],
    ),
    "an overlap": (
        BEN_HOME.replace("10/01/2018", "09/01/2018"),
        [
            "line 3, DECOM: found 09/01/2018, "
            "expected a day from 10/01/2018, the end of line 2 (501)"
        ],
    ),
    "a gap": (
        BEN_HOME.replace("10/01/2018", "11/01/2018"),
        [
            "line 3, RNE: found B from 11/01/2018, "
            "expected the day 10/01/2018 on which line 2 ended, or S (433)"
        ],
    ),
    "an entry to care on the day the last episode ended": (
        BEN_HOME.replace(",B,", ",S,"),
        [
            "line 3, RNE: found S on the day the previous episode ended, "
            "expected a gap, or another code (431)"
        ],
    ),
}


def findings(folder, *episodes, **tables):
    folder = write(folder, episodes=table(EPISODES, *episodes), **tables)
    return [str(problem) for problem in read_child903(folder).report.findings]


@pytest.mark.parametrize(("row", "told"), CASES.values(), ids=CASES)
def test_a_fault_of_one_episode_is_told(tmp_path, row, told):
    assert findings(tmp_path, row) == [f"episodes.csv, {told}."]


@pytest.mark.parametrize(("after", "told"), PAIRS.values(), ids=PAIRS)
def test_a_fault_between_two_episodes_is_told(tmp_path, after, told):
    assert findings(tmp_path, BEN_FOSTER, after) == [f"episodes.csv, {line}." for line in told]


def test_an_episode_after_one_that_is_open_is_told(tmp_path):
    still_open = BEN_FOSTER.replace("10/01/2018,X1,CREQB", ",,")
    assert findings(tmp_path, still_open, BEN_HOME) == [
        "episodes.csv, line 3, DECOM: found 10/01/2018, "
        "expected an end of the episode on line 2 first (142)."
    ]


def test_care_that_goes_on_after_it_ended_is_told(tmp_path):
    assert findings(tmp_path, BEN_FOSTER.replace("X1", "E4A"), BEN_HOME) == [
        "episodes.csv, line 3, RNE: found B, expected S, as care ended with E4A before (432)."
    ]


def test_episodes_out_of_order_are_read_in_order_and_told(tmp_path):
    assert findings(tmp_path, BEN_HOME, BEN_FOSTER) == [
        "episodes.csv, line 2, DECOM: found a row below line 2, "
        "expected the episodes of a child in order."
    ]


def test_a_distance_beyond_350_miles_is_told(tmp_path):
    folder = write(tmp_path, episodes=table(EPISODES + ",PL_DISTANCE", ANN_HOME + ",350.1"))
    assert [str(problem) for problem in read_child903(folder).report.findings] == [
        "episodes.csv, line 2, PL_DISTANCE: found 350.1, "
        "expected at most 350 miles, or 999.9 (454)."
    ]


def test_a_header_row_that_lacks_what_it_must_say_is_told(tmp_path):
    header = table(OLD_HEADER, "A1,,,,X1,,")
    assert findings(tmp_path, ANN_HOME, header=header) == [
        "header.csv, child A1, SEX: found nothing, expected a value that is known (101).",
        "header.csv, child A1, DOB: found nothing, expected a value that is known (102).",
        "header.csv, child A1, ETHNIC: found nothing, expected a value that is known (103).",
    ]


def test_missing_episodes_and_orders_that_cannot_be_are_told(tmp_path):
    missing = table(
        MISSING,
        "A1,14/05/2010,M,05/02/2018,04/02/2018",
        "A1,14/05/2010,M,01/01/2010,",
    )
    dolo = table(DOLO, "A1,14/05/2010,05/02/2018,04/02/2018")
    assert findings(tmp_path, ANN_HOME, missing=missing, dolo=dolo) == [
        "missing.csv, line 3, MIS_START: found 01/01/2010, "
        "expected a day from 14/05/2010, the date of birth (586).",
        "missing.csv, line 2, MIS_END: found 04/02/2018, expected a day from 05/02/2018 (567).",
        "missing.csv, line 2, MIS_START: found 05/02/2018, expected a day after the end of line 3.",
        "dolo.csv, line 2, DOLO_END: found 04/02/2018, expected a day from 05/02/2018 (702).",
    ]
