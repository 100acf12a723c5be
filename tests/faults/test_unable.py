"""A database that cannot be used: 503 and a plain reason, never "no homes", nothing half done."""

import contextlib
import json
import resource
import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from functools import partial

import psycopg
import pytest

from api.store.engines import AUDIT_LOCK
from tests.api.proposals.office import REASON
from tests.faults.found import Look
from tests.faults.scene import PLACES, URNS
from tests.faults.service import Service
from tests.faults.stores import SQLITE

PAGE = 4096
AGAIN = 100


@contextlib.contextmanager
def locked(service, url):
    """Somebody else writes, and does not come to an end."""
    if url.startswith(SQLITE):
        with contextlib.closing(sqlite3.connect(url.removeprefix(SQLITE))) as other:
            other.isolation_level = None
            other.execute("BEGIN IMMEDIATE")
            yield
            other.execute("ROLLBACK")
    else:
        with psycopg.connect(url) as other:
            other.execute(f"SELECT pg_advisory_xact_lock({AUDIT_LOCK})")
            yield


@contextlib.contextmanager
def full_disk(service, url):
    """No file of the service may become longer than it is: a write fails as on a full disk."""
    number, limit = service.process.pid, resource.RLIMIT_FSIZE
    before = resource.prlimit(number, limit)
    resource.prlimit(number, limit, (PAGE, before[1]))
    yield
    resource.prlimit(number, limit, before)


@contextlib.contextmanager
def gone(service, url):
    """The database ends every connection and takes none."""
    address, _, asked = url.partition("?")
    base, _, name = address.rpartition("/")
    with psycopg.connect(f"{base}/postgres?{asked}", autocommit=True) as other:
        other.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
        other.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [name]
        )
        yield
        other.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")


def calls(store, number):
    """A reading of homes, a match and two proposals of one place; others for each fault."""
    (referral, match), (_, other) = store.matches[2 * number : 2 * number + 2]
    officer = store.keys["proposer"] | {"Content-Type": "application/json"}
    new = {"referral": referral, "decided_on": datetime.now(UTC).date().isoformat()}
    asked = {"urn": URNS[0], "place": PLACES[number], "reason": REASON}

    def post(path, key, body):
        return "POST", path, officer | {"Idempotency-Key": f"{key}-{number}"}, body

    return (
        ("GET", "/homes", officer, None),
        ("GET", "/proposals", officer, None),
        ("GET", f"/match-requests/{match}", officer, None),
        post("/match-requests", "match", new),
        post("/proposals", "first", asked | {"match_request": match}),
        post("/proposals", "second", asked | {"match_request": other}),
    )


def ask(client, call):
    method, path, headers, body = call
    content = None if body is None else json.dumps(body)
    return client.request(method, f"/api/v1{path}", headers=headers, content=content)


FAULTS = {"locked": locked, "full_disk": full_disk, "gone": gone}
OF = {"sqlite": ("locked", "full_disk"), "postgresql": ("locked", "gone")}


def test_what_cannot_be_done_says_so_and_is_not_half_done(store, tmp_path):
    service = Service(store.url, tmp_path / "service").start()
    look = Look(store.url)
    kind = store.url.partition(":")[0]
    with service.client() as client:
        for number, name in enumerate(OF[kind]):
            asked = calls(store, number)
            before = [ask(client, call).content for call in asked[:1]]
            with FAULTS[name](service, store.url), ThreadPoolExecutor(len(asked)) as pool:
                answers = list(pool.map(partial(ask, client), asked))
            for call, answer in zip(asked, answers, strict=True):
                _says_so(name, call, answer, before)
            after = _recovered(client, asked)
            assert after[0].content == before[0]
            assert look.faults([]) == [], name
            codes = [one.status_code for one in after]
            assert codes[:4] == [200, 200, 200, 201]
            assert codes[4:] == [201, 409], "The first child has the place, and the other has not."
    service.tell_to_stop()


def _says_so(name, call, answer, before):
    """A reading may still be answered, but then with all there is; nothing is written."""
    method, path, *_ = call
    if answer.status_code == 200 and method == "GET":
        assert path != "/homes" or answer.content == before[0]
        return
    assert answer.status_code == 503, (name, method, path, answer.status_code, answer.text)
    told = answer.json()
    assert "nothing" in told["detail"].lower() or "not known" in told["detail"], told
    assert "retry-after" in answer.headers


def _recovered(client, asked):
    """Ask until all is answered; the service was not begun again."""
    for _ in range(AGAIN):
        after = [ask(client, call) for call in asked]
        if all(one.status_code != 503 for one in after):
            return after
        time.sleep(0.1)
    pytest.fail("It does not recover.")
