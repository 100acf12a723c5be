"""The document of a report keeps its keys."""

import json

from benchmarks.suites.report import document

RUN = {
    "above_best", "bound", "building_seconds", "extra", "group", "instance", "known", "note",
    "proved_gap", "repeats", "seconds", "solver", "status", "steps", "value", "worst_seconds",
}  # fmt: skip
GOAL = {"found", "id", "is_floor", "is_least", "is_reached", "unit", "verdict", "wanted", "what"}
TOP = {
    "day", "format_version", "goals", "is_whole", "machine", "peers", "runs", "seconds", "suite",
}  # fmt: skip


def test_the_keys_of_a_document_stay_the_same(report):
    told = json.loads(json.dumps(document(report), allow_nan=False))
    assert set(told) == TOP
    assert told["format_version"] == 1
    assert all(set(run) == RUN for run in told["runs"])
    assert all(set(goal) == GOAL for goal in told["goals"])
    assert told["runs"][1]["above_best"] == 0.1
    assert told["runs"][0]["steps"] == [[0.5, 100, 100.0]]
    assert told["goals"][0]["is_reached"] is False
    assert told["day"] == "2026-03-02"
