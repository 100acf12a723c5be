"""Anybody does anything in any order: what must always hold, and two faults that are found."""

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from api.proposals import confirming, machine, may
from api.proposals.acting import roles_of
from api.proposals.gates import Clearing
from api.proposals.holding import HoldTimes
from api.proposals.proposal import Basis, Outcome
from api.proposals.proposing import propose
from api.proposals.refusals import RefusedError
from api.proposals.states import OVER, WAITING, State, Verb
from api.proposals.steps import (
    Accept,
    AnswerIf,
    Assign,
    Clear,
    Confirm,
    Decline,
    Do,
    End,
    Expire,
    Object,
    Settle,
    Sign,
    Withdraw,
)
from api.proposals.workflow import take
from api.security.roles import Role
from constraints.vocabulary import Role as Office
from tests.api.proposals.people import (
    APPROVER,
    DIRECTOR,
    EVERYBODY,
    IRO,
    MANAGER,
    NOTHING,
    NOW,
    OFFICER,
    PROPOSER,
    SECOND,
    evidence,
    person,
    proposed,
)
from tests.api.proposals.standings import FULL, GATES

EVERY_HAT = person(PROPOSER.id, Role.OFFICER, Role.APPROVER, Role.DIRECTOR)
"""Whoever proposed, and is nominated officer and director besides."""
PEOPLE = st.sampled_from((*EVERYBODY, EVERY_HAT))
DUTIES = {one.rule for one in FULL.duties}
CHANGED = Basis({}, {"vacancy": "another"})
SIGNATURES = [(gate, office) for gate in GATES for office in gate.offices]
STEPS = (
    Accept("impact 3"),
    AnswerIf("there is a waking night"),
    Decline("No."),
    Assign(dict.fromkeys(DUTIES, "the inbox")),
    Assign({"tell": "the inbox"}),
    Do("tell", evidence()),
    Do("visit", evidence()),
    Sign(("not_known",), "The nearest."),
    Object(Office.CHILD, "She says no."),
    Settle(1, "Heard."),
    Confirm(),
    Withdraw("Because."),
    Expire(),
    End(Outcome(proposed().starts_on, "CHILD", "She asked.")),
)


def clearing(gate, office):
    return Clear(Clearing(gate.rule, office, evidence(), tuple(t.says for t in gate.ticks)))


