import json
from datetime import date

from benchmarks.suites.service import children
from benchmarks.suites.service.children import moved, write_homes
from fixtures.worlds import town
from matcher.records.documents.parse import parse_referral, read_snapshot


def test_every_day_moves_and_nothing_else():
    said = '{"born": "2024-02-29", "on": "2026-03-02", "at": "2026-03-02T09:00", "urn": "9000001"}'
    assert json.loads(moved(said, 1)) == {
        "born": "2024-03-01", "on": "2026-03-03", "at": "2026-03-02T09:00", "urn": "9000001",
    }  # fmt: skip
    assert moved(moved(said, 265), -265) == said


def test_homes_and_children_are_of_today_and_can_be_read(tmp_path, monkeypatch):
    monkeypatch.setattr(children, "DRAWN", 20)
    path, today = tmp_path / "homes.json", date.today()  # noqa: DTZ011
    needed = write_homes(path, town)
    snapshot = read_snapshot(path)
    assert snapshot.as_at == today
    assert set(needed.places) == {home.urn for home in snapshot.homes}
    assert needed.children
    for one in needed.children:
        referral = parse_referral(one.document)
        assert referral.decided_on.isoformat() == one.decided_on
        assert referral.responsible_authority == one.authority
        assert referral.starts_on >= today
    urn, place = next(iter(needed.places.items()))
    home = next(one for one in snapshot.homes if one.urn == urn)
    assert place in {one.id for one in home.places}
