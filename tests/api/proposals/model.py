"""
The workflow in a model of forty lines, held against the service over HTTP.

In tests a few examples are run. For a long run::

    python -m tests.api.proposals.model --examples 2000 --steps 50
"""

import argparse
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import delete, select, update

from api.proposals import taking
from api.proposals.judging import Judged
from api.store.change import SYSTEM
from api.store.tables.homes import homes
from api.store.tables.idempotency import idempotency
from api.store.tables.placements import placements
from api.store.tables.proposals import proposals
from api.store.tables.steps import clearances, proposal_steps, tasks
from api.store.tables.supply_version import supply_version
from tests.api.databases import Files, Server
from tests.api.proposals.office import PAPER, START, Office, Proposed
from tests.api.proposals.standings import APPROVAL, BOTH, FULL

STARTS = date(2026, 3, 5)
OFTEN = 8
HOURS_48 = timedelta(hours=48)
WAITING = {"proposed", "accepted"}
KEPT = (tasks, clearances, placements, proposal_steps, proposals, idempotency)
TOLD = (homes, supply_version)
GATES = {
    ("approval", "nominated_officer"): ("approver", [tick.says for tick in APPROVAL.ticks]),
    ("both", "registered_manager"): ("manager", []),
    ("both", "service_manager"): ("second", []),
}
DUTIES = {"tell": "officer", "visit": "manager"}


@dataclass
class Model:
    """What is to be so of one proposal."""

    made: object
    child: int
    place: str
    expires: object
    state: str = "proposed"
    version: int = 1
    cleared: set = field(default_factory=set)
    given: set = field(default_factory=set)
    signed: set = field(default_factory=set)
    open: set = field(default_factory=set)
    raised: int = 0

    def at(self, now):
        return "expired" if self.state in WAITING and now >= self.expires else self.state


