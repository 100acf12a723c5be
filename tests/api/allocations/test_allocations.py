"""Allocations over HTTP: asked for once, watched, stopped, read byte for byte."""

import json
import sqlite3
import threading
import time

from sqlalchemy import func, insert, select, update

from api.jobs import changes
from api.jobs.calling import call_worker
from api.jobs.queue import open_queue
from api.security.roles import Role
from api.store.change import SYSTEM
from api.store.tables.audit import audit
from api.store.tables.authorities import authorities
from api.store.tables.jobs import jobs
from api.store.tables.people import people
from api.store.tables.proposals import proposals
from api.store.tables.referrals import referrals
from api.store.whole import verify_store
from matcher.records.documents import write_referral
from tests.api.cli.waiting import Desk as Files

from .conftest import POOL

MISSING = "job_0000000000000000000000"


def rows(town, table):
    with town.store.read() as connection:
        return connection.scalar(select(func.count()).select_from(table))


def actions(town, subject):
    with town.store.read() as connection:
        told = select(audit.c.action).where(audit.c.subject == subject).order_by(audit.c.seq)
        return connection.scalars(told).all()


def place(answer):
    return answer.headers["Location"]


def test_an_allocation_is_asked_for_once_however_often_the_request_comes(town):
    first, again = (town.ask(key="the-same") for _ in range(2))
    assert first.status_code == again.status_code == 202
    assert first.content == again.content
    assert place(first) == place(again) == f"/api/v1/allocations/{first.json()['id']}"
    assert rows(town, jobs) == 1
    other = town.ask(key="the-same", total=True)
    assert (other.status_code, other.json()["type"]) == (422, "/problems/idempotency-key-reused")
    assert town.ask(key="another").json()["id"] != first.json()["id"]
    assert rows(town, jobs) == 2


def test_without_a_key_nothing_is_asked_for(town):
    body = {"referrals": town.waiting}
    found = town.client.post("/api/v1/allocations", json=body, headers=town.officer)
    assert found.status_code == 400
    assert rows(town, jobs) == 0


def test_a_worker_is_called_and_a_queue_that_fails_hinders_nobody(town, monkeypatch):
    queue = open_queue(town.store.url)
    queue.huey.flush()
    asked = town.ask()
    assert queue.huey.dequeue().args == [asked.json()["id"]]
    queue.close()

    def broken(_):
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr("api.jobs.calling.open_queue", broken)
    call_worker(town.store, "job_x")
    assert town.ask().status_code == 202


def test_the_answer_is_that_of_the_command_kept_byte_for_byte_and_nothing_is_held(town, tmp_path):
    town.vouch()
    asked = town.ask(seconds=20)
    waiting = town.get(place(asked))
    assert waiting.content == asked.content
    assert waiting.json()["state"] == "waiting"
    assert town.get(f"{place(asked)}/answer").status_code == 409
    town.worker().work_on(asked.json()["id"])
    done = town.get(place(asked)).json()
    assert (done["state"], done["answer"]) == ("done", f"{place(asked)}/answer")
    assert done["aims"][0] == {
        "name": "children without a place", "value": 0, "bound": 0, "gap": 0, "proved": True,
    }  # fmt: skip
    first, second = (town.get(done["answer"]) for _ in range(2))
    assert first.content == second.content
    assert first.headers["ETag"] == second.headers["ETag"]
    with town.store.read() as connection:
        assert connection.scalar(select(jobs.c.answer)) == first.content
    files = Files(tmp_path)
    for one in files.referrals.iterdir():
        one.unlink()
    for one in POOL:
        write_referral(one, files.path(one.reference))
    told = json.loads(files.allocate("--json").out)
    mine = first.json()
    assert mine.keys() == told.keys()
    for key in ("proposed", "unplaced", "aims", "status", "fair", "siblings", "fairness"):
        assert mine[key] == told[key], key
    assert rows(town, proposals) == 0
    assert actions(town, done["id"]) == [
        "allocation.asked", "allocation.running", "allocation.done", "allocation.read",
        "allocation.read",
    ]  # fmt: skip
    with town.store.read() as connection:
        assert verify_store(connection).findings == ()


