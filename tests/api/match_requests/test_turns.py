"""When more is to be judged than can be, that is said: no match is made, and the rest goes on."""

import pytest

from api.match_requests import routes
from api.security.turns import Turns
from api.store.tables.match_requests import match_requests


@pytest.fixture
def taken(monkeypatch):
    """Let somebody else have the one turn there is."""
    turns = Turns(most=1, waiting=0, seconds=60)
    monkeypatch.setattr(routes, "JUDGING", turns)
    return turns.turn()


def count(desk):
    with desk.store.read() as connection:
        return len(connection.execute(match_requests.select()).all())


def test_a_match_is_refused_at_once_and_can_be_asked_for_again(desk, taken):
    asked = {"referral": desk.referral(), "decided_on": "2026-03-02"}
    with taken:
        before = count(desk)
        refused = desk.officer.post("/match-requests", asked, key="the-key")
        assert (refused.status_code, refused.json()["type"]) == (503, "/problems/not-now")
        assert refused.headers["retry-after"] == "1"
        assert count(desk) == before
        assert desk.client.get("/healthz").status_code == 200
    assert desk.officer.post("/match-requests", asked, key="the-key").status_code == 201


def test_what_is_kept_is_read_without_a_turn_and_what_is_judged_anew_is_not(desk, taken):
    made = desk.match(desk.referral()).json()
    path = f"/match-requests/{made['id']}"
    home = f"{path}/homes/{desk.snapshot.homes[0].urn}"
    with taken:
        assert desk.officer.get(path).status_code == 200
        assert desk.officer.get(f"{path}/matches").status_code == 200
        assert desk.officer.get(path, as_of="now").status_code == 503
        assert desk.officer.get(home).status_code == 503
    assert desk.officer.get(path, as_of="now").status_code == 200
    assert desk.officer.get(home).status_code == 200
