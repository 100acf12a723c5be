"""The quality of a pool of referrals."""

import json
from datetime import date

from matcher.records.checks import report_file
from tests.matcher.records.documents.given import SHORT

ON = date(2026, 3, 6)


def pool(tmp_path, *referrals):
    file = tmp_path / "pool.json"
    document = {"format_version": 1, "kind": "pool", "referrals": list(referrals)}
    file.write_text(json.dumps(document))
    return report_file(file, ON)


def one(number):
    child = SHORT["child"] | {"reference": f"child-{number}"}
    return SHORT | {"reference": f"ref-{number}", "child": child, "emergency": number == 1}


def test_children_are_counted_and_what_to_look_at_names_the_place_in_the_list(tmp_path):
    report = pool(tmp_path, one(1), one(2))
    assert (report.kind, report.rejected) == ("pool of referrals", ())
    assert report.counts == (("children who wait", 2), ("in an emergency", 1))
    alone = pool(tmp_path, one(2))
    of_second = [found for found in report.findings if found.place.startswith("referrals[1]")]
    assert len(of_second) == len(alone.findings) == len(report.findings) / 2 > 0


def test_what_would_be_refused_is_rejected(tmp_path):
    report = pool(tmp_path, one(1), one(1))
    assert [found.field for found in report.rejected] == ["reference", "child.reference"]
