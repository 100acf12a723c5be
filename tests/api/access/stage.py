"""The whole service with one record of each kind, and everybody who may try to get at it."""

import json
from dataclasses import dataclass, replace
from datetime import timedelta

from sqlalchemy import delete, func, select

from api.app import create_app
from api.match_requests.supplies import Supplies
from api.referrals.cases import assign
from api.routers import ROUTERS
from api.security.keys import make_key
from api.security.logs import Journal
from api.security.people import put_key, put_person, revoke_key
from api.security.principal import Principal
from api.security.roles import Role
from api.settings import Settings
from api.store.change import SYSTEM, Actor
from api.store.tables.audit import audit
from api.store.tables.people import case_assignments
from api.supply.book import SupplyBook
from fixtures.stories.host_team_not_told import NEXT_DOOR, OWN_AREA
from tests.api.proposals.office import OURS, PAPER, REASON, THEIRS, Caller, Office
from tests.api.town import SECRET, document

WHY = "the police have corrected the record"
URNS = {NEXT_DOOR, OWN_AREA}
PREFIXES = {
    "referral": "ref",
    "change": "rch",
    "reply": "rep",
    "match_request": "mat",
    "proposal": "prop",
    "allocation": "job",
    "person": "per",
    "key": "key",
    "case": "asg",
}
MISSING = {name: f"{prefix}_{'0' * 22}" for name, prefix in PREFIXES.items()} | {
    "urn": "9999999",
    "rule": "no_such_rule",
    "number": "9999",
}
"""Names that are well formed and name nothing."""
OPEN = {"rule": "near_home", "number": "1"}
"""Parts of an address that name nobody's record."""

NEW = {"{person}", "{key}", "{case}"}
"""Those of which each request has its own, for it may end them."""


@dataclass
class Visitor:
    """Somebody of one role, with what they hold to show who they are."""

    caller: Caller
    keys: dict[str, str]


