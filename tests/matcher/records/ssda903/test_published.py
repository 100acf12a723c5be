"""The reader on the invented return that the sector's own validator is tested with."""

import os
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from matcher.records.ssda903 import Child903Return, read_child903, residents_by_urn

pytestmark = pytest.mark.data

FOLDER = Path(os.environ.get("HOMEWARD_DATA", "../shared/data")) / "ssda903_fake"


@pytest.fixture(scope="module")
def read() -> Child903Return:
    return read_child903(FOLDER)


def test_every_row_is_read(read):
    assert dict(read.report.counts) == {
        "children in the header": 2675,
        "children not in the header": 1,
        "children with an episode": 2123,
        "children with an open episode": 1408,
        "children whose record does not begin with their entry to care": 1856,
        "episodes": 5050,
        "open episodes": 1413,
        "rows of the header table": 2675,
        "rows of the episodes table": 5050,
        "rows of the missing table": 43,
        "rows of the uasc table": 132,
        "rows of the oc2 table": 2675,
        "rows of the dolo table": 1,
    }
    children = read.children.values()
    assert sum(len(child.missing or ()) for child in children) == 43
    assert sum(child.unaccompanied is True for child in children) == 132
    assert sum(child.health is not None for child in children) == 2675
    assert sum(len(child.liberty_orders or ()) for child in children) == 1
    assert max(len(child.episodes) for child in children) == 8
    assert read.last_recorded_on == date(2018, 4, 1)
    assert read.report.kind == "SSDA903 return, layout until 2023 to 2024"


def test_its_codes_are_as_many_as_its_makers_drew(read):
    episodes = [episode for child in read.children.values() for episode in child.episodes]
    assert Counter(episode.reason_started for episode in episodes) == {
        "P": 2807,
        "L": 1293,
        "T": 452,
        "S": 381,
        "B": 101,
        "U": 16,
    }
    assert sum(episode.placement_type == "K2" for episode in episodes) == 162
    assert sum(episode.reason_place_change is None for episode in episodes) == 2233


def test_what_it_does_wrong_is_reported(read):
    assert Counter(
        (problem.file, problem.field, problem.expected.rpartition("(")[2])
        for problem in read.report.findings
    ) == {
        ("episodes.csv", "REC", "148)"): 1413,
        ("episodes.csv", "DECOM", "501)"): 62,
        ("episodes.csv", "DECOM", "142)"): 10,
        ("episodes.csv", "DECOM", "the episodes of a child in order"): 10,
        ("episodes.csv", "RNE", "432)"): 7,
        ("episodes.csv", "RNE", "433)"): 3,
        ("episodes.csv", "RNE", "431)"): 1,
        ("missing.csv", "MIS_START", "a day after the end of line 37"): 1,
        ("header.csv", "CHILD", "a header row for every child of the other tables"): 1,
    }


def test_its_residents_are_those_of_its_open_episodes(read):
    on_the_last_day = residents_by_urn(read, date(2018, 3, 31))
    assert sum(len(children) for children in on_the_last_day.values()) == 1414
    the_day_after = residents_by_urn(read, date(2018, 4, 1))
    assert sum(len(children) for children in the_day_after.values()) == 1403
