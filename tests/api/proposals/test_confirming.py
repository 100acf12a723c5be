"""Everything that stands in the way of confirming, each alone, and all said at once."""

from dataclasses import replace

import pytest

from api.proposals.holding import HoldTimes
from api.proposals.proposal import Basis, Challenge, Clearance, Signature, Task
from api.proposals.proposing import propose
from api.proposals.refusals import Kind, RefusedError
from api.proposals.states import State
from api.proposals.steps import Accept, Confirm
from api.proposals.together import Clash
from api.proposals.workflow import take
from constraints.vocabulary import Role as Office
from tests.api.proposals.people import (
    APPROVER,
    DIRECTOR,
    LATER,
    MANAGER,
    NOW,
    OFFICER,
    PROPOSER,
    SECOND,
    evidence,
    proposed,
)
from tests.api.proposals.standings import APPROVAL, BOTH, BROKEN, CLEAR, FULL, GATES, missing


def accepted(**changes):
    made = propose(proposed(), PROPOSER, NOW, HoldTimes())
    return replace(take(made, Accept("impact 3"), MANAGER, LATER), **changes)


def clearances(*gates, but=()):
    return tuple(
        Clearance(gate.rule, office, f"per_{office.name}", LATER, evidence())
        for gate in gates
        for office in gate.offices
        if office not in but
    )


def signed(by=SECOND):
    return (Signature(("not_known",), by.id, LATER, "The nearest home that could take her."),)


def ready(**changes):
    tasks = tuple(Task(one.rule, "the inbox", one.due_on) for one in FULL.duties)
    given = {"clearances": clearances(*GATES), "tasks": tasks, "signatures": signed()}
    return accepted(**(given | changes))


def refused(proposal, standing, actor=APPROVER):
    with pytest.raises(RefusedError) as found:
        take(proposal, Confirm(), actor, LATER, standing=standing)
    return found.value


def kinds(proposal, standing, actor=APPROVER):
    return {one.kind for one in refused(proposal, standing, actor).refusals}


@pytest.mark.parametrize("actor", [APPROVER, DIRECTOR, OFFICER], ids=lambda one: one.id)
def test_with_all_of_it_done_it_is_confirmed_by_somebody_who_did_not_propose(actor):
    done = take(ready(), Confirm(), actor, LATER, standing=FULL)
    assert done.state is State.CONFIRMED
    assert [entry.verb for entry in done.entries] == ["propose", "accept", "confirm"]
    assert done.entries[-1].by == actor.id


@pytest.mark.parametrize("number", range(4))
def test_with_one_signature_missing_a_gate_is_open(number):
    every = clearances(*GATES)
    left = every[:number] + every[number + 1 :]
    found = refused(ready(clearances=left), FULL)
    assert [one.kind for one in found.refusals] == [Kind.GATE_OPEN]
    assert found.refusals[0].rules == (every[number].rule,)
    assert found.refusals[0].who == every[number].office.value
    assert found.status == 409


@pytest.mark.parametrize("number", range(2))
def test_a_duty_that_is_nobodys_task(number):
    tasks = ready().tasks
    found = refused(ready(tasks=tasks[:number] + tasks[number + 1 :]), FULL)
    assert [one.kind for one in found.refusals] == [Kind.NO_TASK]
    assert found.refusals[0].rules == (FULL.duties[number].rule,)


def test_what_is_not_decided_needs_somebody_who_answers_for_it():
    assert kinds(ready(signatures=()), FULL) == {Kind.NOT_DECIDED}


def test_whoever_answers_for_what_is_not_known_does_not_confirm():
    assert kinds(ready(signatures=signed(APPROVER)), FULL) == {Kind.NOT_DECIDED}


def test_nobody_signs_away_what_is_broken():
    standing = replace(FULL, barred=(BROKEN,))
    signatures = (Signature(("not_known", "broken"), SECOND.id, LATER, "All the same."),)
    assert kinds(ready(signatures=signatures), standing) == {Kind.BARRED}