class Stage(Office):
    """`stage.names` are the records of ours; `stage.of(role, "own")` is who asks for them."""

    def __init__(self, url, monkeypatch):
        super().__init__(url, monkeypatch)
        self.names = self._records()
        self.shared, self.place = self.fresh(), OURS
        self.people = {
            (role, whose): self._visitor(role, whose)
            for role in Role
            for whose in ("own", "case", "tenant")
        }

    def serve(self, store):
        settings = Settings(
            requests_per_minute=1_000_000,
            refused_per_minute=1_000_000,
            key_secret=SECRET.decode(),
            checkpoint_secret=SECRET.decode(),
        )
        app = create_app(
            settings,
            store,
            key_secret=SECRET,
            journal=Journal(self.log),
            resources=ROUTERS,
            now=self.clock,
        )
        app.state.supplies = Supplies(SupplyBook())
        return app

    def of(self, role, whose):
        return self.people[role, whose]

    def _records(self):
        """Make one record of each kind; those that are to be deleted or decided are others."""
        names = self._referral()
        for key, body in (
            ("change", {"reason": WHY, "patch": {"child": {"fire_intent": False}}}),
            ("reply", {"urn": NEXT_DOOR, "place_from": "2026-03-09"}),
        ):
            path = f"/referrals/{names['referral']}/{'changes' if key == 'change' else 'replies'}"
            made = self.proposer.post(path, body, **{"If-Match": '"1"'})
            assert made.status_code == 201, made.text
            names[key] = made.json()["id"]
        names["match_request"] = self.child()  # nothing bars a home to her
        proposal = self.propose(names["match_request"])
        names["proposal"] = proposal.name
        self.ours = (names["child"], proposal.read().json()["child"])
        asked = self.proposer.post("/allocations", {"referrals": [names["referral"]]})
        assert asked.status_code == 202, asked.text
        names["allocation"] = asked.json()["id"]
        # Ended, so that whoever listens is not kept waiting for more.
        ended = self.proposer.call("DELETE", f"/allocations/{names['allocation']}")
        assert ended.json()["state"] == "cancelled", ended.text
        return names | {"urn": NEXT_DOOR} | OPEN

    def _referral(self):
        child = replace(self.girl.child, reference="C-access")
        body = document(replace(self.girl, reference="R-access", child=child))
        body["child"] |= {"fire_intent": True}
        made = self.proposer.post("/referrals", body)
        assert made.status_code == 201, made.text
        return {"referral": made.json()["id"], "child": made.json()["child"]}

    def fresh(self):
        """Give a person, a key and a case of ours for one request to read, change or end."""
        put = self.put(Role.OFFICER, OURS, ())
        _, record = self.key_of(put)

        def work(change):
            assign(change, self.names["child"], put.id)
            found = select(case_assignments.c.id).where(case_assignments.c.person == put.id)
            return change.connection.execute(found).scalar_one()

        case = self.store.write(work, actor=Actor(self.approver.person.id, OURS))
        return {"person": put.id, "key": record.id, "case": case}

    def put(self, role, authority, urns):
        held = frozenset({role})
        somebody = Principal("", "A. Body", authority, held, frozenset(urns))
        return self.store.write(lambda change: put_person(change, somebody), actor=SYSTEM)

    def key_of(self, put, *, ended=False, revoked=False):
        def work(change):
            made_at = change.now - timedelta(days=40 if ended else 0)
            key, record = make_key(SECRET, put, made_at, 30)
            put_key(change, record, "test")
            if revoked:
                revoke_key(change, record.id)
            return key, record

        return self.store.write(work, actor=SYSTEM)

    def _visitor(self, role, whose):
        urns = () if role is not Role.REGISTERED_MANAGER else (NEXT_DOOR,)
        if urns and whose != "own":
            urns = (OWN_AREA,)
        authority = None if urns else THEIRS if whose == "tenant" else OURS
        put = self.put(role, authority, urns)
        if whose == "own" and not urns:

            def work(change):
                for child in self.ours:
                    assign(change, child, put.id)

            self.store.write(work, actor=Actor(self.director.person.id, OURS))
        good = self.key_of(put)[0]
        other = self.key_of(put)[0]
        keys = {
            "expired": self.key_of(put, ended=True)[0],
            "revoked": self.key_of(put, revoked=True)[0],
            "forged": f"{good.partition('.')[0]}.{other.partition('.')[2]}",
        }
        return Visitor(Caller(self, good, put), keys)

    def request(self, line, caller, names, credentials=None):
        """Ask for what a line of the table says, of these records; None for no key at all."""
        headers = {"Content-Type": "application/json"} if line.body is not None else {}
        if line.method != "GET":
            headers |= {"Idempotency-Key": f"k-{next(self.numbers)}", "If-Match": '"999"'}
        bearer = caller.bearer if caller else {}
        if credentials is not None:
            bearer = {"Authorization": f"Bearer {credentials}"}
        content = None if line.body is None else json.dumps(filled(line.body, names)).encode()
        return self.client.request(
            line.method, filled(line.path, names), content=content, headers=headers | bearer
        )

    def ask(self, line, role, whose, who=None):
        """Ask for records of ours as `whose`; the answer, and how many audit rows it left."""
        person = who or ("own" if whose == "missing" else whose)
        names = self.names
        if NEW & set(line.path.split("/")) or "assignments" in line.path:
            names = names | (self.shared if whose == "tenant" else self.fresh())
        if whose == "missing":
            names = names | MISSING
        before = self.seq()
        answer = self.request(line, self.of(role, person).caller, names)
        rows = self.seq() - before
        if whose == "case" and line.path.endswith("/openings"):
            self._close(self.of(role, person).caller.person.id)
        return answer, rows

    def _close(self, person):
        """Take back what a record was opened with, so that it is nobody's case again."""
        mine = delete(case_assignments).where(case_assignments.c.person == person)
        self.store.write(lambda change: change.connection.execute(mine), actor=SYSTEM)

    def secrets(self):
        """Names of our records, which nobody else may come to know."""
        return [self.names[name] for name in ("child", *PREFIXES) if name in self.names]

    def seq(self):
        with self.store.read() as connection:
            return connection.execute(select(func.max(audit.c.seq))).scalar_one()


def filled(value, names):
    """Put names of records in the place of `{referral}` and the like."""
    if isinstance(value, str):
        for name, told in names.items():
            value = value.replace(f"{{{name}}}", told)
        return value
    if isinstance(value, dict):
        return {key: filled(one, names) for key, one in value.items()}
    if isinstance(value, list):
        return [filled(one, names) for one in value]
    return value


__all__ = ["MISSING", "NEXT_DOOR", "PAPER", "REASON", "WHY", "Stage", "filled"]