def test_a_child_for_whom_nobody_else_has_spoken_finds_no_home_on_the_map(town):
    asked = town.ask()
    town.worker().work_on(asked.json()["id"])
    assert '"places": "cells"' in town.get(f"{place(asked)}/events").text
    for one in town.get(f"{place(asked)}/answer").json()["proposed"]:
        distance = one["match"]["distance"]
        assert distance["high"] - distance["low"] > 5
    town.vouch()
    again = town.ask()
    town.worker().work_on(again.json()["id"])
    assert '"places": "exact"' in town.get(f"{place(again)}/events").text


def test_what_happens_is_told_as_events_and_taken_up_where_it_broke_off(town):
    asked = town.ask()
    town.worker().work_on(asked.json()["id"])
    whole = town.get(f"{place(asked)}/events")
    assert whole.headers["Content-Type"].startswith("text/event-stream")
    assert whole.headers["Cache-Control"] == "no-store"
    assert whole.headers["X-Accel-Buffering"] == "no"
    events = whole.text.split("\n\n")[1:-1]
    assert [one.split("\n")[0] for one in events] == [f"id: {n + 1}" for n in range(len(events))]
    names = [one.split("\n")[1].removeprefix("event: ") for one in events]
    assert names[:2] == ["state", "state"]
    assert set(names[2:-1]) == {"progress"}
    assert names[-1] == "done"
    rest = town.get(f"{place(asked)}/events", **{"Last-Event-ID": "2"})
    assert rest.text.split("\n\n")[1:-1] == events[2:]
    assert (
        town.get(f"{place(asked)}/events", **{"Last-Event-ID": str(len(events))}).status_code == 204
    )
    assert town.get(f"{place(asked)}/events", **{"Last-Event-ID": "x"}).status_code == 422


def test_one_that_waits_is_stopped_at_once_and_stays_so(town):
    asked = town.ask()
    stopped = town.stop(place(asked))
    assert (stopped.status_code, stopped.json()["state"]) == (200, "cancelled")
    assert stopped.json()["told"] == changes.STOPPED_BEFORE_IT_BEGAN
    assert town.stop(place(asked)).content == stopped.content
    assert town.get(f"{place(asked)}/answer").json()["detail"] == changes.STOPPED_BEFORE_IT_BEGAN


def test_one_that_runs_is_stopped_with_the_best_so_far_and_its_gap(town, monkeypatch):
    begun, told = threading.Event(), threading.Event()
    aims = [{"name": "points of all children", "value": 90, "bound": 70, "proved": False}]

    def work(hold):
        begun.set()
        while not hold.should_stop():
            time.sleep(0.01)
        assert told.wait(20)
        return json.dumps({"aims": aims, "stopped": True}).encode()

    asked = town.ask()
    thread = threading.Thread(target=town.worker(work).work_on, args=(asked.json()["id"],))
    thread.start()
    assert begun.wait(20)
    monkeypatch.setattr("api.allocations.routes.STOP_SECONDS", 0.0)
    soon = town.stop(place(asked))
    assert (soon.status_code, soon.json()["state"]) == (202, "running")
    assert soon.json()["cancel_asked"]
    told.set()
    monkeypatch.setattr("api.allocations.routes.STOP_SECONDS", 30.0)
    stopped = town.stop(place(asked))
    thread.join()
    assert (stopped.status_code, stopped.json()["state"]) == (200, "cancelled")
    assert stopped.json()["aims"] == [{**aims[0], "gap": 20}]
    assert town.get(stopped.json()["answer"]).json()["stopped"] is True


def test_the_real_work_stops_when_told_to_and_says_so(town):
    asked = town.ask()
    job = asked.json()["id"]
    worker = town.worker()
    real = worker.kinds["allocation"]

    def stopped_at_once(hold):
        town.stop(place(asked))
        while not hold.should_stop():
            time.sleep(0.01)
        return real(hold)

    worker.kinds["allocation"] = stopped_at_once
    worker.work_on(job)
    assert town.get(place(asked)).json()["state"] == "cancelled"
    assert town.get(f"{place(asked)}/answer").json()["stopped"] is True


