"""The service over two homes and a clock that is set, with everybody who acts on a proposal."""

import io
import itertools
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import insert, select
from starlette.testclient import TestClient

from api.app import create_app
from api.homes.document import home_text
from api.homes.service import supply_changed
from api.match_requests import routes as matching
from api.match_requests.supplies import Supplies
from api.referrals.cases import assign
from api.routers import ROUTERS
from api.security.keys import make_key
from api.security.logs import Journal
from api.security.people import put_key, put_person
from api.security.principal import Principal
from api.security.roles import Role
from api.settings import Settings
from api.store.audit.chain import rows_of
from api.store.change import SYSTEM, Actor
from api.store.database import open_database
from api.store.tables.authorities import authorities
from api.store.tables.homes import homes
from api.store.tables.referrals import referrals
from api.supply.book import SupplyBook
from constraints.vocabulary import Record
from fixtures.stories.host_team_not_told import NEXT_DOOR, OWN_AREA
from matcher.entities import Vacancy
from tests.api.town import NOBODY, SECRET, Caller, document
from tests.matcher.completeness.test_at_home import ready_scene

START = datetime(2026, 3, 2, 10, tzinfo=UTC)
OURS, THEIRS = "E08000003", "E06000036"
REASON = "The nearest home that has a place, and whose staff know the school."
PAPER = {"reference": "paper 7", "on": "2026-03-02", "given_by": "whoever decides it"}


class Clock:
    """Moves on a millisecond each time it is read, so that no two moments are one."""

    def __init__(self):
        self.now = START

    def __call__(self):
        self.now += timedelta(milliseconds=1)
        return self.now


def scene(**changes):
    """Two homes; the one next door has two places free. One girl, ready for it."""
    found = ready_scene()
    free = Vacancy(NEXT_DOOR, "2", found.referral.decided_on, found.snapshot.as_at, "manager")
    others = (one for one in found.snapshot.vacancies if (one.urn, one.place) != (NEXT_DOOR, "2"))
    vacancies = sorted((*others, free), key=lambda one: (one.urn, one.place))
    snapshot = replace(found.snapshot, vacancies=tuple(vacancies))
    # A document tells the day of the wishes with the wishes.
    papers = {k: v for k, v in found.referral.evidence.items() if k is not Record.WISHES}
    return snapshot, replace(found.referral, **({"evidence": papers} | changes))


class Office:
    """`office.proposer.post("/proposals", ...)`; `office.child()` is the match of a new child."""

    def __init__(self, url, monkeypatch, snapshot=None, **referral):
        self.url, self.clock = url, Clock()
        monkeypatch.setattr(matching, "utc_now", self.clock)
        self.store = open_database(url, clock=self.clock)
        self.snapshot, self.girl = scene(**referral)
        self.snapshot = snapshot or self.snapshot
        self.log, self.numbers = io.StringIO(), itertools.count()
        self.app = self.serve(self.store)
        self.client = TestClient(self.app, raise_server_exceptions=False)
        self.store.write(self._begin, actor=SYSTEM)
        self.proposer, self.officer = self.person(Role.OFFICER), self.person(Role.OFFICER)
        self.approver, self.second = self.person(Role.APPROVER), self.person(Role.APPROVER)
        self.director, self.iro = self.person(Role.DIRECTOR), self.person(Role.IRO)
        self.manager = self.person(Role.REGISTERED_MANAGER, urns=[NEXT_DOOR])
        self.other_manager = self.person(Role.REGISTERED_MANAGER, urns=[OWN_AREA])
        self.stranger = self.person(Role.OFFICER, authority=THEIRS)
        self.children = {}

    def serve(self, store):
        app = create_app(
            Settings(requests_per_minute=1_000_000),
            store,
            key_secret=SECRET,
            journal=Journal(self.log),
            resources=ROUTERS,
            now=self.clock,
        )
        app.state.supplies = Supplies(SupplyBook())
        return app

    def _begin(self, change):
        add, now = change.connection.execute, change.now
        add(
            insert(authorities),
            [{"code": code, "name": code, "created_at": now} for code in (OURS, THEIRS)],
        )
        for home in self.snapshot.homes:
            told = {"told_through": "published", "told_by": "made up", "told_at": now}
            text = home_text(self.snapshot, home.urn)
            add(
                insert(homes).values(urn=home.urn, document=text, updated_at=now, version=1, **told)
            )
        supply_changed(change)

    def person(self, *roles, authority=OURS, urns=()):
        held = frozenset(roles)
        whose = None if held & NOBODY else authority
        somebody = Principal("", "A. Body", whose, held, frozenset(urns))

        def work(change):
            put = put_person(change, somebody)
            key, record = make_key(SECRET, put, change.now, 90)
            put_key(change, record, "test")
            return Caller(self, key, put)

        return self.store.write(work, actor=SYSTEM)

    def later(self, **time):
        self.clock.now += timedelta(**time)

    def child(self, **changed):
        """A new child with whom everybody of the authority works, matched; the id of the match."""
        number = next(self.numbers)
        named = replace(self.girl.child, reference=f"C-{number}", **changed.pop("child", {}))
        one = replace(self.girl, reference=f"R-{number}", child=named, **changed)
        made = self.proposer.post("/referrals", document(one))
        assert made.status_code == 201, made.text
        referral, child = made.json()["id"], made.json()["child"]

        def work(change):
            for caller in (self.officer, self.approver, self.second, self.iro, self.proposer):
                assign(change, child, caller.person.id)

        self.store.write(work, actor=Actor(self.director.person.id, OURS))
        put = Actor(self.approver.person.id, OURS)
        self.store.write(lambda change: assign(change, child, self.director.person.id), actor=put)
        return self.match(referral)

    def match(self, referral):
        asked = {"referral": referral, "decided_on": "2026-03-02"}
        made = self.proposer.post("/match-requests", asked)
        assert made.status_code == 201, made.text
        self.children[made.json()["id"]] = referral
        return made.json()["id"]

    def asked(self, match, place="1", urn=NEXT_DOOR):
        return {"match_request": match, "urn": urn, "place": place, "reason": REASON}

    def propose(self, match=None, place="1", **how):
        made = self.proposer.post("/proposals", self.asked(match or self.child(), place), **how)
        assert made.status_code == 201, made.text
        return Proposed(self, made.json()["id"])

    def table(self, table, *where):
        with self.store.read() as connection:
            return connection.execute(select(table).where(*where)).all()

    def audit(self):
        with self.store.read() as connection:
            return list(rows_of(connection))

    def change_child(self, match, **facts):
        """An officer finds out something else of a child."""
        [row] = self.table(referrals, referrals.c.id == self.children[match])
        changed = self.proposer.patch(f"/referrals/{row.id}", facts, row.version)
        assert changed.status_code == 200, changed.text

    def tell(self, **facts):
        """The home tells of itself anew."""
        [row] = self.table(homes, homes.c.urn == NEXT_DOOR)
        told = self.manager.patch(f"/homes/{NEXT_DOOR}", facts, row.version)
        assert told.status_code == 200, told.text


