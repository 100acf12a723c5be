"""The audit over HTTP: its own authority's rows, each reading a row, every alteration found."""

import pytest
from sqlalchemy import update

from api.audit import service
from api.audit.routes import router
from api.security.roles import Role
from api.security.starting import CHECKPOINT_SECRET
from api.store.audit.checkpoint import Checkpoint, checkpoint_text, parse_checkpoint
from api.store.change import SYSTEM, Actor
from api.store.engines import make_engine
from api.store.tables.audit import audit
from tests.api.security.desk import AUTHORITY, Desk

SECRET = "0123456789abcdef" * 4


@pytest.fixture
def desk(database):
    made = Desk(database, resources=[router], checkpoint_secret=SECRET)
    with made.client:
        yield made


@pytest.fixture
def get(desk):
    auditor = desk.bearer(Role.AUDITOR)
    return lambda path="", **query: desk.client.get(
        f"/api/v1/audit{path}", headers=auditor, params=query
    )


def acts(desk, number, *, authority=AUTHORITY, actor="per_one"):
    for one in range(number):
        desk.store.write(
            lambda change, one=one: change.record("thing.done", f"thing-{one}", {"number": one}),
            actor=Actor(actor, authority),
        )


def test_rows_come_newest_first_in_pages_and_none_twice(desk, get):
    acts(desk, 5)
    first = get(limit=3, actor="per_one").json()
    assert [one["subject"] for one in first["items"]] == ["thing-4", "thing-3", "thing-2"]
    second = get(limit=3, actor="per_one", cursor=first["next_cursor"]).json()
    assert [one["subject"] for one in second["items"]] == ["thing-1", "thing-0"]
    assert second["next_cursor"] is None
    assert first["items"][0]["detail"] == {"number": 4}


def test_that_the_audit_was_read_stands_in_the_audit(desk, get):
    acts(desk, 2)
    get(actor="per_one")
    newest = get(limit=1).json()["items"][0]
    assert (newest["action"], newest["detail"]["rows"]) == ("audit.read", 2)


def test_a_record_is_followed_by_its_id(desk, get):
    acts(desk, 3)
    assert [one["subject"] for one in get(subject="thing-1").json()["items"]] == ["thing-1"]
    assert get(subject="none").json() == {"items": [], "next_cursor": None}


def test_rows_of_another_authority_are_not_shown(desk, get):
    acts(desk, 2, authority="E10000016", actor="per_other")
    assert get(actor="per_other").json()["items"] == []
    assert {one["authority"] for one in get(limit=100).json()["items"]} <= {AUTHORITY}


def test_nobody_but_an_auditor_reads_it(desk):
    for role in set(Role) - {Role.AUDITOR}:
        who = desk.bearer(role)
        for path in ("", "/verify", "/checkpoint"):
            found = desk.client.get(f"/api/v1/audit{path}", headers=who)
            assert found.status_code == 403, role


def test_a_cursor_of_another_list_is_refused(get):
    assert get(cursor="abc").status_code == 422
    assert get(limit=101).status_code == 422


def test_a_whole_audit_is_told_so_and_an_altered_row_is_named(desk, get):
    acts(desk, 3)
    whole = get("/verify").json()
    assert (whole["whole"], whole["findings"]) == (True, [])
    engine = make_engine(desk.store.url, "change tables", 5.0)
    with engine.begin() as connection:
        altered = update(audit).where(audit.c.subject == "thing-1").values(detail='{"number":9}')
        connection.execute(altered)
    engine.dispose()
    found = get("/verify").json()
    assert not found["whole"]
    assert found["findings"][0].endswith("does not say what it said when it was written.")
    assert found["rows"] > whole["rows"]


def test_a_look_over_is_one_at_a_time_and_bounded(desk, get, monkeypatch):
    with service._LOOKING:
        assert get("/verify").status_code == 503
    monkeypatch.setattr(service, "MOST_ROWS", 1)
    assert get("/verify").json()["detail"] == service.TOO_LONG
    monkeypatch.setattr(service, "MOST_ROWS", 1000)
    assert get("/verify").status_code == 200


def test_a_checkpoint_is_signed_and_stands_on_the_row_it_names(desk, get):
    acts(desk, 1)
    made = get("/checkpoint").json()
    mark = {key: value for key, value in made.items() if key != "format_version"}
    read = parse_checkpoint(checkpoint_text(Checkpoint(**mark)), "mark", SECRET.encode())
    with desk.store.read() as connection:
        rows = list(service.rows_of(connection))
    assert rows[read.seq - 1].hash == read.hash


def test_without_a_secret_of_the_settings_one_is_made_and_kept_in_the_folder(database, tmp_path):
    plain = Desk(database, resources=[router], folder=tmp_path)
    with plain.client:
        who = plain.bearer(Role.AUDITOR)
        made = [plain.client.get("/api/v1/audit/checkpoint", headers=who).json() for _ in range(2)]
    kept = (tmp_path / CHECKPOINT_SECRET).read_bytes()
    assert (tmp_path / CHECKPOINT_SECRET).stat().st_mode & 0o777 == 0o600
    assert made[0]["key_id"] == made[1]["key_id"]
    for one in made:
        mark = Checkpoint(**{key: one[key] for key in one if key != "format_version"})
        parse_checkpoint(checkpoint_text(mark), "mark", kept)
    database.write(lambda change: change.record("x.y", "z"), actor=SYSTEM)