def test_one_of_another_authority_is_not_there_byte_for_byte(town):
    asked = town.ask()

    def elsewhere(change):
        change.connection.execute(
            insert(authorities).values(code="E10000016", name="K", created_at=change.now)
        )
        change.connection.execute(update(jobs).values(authority="E10000016"))

    town.store.write(elsewhere, actor=SYSTEM)
    for tail in ("", "/answer", "/events"):
        other = town.get(place(asked) + tail)
        missing = town.get(f"/api/v1/allocations/{MISSING}{tail}")
        assert other.status_code == missing.status_code == 404
        assert other.content == missing.content
    other, missing = town.stop(place(asked)), town.stop(f"/api/v1/allocations/{MISSING}")
    assert (other.status_code, other.content) == (missing.status_code, missing.content)


def test_only_who_works_with_every_child_may_ask_or_look(town):
    asked = town.ask()
    stranger = town.bearer(Role.OFFICER)
    refused = town.ask(stranger)
    assert (refused.status_code, refused.json()["type"]) == (403, "/problems/not-allowed")
    for tail in ("", "/answer", "/events"):
        assert town.get(place(asked) + tail, stranger).status_code == 403
    assert "case.refused" in actions(town, sorted(town.waiting)[0])
    assert town.get(place(asked), town.bearer(Role.DIRECTOR)).status_code == 403


def test_what_is_no_pool_is_told_with_its_place_and_another_authoritys_is_as_missing(town):
    closed, others = town.waiting[1], town.waiting[2]

    def change_some(change):
        change.connection.execute(
            update(referrals).where(referrals.c.id == closed).values(state="closed")
        )

    town.store.write(change_some, actor=SYSTEM)
    missing = "ref_" + "0" * 22
    found = town.ask(referrals=[town.waiting[0], closed, missing, others, others])
    assert found.status_code == 422
    assert found.json()["errors"] == [
        {"pointer": "/body/referrals/1", "detail": "Expected a referral that is open."},
        {"pointer": "/body/referrals/2", "detail": "Expected a referral of your authority."},
        {"pointer": "/body/referrals/4", "detail": "Expected each child once."},
    ]
    assert rows(town, jobs) == 0


OTHER_BODIES = (
    {"referrals": []}, {"seconds": 0}, {"seconds": 601}, {"total": "yes"}, {"totl": True},
    {"decided_on": "2 March"}, {"referrals": ["R-1"]},
)  # fmt: skip


def test_a_body_that_says_something_else_is_refused(town):
    for body in OTHER_BODIES:
        assert town.ask(**body).status_code == 422, body
    assert rows(town, jobs) == 0


def test_a_full_queue_says_so_and_when_to_come_again(town, monkeypatch):
    monkeypatch.setattr(changes, "MOST_WAITING", 1)
    assert town.ask().status_code == 202
    full = town.ask(key="later")
    assert (full.status_code, full.headers["Retry-After"]) == (503, "60")
    monkeypatch.setattr(changes, "MOST_WAITING", 40)
    monkeypatch.setattr(changes, "MOST_WAITING_OF_ONE", 1)
    assert town.ask().status_code == 429
    monkeypatch.setattr(changes, "MOST_WAITING_OF_ONE", 10)
    assert town.ask(key="later").status_code == 202


def test_a_referral_closed_meanwhile_fails_the_work_with_a_reason(town):
    asked = town.ask()

    def close(change):
        change.connection.execute(update(referrals).values(state="closed"))

    town.store.write(close, actor=SYSTEM)
    town.worker().work_on(asked.json()["id"])
    failed = town.get(place(asked)).json()
    assert failed["state"] == "failed"
    assert "closed" in failed["told"]


def test_whoever_may_no_longer_listen_is_cut_off(town):
    from starlette.requests import Request

    from api.allocations.routes import _still

    job = town.ask().json()["id"]
    header = town.officer["Authorization"].encode()
    scope = {"type": "http", "headers": [(b"authorization", header)], "app": town.app}
    still = _still(Request(scope), town.store, job)
    assert still()
    town.store.write(
        lambda change: change.connection.execute(update(people).values(disabled_at=change.now)),
        actor=SYSTEM,
    )
    assert not still()
