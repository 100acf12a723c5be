from datetime import timedelta

import pytest

from api.people.case_routes import router as cases
from api.people.key_routes import router as keys
from api.people.routes import router as people
from api.rules.routes import router as rules
from api.security.roles import Role
from api.store.change import SYSTEM
from tests.api.security.desk import SECRET, Desk


class Office(Desk):
    """A service with one administrator of all, who belongs to no authority."""

    def __init__(self, store):
        super().__init__(store, resources=[people, keys, cases, rules], key_secret=SECRET.decode())
        # Keys are made by the clock of the store, and judged by this one.
        self.now = store.write(lambda change: change.now, actor=SYSTEM) + timedelta(minutes=5)
        self.admin = self.bearer(Role.ADMINISTRATOR)
        self.numbers = iter(range(1000))

    def send(self, method, path, body=None, who=None, key=None):
        headers = dict(who or self.admin)
        if method == "POST":
            headers["Idempotency-Key"] = key or f"key-{next(self.numbers)}"
        return self.client.request(method, f"/api/v1{path}", json=body, headers=headers)

    def add(self, *roles, who=None, **more):
        body = {"name": "Somebody", "authority": "E08000025", "roles": list(roles)} | more
        return self.send("POST", "/people", body, who)

    def key_of(self, person, who=None, key=None, **asked):
        return self.send("POST", f"/people/{person}/keys", {"label": "test"} | asked, who, key)

    def bearer_of(self, person):
        made = self.key_of(person)
        assert made.status_code == 201, made.text
        return {"Authorization": f"Bearer {made.json()['key']}"}


@pytest.fixture
def office(database):
    made = Office(database)
    with made.client:
        yield made
