"""The app we are held against does what it is said to do: no less, or it would be no measure."""

import pytest
from fastapi.testclient import TestClient

from benchmarks.peers.small_app import create_app, opened

ONE = {"id": "p1", "child": "c1", "place": "a", "reason": "near school"}


@pytest.fixture
def client(tmp_path):
    engine = opened(f"sqlite:///{tmp_path}/small.db")
    with TestClient(create_app(engine)) as client:
        yield client
    engine.dispose()


def test_no_place_goes_to_two_children_and_no_child_to_two_places(client):
    assert client.post("/proposals", json=ONE).status_code == 201
    assert client.post("/proposals", json=ONE | {"id": "p2", "child": "c2"}).status_code == 409
    assert client.post("/proposals", json=ONE | {"id": "p3", "place": "b"}).status_code == 409
    assert client.post("/withdrawals").status_code == 204
    assert client.post("/proposals", json=ONE | {"id": "p4"}).status_code == 201


def test_a_record_is_given_as_it_was_kept(client):
    assert client.get("/records/one").status_code == 404
    kept = client.put("/records/one", json={"document": '{"a": 1}'})
    assert (kept.status_code, client.get("/records/one").text) == (204, '{"a": 1}')


def test_what_it_answered_is_on_disk(tmp_path):
    engine = opened(f"sqlite:///{tmp_path}/small.db")
    with engine.connect() as connection:
        told = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous")
        ]
    engine.dispose()
    assert told == ["wal", 2]