@pytest.mark.parametrize(
    ("now", "said"),
    [
        (Basis({"rule set": "b"}, {}), "the rule set"),
        (Basis({}, {"vacancy": "b"}), "the vacancy"),
        (Basis({}, {"child/origin": "b"}), "what is known of the child (origin)"),
    ],
)
def test_what_changed_since_the_match_is_said_by_name(now, said):
    found = refused(ready(), replace(FULL, basis=now))
    assert [one.kind for one in found.refusals] == [Kind.CHANGED]
    assert said in found.refusals[0].words
    assert found.status == 412


def test_an_open_challenge_stops_it_and_an_answer_lets_it_go_on():
    challenge = Challenge(1, "per_iro", "the child", LATER, "She does not want to move.")
    assert kinds(ready(challenges=(challenge,)), FULL) == {Kind.CHALLENGED}
    settled = replace(challenge, settled_by="per_director", answer="She was heard again.")
    taken = take(ready(challenges=(settled,)), Confirm(), APPROVER, LATER, standing=FULL)
    assert taken.state is State.CONFIRMED


@pytest.mark.parametrize("surely", [True, False])
def test_another_child_confirmed_since(surely):
    standing = replace(FULL, clash=Clash(surely))
    found = refused(ready(), standing)
    assert [one.kind for one in found.refusals] == [Kind.UNSAFE_TOGETHER]
    assert ("perhaps" in found.refusals[0].words) != surely


def test_what_the_list_asks_for_is_missing():
    found = refused(ready(), replace(FULL, completeness=missing()))
    assert [one.kind for one in found.refusals] == [Kind.INCOMPLETE]
    assert "The child's sex" in found.refusals[0].words


@pytest.mark.parametrize(
    ("rules", "stops"),
    [
        (("approval",), False),
        (("not_known",), False),
        (("not_known", "approval"), False),
        (("not_known", "other"), True),
        (("other",), True),
    ],
)
def test_what_a_gate_or_a_signature_deals_with_is_not_missing_besides(rules, stops):
    standing = replace(FULL, completeness=missing(*rules), titles={"other": "Another rule"})
    if stops:
        found = refused(ready(), standing)
        assert [one.kind for one in found.refusals] == [Kind.INCOMPLETE]
        assert "Another rule" in found.refusals[0].words
        assert "The child's sex" not in found.refusals[0].words, "A fact would be told."
    else:
        assert take(ready(), Confirm(), APPROVER, LATER, standing=standing)


def test_a_gate_of_which_it_is_not_decided_whether_it_applies_is_asked_and_not_passed_over():
    open_ = replace(APPROVAL, decided=False)
    standing = replace(CLEAR, gates=(open_,), completeness=missing("approval"))
    assert kinds(accepted(), standing) == {Kind.INCOMPLETE}


def test_everything_is_said_at_once_and_what_changed_comes_first():
    challenge = Challenge(1, "per_iro", "the child", LATER, "No.")
    standing = replace(
        FULL,
        basis=Basis({}, {"vacancy": "b"}),
        barred=(BROKEN,),
        clash=Clash(surely=False),
        completeness=missing(),
    )
    found = refused(accepted(challenges=(challenge,)), standing)
    assert [one.kind for one in found.refusals] == [
        Kind.CHANGED, Kind.UNSAFE_TOGETHER, Kind.BARRED, Kind.NOT_DECIDED, *[Kind.GATE_OPEN] * 3,
        *[Kind.NO_TASK] * 2, Kind.CHALLENGED, Kind.INCOMPLETE,
    ]  # fmt: skip
    assert found.status == 412


def test_whoever_signed_for_the_home_does_not_confirm():
    both = replace(APPROVER, id=MANAGER.id)
    assert kinds(ready(), FULL, both) == {Kind.SAME_PERSON}


def test_a_refusal_leaves_the_proposal_as_it_was():
    before = accepted()
    refused(before, FULL)
    assert before == accepted()


def test_confirming_without_knowing_how_it_stands_is_an_error_and_no_yes():
    with pytest.raises(TypeError, match="stands with the rules"):
        take(ready(), Confirm(), APPROVER, LATER)


def test_two_managers_gate_names_both_offices():
    found = refused(ready(clearances=clearances(APPROVAL, *GATES[2:])), FULL)
    assert found.refusals[0].who == f"{Office.REGISTERED_MANAGER.value} and " + (
        Office.SERVICE_MANAGER.value
    )
    assert found.refusals[0].rules == (BOTH.rule,)