class AnyOrder(RuleBasedStateMachine):
    """One proposal, and everybody who might do something with it."""

    @initialize(emergency=st.sampled_from((True, False, None)))
    def begin(self, emergency):
        self.now = NOW
        self.basis = NOTHING
        self.proposal = propose(proposed(emergency=emergency), EVERY_HAT, NOW, HoldTimes())
        self.before, self.seen = self.proposal, self.basis

    def standing(self):
        done = {one.rule for one in self.proposal.done}
        duties = tuple(one for one in FULL.duties if one.rule not in done)
        return replace(FULL, basis=self.basis, duties=duties)

    def attempt(self, step, actor):
        self.before, self.seen = self.proposal, self.basis
        with suppress(RefusedError):
            self.proposal = take(self.proposal, step, actor, self.now, standing=self.standing())

    @rule(step=st.sampled_from(STEPS), actor=st.none() | PEOPLE)
    def anything(self, step, actor):
        self.attempt(step, actor)

    @rule(signature=st.sampled_from(SIGNATURES), actor=PEOPLE)
    def any_gate(self, signature, actor):
        self.attempt(clearing(*signature), actor)

    @rule(
        left_out=st.none() | st.sampled_from((*SIGNATURES, "accept", "tasks", "sign")),
        hats=st.booleans(),
        confirms=st.sampled_from((APPROVER, DIRECTOR, OFFICER, SECOND, EVERY_HAT)),
    )
    def nearly_all_the_way(self, left_out, hats, confirms):
        who = (EVERY_HAT, MANAGER, IRO) if hats else (OFFICER, APPROVER, DIRECTOR, MANAGER, IRO)
        for gate, office in SIGNATURES:
            if (gate, office) != left_out:
                actor = next((one for one in who if one.roles & roles_of(office)), APPROVER)
                self.attempt(clearing(gate, office), actor)
        if left_out != "accept":
            self.attempt(Accept("impact 3"), MANAGER)
        if left_out != "tasks":
            self.attempt(Assign(dict.fromkeys(DUTIES, "the inbox")), OFFICER)
        if left_out != "sign":
            self.attempt(Sign(("not_known",), "The nearest."), SECOND)
        self.attempt(Confirm(), confirms)

    @rule(hours=st.sampled_from((1, 5, 50)))
    def time_goes_by(self, hours):
        self.now += timedelta(hours=hours)

    @rule(basis=st.sampled_from((NOTHING, CHANGED)))
    def facts_change(self, basis):
        self.basis = basis

    @invariant()
    def what_is_over_stays_over_and_holds_nothing(self):
        if self.before.state in OVER:
            assert self.proposal == self.before
        if self.proposal.state in OVER:
            assert not self.proposal.holds_place(self.now)

    @invariant()
    def what_waits_too_long_holds_nothing(self):
        late = self.now >= self.proposal.expires_at
        if self.proposal.state in WAITING and late:
            assert not self.proposal.holds_place(self.now)

    @invariant()
    def nobody_clears_their_own_gate_or_speaks_for_both_sides(self):
        home = {one.by for one in self.proposal.answers}
        for one in self.proposal.clearances:
            assert one.by != PROPOSER.id
            assert (one.by in home) <= (one.office is Office.REGISTERED_MANAGER)
        signed = [(one.rule, one.by) for one in self.proposal.clearances]
        assert len(signed) == len(set(signed))

    @invariant()
    def what_is_confirmed_was_ready(self):
        if self.proposal.state is not State.CONFIRMED:
            return
        last = next(one for one in self.proposal.entries if one.verb is Verb.CONFIRM)
        assert last.before is State.ACCEPTED
        assert last.by != PROPOSER.id
        assert self.proposal.accepted is not None
        assert all(not gate.open_to(self.proposal.clearances) for gate in GATES)
        given = {one.rule for one in (*self.proposal.tasks, *self.proposal.done)}
        assert given >= DUTIES
        assert {one.by for one in self.proposal.signatures} - {PROPOSER.id, last.by}
        assert all(one.settled_by for one in self.proposal.challenges)
        if self.before.state is State.ACCEPTED:
            assert self.seen == NOTHING, "Confirmed on facts that had changed."

    @invariant()
    def everything_that_was_done_is_on_record(self):
        entries = self.proposal.entries
        assert entries[-1].after is self.proposal.state
        for one, other in pairwise(entries):
            assert one.after is other.before
            assert one.at <= other.at


TRIES = settings(
    max_examples=60,
    stateful_step_count=25,
    deadline=None,
    derandomize=True,
    database=None,
    phases=(Phase.generate,),
    suppress_health_check=list(HealthCheck),
)


def test_in_any_order_what_must_hold_holds():
    run_state_machine_as_test(AnyOrder, settings=TRIES)


def test_the_model_reaches_confirmed():
    class Reaches(AnyOrder):
        @invariant()
        def never_confirmed(self):
            assert self.proposal.state is not State.CONFIRMED

    with pytest.raises(AssertionError):
        run_state_machine_as_test(Reaches, settings=TRIES)


def test_the_model_finds_a_confirmation_that_looks_at_no_gate(monkeypatch):
    monkeypatch.setattr(confirming, "_gates", lambda proposal, standing: ())
    with pytest.raises(AssertionError):
        run_state_machine_as_test(AnyOrder, settings=TRIES)


def test_the_model_finds_a_gate_that_whoever_proposed_can_clear(monkeypatch):
    lax = replace(machine.TRANSITIONS[Verb.CLEAR], not_the_proposer=False)
    monkeypatch.setattr(may, "TRANSITIONS", machine.TRANSITIONS | {Verb.CLEAR: lax})
    with pytest.raises(AssertionError):
        run_state_machine_as_test(AnyOrder, settings=TRIES)
