"""Histories of the invented return that the sector's own validator is tested with."""

import os
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from matcher.history import history_of
from matcher.records.ssda903 import read_child903, residents_by_urn

pytestmark = pytest.mark.data

FOLDER = Path(os.environ.get("HOMEWARD_DATA", "../shared/data")) / "ssda903_fake"
ON = date(2018, 3, 31)


def test_every_child_of_the_return_has_a_history():
    read = read_child903(FOLDER)
    placed = [child for child in read.children.values() if child.episodes]
    histories = [history_of(child.episodes, child.missing, ON) for child in placed]
    assert len(histories) == 2123
    assert Counter(stay.arrival.name for history in histories for stay in history.placements) == {
        "MOVED": 2210,
        "WAS_THERE": 905,
        "ENTERED": 318,
        "UNDECIDED": 291,
    }
    assert sum(history.moves_total for history in histories) == 2210
    assert sum(history.moves_undecided for history in histories) == 291
    assert sum(history.current is not None for history in histories) == 1414
    assert sum(history.begins_with_entry for history in histories) == 267
    assert sum(history.miles_known for history in histories) == 0
    residents = residents_by_urn(read, ON)
    assert sum(len(children) for children in residents.values()) == 1414
