"""The service over a made-up town, with people of two authorities who call it."""

import io
import itertools
import json
from dataclasses import replace
from functools import cache

import pytest
from sqlalchemy import insert, select
from starlette.testclient import TestClient

from api.app import create_app
from api.homes.document import home_text
from api.homes.service import supply_changed, supply_version_of
from api.match_requests.supplies import Supplies
from api.routers import ROUTERS
from api.security.keys import make_key
from api.security.logs import Journal
from api.security.people import put_key, put_person
from api.security.principal import Principal
from api.security.roles import Role
from api.settings import Settings
from api.store.audit.chain import rows_of
from api.store.change import SYSTEM
from api.store.database import open_database
from api.store.tables.authorities import authorities
from api.store.tables.homes import homes
from api.supply.book import SupplyBook
from fixtures.worlds import referrals, town
from matcher.entities import Snapshot
from matcher.records.documents.plain import plain

from .databases import KINDS

SECRET = b"a secret of the installation, 32 bytes and more"
OURS, THEIRS = "E06000039", "E06000036"
NOBODY = frozenset({Role.REGISTERED_MANAGER, Role.ADMINISTRATOR})


@cache
def world():
    return town()


@cache
def asked_for():
    """Referrals of made-up children, all of one authority."""
    found = referrals(world(), 12, 3)
    return tuple(replace(one, responsible_authority=OURS) for one in found)


def document(referral, **changed):
    return {"format_version": 1, "kind": "referral", **plain(referral), **changed}


class Town:
    """`town.officer.post("/referrals", {...})`; `town.audit()` gives what was written down."""

    def __init__(self, store, snapshot: Snapshot | None = None):
        self.store = store
        self.snapshot = snapshot or world().snapshot
        self.log = io.StringIO()
        self.app = create_app(
            Settings(requests_per_minute=100_000),
            store,
            key_secret=SECRET,
            journal=Journal(self.log),
            resources=ROUTERS,
        )
        self.app.state.supplies = Supplies(SupplyBook())
        self.client = TestClient(self.app, raise_server_exceptions=False)
        self.numbers = itertools.count()
        store.write(self._begin, actor=SYSTEM, patience=60)
        self.officer = self.person(Role.OFFICER)

    def _begin(self, change):
        at = change.now
        change.connection.execute(
            insert(authorities),
            [{"code": code, "name": code, "created_at": at} for code in (OURS, THEIRS)],
        )
        rows = [
            {
                "urn": home.urn,
                "document": home_text(self.snapshot, home.urn),
                "told_through": "published",
                "told_by": "made up",
                "told_at": at,
                "updated_at": at,
                "version": 1,
            }
            for home in self.snapshot.homes
        ]
        change.connection.execute(insert(homes), rows)
        supply_changed(change)

    def person(self, *roles, authority=OURS, urns=()):
        """Somebody new, with a key."""
        held = frozenset(roles)
        somebody = Principal(
            "", "A. Body", None if held & NOBODY else authority, held, frozenset(urns)
        )

        def work(change):
            put = put_person(change, somebody)
            key, record = make_key(SECRET, put, change.now, 90)
            put_key(change, record, "test")
            return key, put

        key, put = self.store.write(work, actor=SYSTEM)
        return Caller(self, key, put)

    def supply_version(self):
        with self.store.read() as connection:
            return supply_version_of(connection)

    def audit(self):
        with self.store.read() as connection:
            return list(rows_of(connection))

    def since(self, seq):
        return [row for row in self.audit() if row.seq > seq]

    def home(self, urn):
        with self.store.read() as connection:
            return connection.execute(select(homes).where(homes.c.urn == urn)).one()

    def body(self, number=0, **changed):
        """The document of a referral of a child who is new."""
        made = document(asked_for()[number], **changed)
        return made | {"child": made["child"] | {"reference": f"C-{next(self.numbers)}"}}

    def referral(self, number=0, caller=None, **changed):
        """Make a referral of a child who is new; its id."""
        caller = caller or self.officer
        made = caller.post("/referrals", self.body(number, **changed))
        assert made.status_code == 201, made.text
        return made.json()["id"]

    def match(self, referral, caller=None, **asked):
        caller = caller or self.officer
        asked = {"referral": referral, "decided_on": "2026-03-02"} | asked
        made = caller.post("/match-requests", asked)
        assert made.status_code == 201, made.text
        return made


class Caller:
    """Somebody who calls the service."""

    def __init__(self, desk, key, person):
        self.desk = desk
        self.person = person
        self.bearer = {"Authorization": f"Bearer {key}"}

    def get(self, path, **params):
        return self.call("GET", path, params=params)

    def post(self, path, body, key=None, **headers):
        key = key or f"key-{next(self.desk.numbers)}"
        return self.send("POST", path, body, **{"Idempotency-Key": key}, **headers)

    def patch(self, path, body, version=None, method="PATCH"):
        headers = {} if version is None else {"If-Match": f'"{version}"'}
        return self.send(method, path, body, **headers)

    def send(self, method, path, body, **headers):
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        headers = {"Content-Type": "application/json", **headers}
        return self.call(method, path, content=content, headers=headers)

    def call(self, method, path, headers=None, **given):
        return self.desk.client.request(
            method, f"/api/v1{path}", headers=self.bearer | (headers or {}), **given
        )


@pytest.fixture(scope="module", params=KINDS)
def desk(request):
    """The service over the town; one for all tests of a module, on each kind of database."""
    name = "sqlite_files" if request.param == "sqlite" else "postgresql_server"
    store = open_database(request.getfixturevalue(name).new())
    made = Town(store)
    with made.client:  # one loop for all calls
        yield made
    store.close()


__all__ = ["OURS", "THEIRS", "Caller", "Town", "asked_for", "desk", "document", "world"]
