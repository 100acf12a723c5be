import json
from dataclasses import replace

import pytest

from api.allocations.planning import plan_pool
from api.allocations.routes import router as allocations
from api.jobs.worker import Worker
from api.match_requests.supplies import Supplies
from api.referrals.case_routes import router as cases
from api.referrals.routes import router as referrals
from api.referrals.service import referral_document
from api.security.roles import Role
from api.supply.book import SupplyBook
from tests.api.cli.waiting import homes, pool
from tests.api.security.desk import AUTHORITY, URN, Desk
from tests.api.supply.telling import put_all, take_away

POOL = tuple(replace(one, responsible_authority=AUTHORITY) for one in pool()[:4])


class Town(Desk):
    """A service with five homes, four children who wait, and an officer who works with them."""

    def __init__(self, store):
        super().__init__(store, resources=[referrals, cases, allocations])
        take_away(store, URN)
        put_all(store, homes())
        self.officer = self.bearer(Role.OFFICER)
        self.keys = iter(f"key-{number}" for number in range(1000))
        self.waiting = [self.refer(one) for one in POOL]
        self.supplies = Supplies(SupplyBook())

    def refer(self, referral, who=None):
        document = json.loads(referral_document(referral))
        made = self.post("/referrals", document, who)
        assert made.status_code == 201, made.text
        return made.json()["id"]

    def vouch(self):
        """Let a second person speak for every child, by assigning it to a third."""
        approver = self.bearer(Role.APPROVER)
        other = self.person(Role.OFFICER)
        for referral in self.waiting:
            body = {"person": other, "reason": "works with the child"}
            made = self.post(f"/referrals/{referral}/assignments", body, approver)
            assert made.status_code == 201, made.text

    def person(self, *roles):
        """Put somebody new on record and give their id."""
        key = self.key(*roles)
        return self.app.state.access.keys.principal(key).id

    def post(self, path, body, who=None, key=None):
        headers = {"Idempotency-Key": key or next(self.keys), **(who or self.officer)}
        return self.client.post(f"/api/v1{path}", json=body, headers=headers)

    def ask(self, who=None, key=None, **changes):
        return self.post("/allocations", {"referrals": self.waiting, **changes}, who, key)

    def get(self, path, who=None, **headers):
        return self.client.get(path, headers={**(who or self.officer), **headers})

    def stop(self, path):
        return self.client.delete(path, headers=self.officer)

    def worker(self, work=None):
        """A worker of this process; without a work of its own, the real one."""
        real = work or (lambda hold: plan_pool(self.store, self.supplies, hold))
        journal = self.app.state.access.denied._journal
        return Worker(self.store, {"allocation": real}, journal, beat_seconds=0.02)


@pytest.fixture
def town(database):
    made = Town(database)
    with made.client:
        yield made
