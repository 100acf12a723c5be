"""The quality of a referral: what is too old, and what has no day to tell by."""

import json

import pytest

from matcher.records.checks import report_file
from tests.matcher.records.documents.given import FULL, changed

DAY = "2026-02-16"
"""The day of the decision of the full example."""


@pytest.fixture
def reported(tmp_path):
    def reports(**changes):
        path = tmp_path / "referral.json"
        path.write_text(json.dumps(changed(FULL, **changes)))
        return report_file(path, None)

    return reports


def found(report):
    return {(one.place, one.field): one for one in report.findings}


SPOT = {"location": "M1 2", "source": "police", "until": "2026-02-17"}
RISK = "child.risks.bullies"


def graded(level, **days):
    return {"child__risks__bullies": {"state": "known", "level": level, **days}}


@pytest.mark.parametrize(
    ("changes", "place", "field"),
    [
        (graded(3, on="2025-11-15"), RISK, "graded_on"),
        (graded(3), RISK, "graded_on"),
        ({"child__none_other_known__on": "2025-08-15"}, "child.none_other_known", "on"),
        ({"orders_checked_on": "2026-01-18"}, "", "orders_checked_on"),
        ({"needs_checked_on": "2025-08-15"}, "", "needs_checked_on"),
        ({"relations_checked_on": "2025-08-15"}, "", "relations_checked_on"),
        ({"homes_to_avoid_checked_on": "2025-11-15"}, "", "homes_to_avoid_checked_on"),
        ({"circumstances_checked_on": "2026-01-18"}, "", "circumstances_checked_on"),
        ({"evidence__sensory_test_on": "2025-02-15"}, "evidence", "sensory_test_on"),
        ({"home_records__0__on": "2025-02-15"}, "home_records[0]", "on"),
        ({"places_to_avoid": [SPOT | {"until": DAY}]}, "places_to_avoid[0]", "until"),
        ({"places_to_avoid": ["M1 2"]}, "places_to_avoid[0]", "until"),
        ({"places_to_avoid": ["M1 2"]}, "places_to_avoid[0]", "source"),
    ],
)
def test_what_is_too_old_or_has_no_day_is_found(reported, changes, place, field):
    assert (place, field) in found(reported(**changes))


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        (graded(3, on="2025-11-16"), RISK),
        (graded(3, on="2023-11-16", graded_on="2025-11-16"), RISK),
        (graded(0, on="2025-02-16"), RISK),
        ({"orders_checked_on": "2026-01-19"}, ""),
        ({"evidence__sensory_test_on": "2025-02-16"}, "evidence"),
        ({"home_records__0__on": "2025-02-16"}, "home_records[0]"),
        ({"places_to_avoid": [SPOT]}, "places_to_avoid[0]"),
    ],
)
def test_what_stands_on_its_last_day_is_not_found(reported, changes, place):
    assert not [key for key in found(reported(**changes)) if key[0] == place and "_on" in key[1]]


def test_levels_too_old_and_without_a_day_are_counted(reported):
    counts = dict(reported(**graded(3)).counts)
    assert (counts["levels without a day"], counts["levels too old to rely on"]) == (1, 0)
    counts = dict(reported(**graded(3, on="2025-11-15")).counts)
    assert (counts["levels without a day"], counts["levels too old to rely on"]) == (0, 1)