class Proposed:
    """One proposal on its way."""

    def __init__(self, office, name):
        self.office, self.name = office, name
        self.path = f"/proposals/{name}"

    def version(self):
        with self.office.store.read() as connection:
            from api.store.tables.proposals import proposals

            found = select(proposals.c.version).where(proposals.c.id == self.name)
            return connection.execute(found).scalar_one()

    def step(self, caller, noun, body=None, version=None, key=None):
        tag = f'"{version or self.version()}"'
        return caller.post(f"{self.path}/{noun}", body or {}, key, **{"If-Match": tag})

    def done(self, caller, noun, body=None):
        answer = self.step(caller, noun, body)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def read(self, caller=None):
        return (caller or self.office.proposer).get(self.path)

    def standing(self, caller=None):
        found = (caller or self.office.proposer).get(f"{self.path}/standing")
        assert found.status_code == 200, found.text
        return found.json()

    def accept(self, **said):
        return self.done(self.office.manager, "acceptance", {"impact": "impact 3"} | said)

    def who(self, owner):
        office = self.office
        special = {
            "the home's registered manager": office.manager,
            "registered_manager": office.manager,
            "nominated_officer": office.approver,
            "director": office.director,
            "iro": office.iro,
        }
        return special.get(owner, office.officer)

    def clear(self, rule, by, satisfied=(), caller=None):
        body = {"office": by, "evidence": PAPER, "satisfied": list(satisfied)}
        return self.done(caller or self.who(by), f"gates/{rule}/clearances", body)

    def clear_all(self):
        for gate in self.standing()["gates"]:
            for by in gate["open_to"]:
                if gate["decided"]:
                    self.clear(gate["rule"], by, gate["satisfied_of"])

    def do_required(self):
        standing = self.standing()
        missing = {
            rule
            for one in standing["in_the_way"]
            if one["kind"] == "incomplete"
            for rule in one["rules"]
        }
        for duty in standing["duties"]:
            if duty["rule"] in missing:
                who = self.who(duty["owner"])
                self.done(who, f"tasks/{duty['rule']}/completion", {"evidence": PAPER})

    def give_all(self):
        duties = {one["rule"]: "the inbox" for one in self.standing()["duties"]}
        return self.done(self.office.proposer, "tasks", {"to": duties})

    def ready(self):
        self.accept()
        self.clear_all()
        self.do_required()
        self.give_all()
        return self

    def confirm(self, caller=None):
        return self.step(caller or self.office.officer, "confirmation")


def kinds(answer):
    return {one["kind"] for one in answer.json()["refusals"]}


def lines(office):
    return [json.loads(line) for line in office.log.getvalue().splitlines()]