class Workflow(RuleBasedStateMachine):
    """Every verb, by anybody, at any time, once or again."""

    office: Office
    matches: tuple[str, ...]
    world: dict

    @initialize()
    def begin(self):
        office = self.office
        office.clock.now = START + timedelta(hours=1)
        office.store.write(self.as_at_first, actor=SYSTEM)
        self.all = []
        self.last = None

    def as_at_first(self, change):
        for table in KEPT:
            change.connection.execute(delete(table))
        for table in TOLD:
            [key] = table.primary_key
            for row in self.world[table.name]:
                where = update(table).where(key == row[key.name])
                change.connection.execute(where.values(row))

    def now(self):
        return self.office.clock.now

    def holding(self):
        states = WAITING | {"confirmed"}
        return [one for one in self.all if one.at(self.now()) in states]

    @rule(child=st.integers(0, 2), place=st.sampled_from("12"))
    def propose(self, child, place):
        held = self.holding()
        may = (
            all(one.place != place for one in held)
            and all(one.child != child or one.state == "confirmed" for one in held)
            and self.now().date() <= STARTS
            and not any(one.state == "confirmed" for one in held)
            and not any(one.state == "ended" for one in self.all)
        )
        asked = self.office.asked(self.matches[child], place)
        key = f"model-{next(self.office.numbers)}"
        answer = self.office.proposer.post("/proposals", asked, key)
        assert answer.status_code < 500, answer.text
        assert answer.is_success == may, answer.text
        if may:
            made = Proposed(self.office, answer.json()["id"])
            self.all.append(Model(made, child, place, self.now() + HOURS_48))
            self.last = (self.office.proposer, "/proposals", asked, key, {}, answer)

    def pick(self, which):
        """One that waits or is lived in, where there is one; now and then any."""
        alive = self.holding() if which < OFTEN else []
        found = alive or self.all
        return found[which % len(found)]

    def step(self, which, who, noun, body, may):
        """Ask for a step; it is taken just where the model says that it may be."""
        one = self.pick(which)
        waits = one.at(self.now()) in WAITING
        caller = getattr(self.office, who)
        key, tag = f"model-{next(self.office.numbers)}", {"If-Match": f'"{one.version}"'}
        expected = may(one, waits)
        if one.at(self.now()) == "expired" and one.state in WAITING:
            expected = False
        path = f"{one.made.path}/{noun}"
        answer = caller.post(path, body, key, **tag)
        assert answer.status_code < 500, answer.text
        assert answer.is_success == expected, (noun, who, answer.text)
        if expected:
            one.version += 1
            self.last = (caller, path, body, key, tag, answer)
        return one if expected else None

    @precondition(lambda self: self.all)
    @rule(which=st.integers(0, 9))
    def accept(self, which):
        said = {"impact": "impact 3"}
        if one := self.step(which, "manager", "acceptance", said, waits):
            one.state, one.expires = "accepted", max(one.expires, self.now() + HOURS_48)
            self.again()

    @precondition(lambda self: self.all)
    @rule(which=st.integers(0, 9))
    def answer(self, which):
        if one := self.step(which, "manager", "answers", {"yes_if": "paid for"}, waits):
            one.state = "proposed"

    @precondition(lambda self: self.all)
    @rule(which=st.integers(0, 9), who=st.sampled_from(("manager", "proposer", "director")))
    def let_go(self, which, who):
        noun = "refusal" if who == "manager" else "withdrawal"
        if one := self.step(which, who, noun, {"reason": "No bed."}, waits):
            one.state = "declined" if who == "manager" else "withdrawn"

    @precondition(lambda self: self.all)
    @rule(which=st.integers(0, 9), gate=st.sampled_from(sorted(GATES)), own=st.booleans())
    def clear(self, which, gate, own):
        who, satisfied = GATES[gate]
        body = {"office": gate[1], "evidence": PAPER, "satisfied": satisfied}
        one = self.step(
            which,
            who if own else "proposer",
            f"gates/{gate[0]}/clearances",
            body,
            lambda one, waits: own and waits and gate not in one.cleared,
        )
        if one:
            one.cleared.add(gate)

    @precondition(lambda self: self.all)
    @rule(which=st.integers(0, 9))
    def assign(self, which):
        body = {"to": dict.fromkeys(DUTIES, "the inbox")}
        if one := self.step(which, "officer", "tasks", body, waits_or_lives):
            one.given |= DUTIES.keys()

    @precondition(lambda self: self.all)
    @rule(which=st.integers(0, 9), duty=st.sampled_from(sorted(DUTIES)))
    def do(self, which, duty):
        self.step(
            which, DUTIES[duty], f"tasks/{duty}/completion", {"evidence": PAPER}, waits_or_lives
        )

    @precondition(lambda self: self.all)
    @rule(which=st.integers(0, 9), who=st.sampled_from(("second", "director", "officer")))
    def sign(self, which, who):
        body = {"rules": ["not_known"], "why": "The nearest there is."}
        allowed = who != "officer"
        if one := self.step(which, who, "signatures", body, lambda _, waiting: allowed and waiting):
            one.signed.add(who)

    @precondition(lambda self: self.all)
    @rule(which=st.integers(0, 9))
    def challenge(self, which):
        body = {"on_behalf_of": "iro", "words": "Too far."}
        if one := self.step(which, "iro", "challenges", body, waits):
            one.raised += 1
            one.open.add(one.raised)

    @precondition(lambda self: any(one.open for one in self.all))
    @rule(which=st.integers(0, 9))
    def settle(self, which):
        one = self.pick(which)
        number = max(one.open, default=1)
        done = self.step(
            which,
            "approver",
            f"challenges/{number}/settlement",
            {"answer": "Heard."},
            lambda one, waits: waits and number in one.open,
        )
        if done:
            done.open.remove(number)

    @precondition(lambda self: self.all)
    @rule(which=st.integers(0, 9), who=st.sampled_from(("proposer", "officer", "director")))
    def confirm(self, which, who):
        def may(one, waits):
            return (
                waits
                and one.state == "accepted"
                and who != "proposer"
                and one.cleared == GATES.keys()
                and one.given == DUTIES.keys()
                and not one.open
                and bool(one.signed - {who})
            )

        if one := self.step(which, who, "confirmation", {}, may):
            one.state = "confirmed"
            self.again()

    @precondition(lambda self: self.all)
    @rule(which=st.integers(0, 9), who=st.sampled_from(("proposer", "officer", "director")))
    def ready_and_confirm(self, which, who):
        """All that stands between a proposal and its confirmation, so that some are confirmed."""
        self.accept(which)
        for gate in GATES:
            self.clear(which, gate, own=True)
        self.assign(which)
        self.sign(which, "second")
        self.confirm(which, who)

    @precondition(lambda self: self.all)
    @rule(which=st.integers(0, 9))
    def end(self, which):
        body = {"on": str(STARTS), "code": "CHILD", "why": "She asked."}
        there = self.now().date() >= STARTS
        if one := self.step(
            which, "officer", "ending", body, lambda one, _: there and one.state == "confirmed"
        ):
            one.state = "ended"

    @precondition(lambda self: self.last)
    @rule()
    def again(self):
        """The last request that was carried out, sent again: the same bytes, and nothing more."""
        caller, path, body, key, tag, first = self.last
        answer = caller.post(path, body, key, **tag)
        assert (answer.status_code, answer.content) == (first.status_code, first.content)

    @rule(hours=st.sampled_from((1, 24, 47, 72)))
    def later(self, hours):
        self.office.later(hours=hours)

    @precondition(lambda self: self.all)
    @rule(which=st.integers(0, 9))
    def read(self, which):
        one = self.pick(which)
        body = one.made.read().json()
        if one.at(self.now()) != one.state:
            one.state, one.version = "expired", one.version + 1
        assert (body["state"], body["version"]) == (one.state, one.version)

    @invariant()
    def holds(self):
        """No place to two children, no child in two places, every step on record."""
        rows = {row.id: row for row in self.office.table(proposals)}
        assert rows.keys() == {one.made.name for one in self.all}
        for one in self.all:
            row = rows[one.made.name]
            if row.state == "expired" and one.state in WAITING:
                assert one.at(self.now()) == "expired"
                one.state, one.version = "expired", one.version + 1
            assert (row.state, row.version) == (one.state, one.version)
        held = [(row.urn, row.place) for row in rows.values() if row.holds_place]
        assert len(held) == len(set(held))
        waiting = [row.child for row in rows.values() if row.holds_child]
        assert len(waiting) == len(set(waiting))
        lives = [row for row in self.office.table(placements) if row.state == "running"]
        assert {row.proposal for row in lives} == {
            one.made.name for one in self.all if one.state == "confirmed"
        }


def waits(_, waiting):
    return waiting


def waits_or_lives(one, waiting):
    return waiting or one.state == "confirmed"


def easily_judged(engine, record, present):
    """The rule book is tested elsewhere: here one of each thing stands in the way."""
    del engine
    standing = replace(FULL, gates=(APPROVAL, BOTH), basis=record.proposal.basis)
    return Judged(present.marks, standing)


@contextmanager
def workflow(url, monkeypatch):
    """The model over one service; the children are matched once, and proposed anew each time."""
    monkeypatch.setattr(taking, "judge", easily_judged)
    office = Office(url, monkeypatch)
    with office.client:
        found = tuple(office.child() for _ in range(3))
        with office.store.read() as connection:
            world = {
                table.name: [dict(row._mapping) for row in connection.execute(select(table))]
                for table in TOLD
            }
        yield type("Held", (Workflow,), {"office": office, "matches": found, "world": world})
    office.store.close()


def hold(machine, examples, steps, phases=tuple(Phase)):
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            derandomize=True,
            database=None,
            phases=phases,
            suppress_health_check=list(HealthCheck),
        ),
    )


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--examples", type=int, default=2000)
    parser.add_argument("--steps", type=int, default=50)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        server = Server("model", "alone")
        for stores in (Files(Path(folder)), server):
            with pytest.MonkeyPatch.context() as patch, workflow(stores.new(), patch) as machine:
                hold(machine, asked.examples, asked.steps)
        server.stop()


if __name__ == "__main__":
    main()
