"""What the home, the authority and the clock record, and what each of them must say."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from api.proposals.acting import CLOCK
from api.proposals.holding import HoldTimes
from api.proposals.outcome import ENDED_BECAUSE
from api.proposals.proposal import Outcome
from api.proposals.proposing import propose
from api.proposals.refusals import Kind, Refusal, RefusedError
from api.proposals.states import State
from api.proposals.steps import (
    Accept,
    AnswerIf,
    Assign,
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
from constraints.errors import PlacementError
from constraints.vocabulary import Answer, Mitigation, MitigationState
from constraints.vocabulary import Role as Office
from matcher.rank import Group
from matcher.records.ssda903 import codes
from tests.api.proposals.people import (
    APPROVER,
    DIRECTOR,
    IRO,
    LATER,
    MANAGER,
    NOW,
    OFFICER,
    OTHER_MANAGER,
    PROPOSER,
    evidence,
    person,
    proposed,
)
from tests.api.proposals.standings import FULL


def made(**changes):
    return propose(proposed(**changes), PROPOSER, NOW, HoldTimes())


def confirmed():
    return replace(made(), state=State.CONFIRMED)


def refusal(step, actor, proposal=None):
    with pytest.raises(RefusedError) as found:
        take(proposal or made(), step, actor, LATER, standing=FULL)
    return found.value.refusals[0]


@pytest.mark.parametrize(
    ("emergency", "hours"), [(True, 4), (False, 48), (None, 4)], ids=["tonight", "planned", "?"]
)
def test_a_proposal_holds_its_place_for_the_time_of_the_handbook(emergency, hours):
    proposal = made(emergency=emergency)
    assert proposal.expires_at == NOW + timedelta(hours=hours)
    assert proposal.state is State.PROPOSED


def test_a_hold_counts_hours_when_the_clocks_go_forward():
    night = datetime(2026, 3, 28, 23, tzinfo=UTC)
    until = HoldTimes().until(night, emergency=True)
    assert until - night == timedelta(hours=4)
    assert until.astimezone(ZoneInfo("Europe/London")).hour == 4


@pytest.mark.parametrize("hours", [0, -1, float("inf"), float("nan")])
def test_a_hold_without_hours_is_an_error(hours):
    with pytest.raises(PlacementError):
        HoldTimes(planned_hours=hours)


def test_a_proposal_says_why():
    with pytest.raises(RefusedError, match="Say why"):
        made(reason="  ")


def test_what_a_rule_bars_is_not_proposed_and_what_is_to_be_asked_is():
    with pytest.raises(RefusedError, match="may not be proposed"):
        made(group=Group.MAY_NOT)
    assert made(group=Group.ASK_FIRST).state is State.PROPOSED


def test_the_homes_yes_is_recorded_with_its_check_and_holds_the_place_anew():
    steps = {Mitigation.WAKING_NIGHT_STAFF: MitigationState.VERIFIED}
    step = Accept("impact 3", Answer.CLEAR_WITH_MITIGATIONS, steps)
    taken = take(made(), step, MANAGER, LATER)
    assert taken.state is State.ACCEPTED
    assert taken.accepted.impact == "impact 3"
    assert taken.accepted.residents_check is Answer.CLEAR_WITH_MITIGATIONS
    assert taken.accepted.mitigations == steps
    assert taken.expires_at == LATER + timedelta(hours=48)


def test_a_shorter_time_to_hold_takes_nothing_away():
    taken = take(made(), Accept("impact 3"), MANAGER, LATER, hold=HoldTimes(1, 1))
    assert taken.expires_at == made().expires_at


@pytest.mark.parametrize(
    "step", [Accept(" "), Accept("impact 3", Answer.NOT_POSSIBLE), AnswerIf(), Decline("")]
)
def test_an_answer_of_the_home_says_what_it_has_to(step):
    assert refusal(step, MANAGER).kind is Kind.NOT_SAID


@pytest.mark.parametrize(
    "step", [AnswerIf("there is a waking night"), AnswerIf(not_before=date(2026, 3, 9))]
)
def test_yes_if_and_not_before_take_back_a_yes_and_hold_the_place(step):
    taken = take(take(made(), Accept("impact 3"), MANAGER, LATER), step, MANAGER, LATER)
    assert taken.state is State.PROPOSED
    assert taken.accepted is None
    assert (taken.answers[-1].yes_if, taken.answers[-1].not_before) == (
        step.yes_if,
        step.not_before,
    )
    assert taken.holds_place(LATER)
    assert take(taken, Accept("impact 4"), MANAGER, LATER).accepted.impact == "impact 4"


def test_a_no_is_recorded_and_holds_nothing():
    taken = take(made(), Decline("We are two staff short."), MANAGER, LATER)
    assert taken.state is State.DECLINED
    assert taken.answers[-1].reason == "We are two staff short."
    assert not taken.holds_place(LATER)


def test_it_is_withdrawn_with_a_reason():
    taken = take(made(), Withdraw("She stays with her aunt."), OFFICER, LATER)
    assert taken.state is State.WITHDRAWN
    assert taken.withdrawn_because == "She stays with her aunt."
    assert refusal(Withdraw(""), OFFICER).kind is Kind.NOT_SAID


def test_it_expires_by_the_clock_alone():
    taken = take(made(), Expire(), None, made().expires_at)
    assert taken.state is State.EXPIRED
    assert taken.entries[-1].by == CLOCK


def test_only_the_clock_acts_without_a_person():
    with pytest.raises(RefusedError):
        take(made(), Withdraw("Because."), None, LATER)


def test_duties_become_tasks_with_their_day_and_can_be_given_anew():
    taken = take(made(), Assign({"tell": "the duty inbox"}), PROPOSER, LATER, standing=FULL)
    taken = take(taken, Assign({"tell": "per_a", "visit": "per_b"}), OFFICER, LATER, standing=FULL)
    assert {(one.rule, one.to) for one in taken.tasks} == {("tell", "per_a"), ("visit", "per_b")}
    assert {one.due_on for one in taken.tasks} == {date(2026, 3, 5)}


@pytest.mark.parametrize("to", [{}, {"tell": " "}, {"another": "per_a"}])
def test_a_task_is_of_a_duty_and_for_somebody(to):
    assert refusal(Assign(to), OFFICER).kind in {Kind.NOT_SAID, Kind.NO_SUCH_THING}


def test_a_duty_is_done_by_its_owner_on_evidence_also_after_confirming():
    taken = take(confirmed(), Do("tell", evidence()), PROPOSER, LATER, standing=FULL)
    assert [(one.rule, one.by) for one in taken.done] == [("tell", PROPOSER.id)]
    assert take(made(), Do("visit", evidence()), MANAGER, LATER, standing=FULL).done


@pytest.mark.parametrize(
    ("rule", "actor", "kind"),
    [
        ("tell", DIRECTOR, Kind.NOT_YOUR_ROLE),
        ("visit", OFFICER, Kind.NOT_YOUR_ROLE),
        ("visit", OTHER_MANAGER, Kind.NOT_YOUR_HOME),
        ("another", OFFICER, Kind.NO_SUCH_THING),
    ],
)
def test_a_duty_of_another_office_or_none_is_not_done(rule, actor, kind):
    assert refusal(Do(rule, evidence()), actor).kind is kind


def test_somebody_answers_by_name_for_what_is_not_decided():
    taken = take(made(), Sign(("not_known",), "The nearest."), APPROVER, LATER, standing=FULL)
    assert [(one.rules, one.by) for one in taken.signatures] == [(("not_known",), APPROVER.id)]


def test_whoever_spoke_for_the_home_does_not_answer_for_what_is_not_known():
    accepted = take(made(), Accept("impact 3"), MANAGER, LATER)
    both = person(MANAGER.id, Role.APPROVER)
    assert refusal(Sign(("not_known",), "All is well."), both, accepted).kind is Kind.SAME_PERSON


@pytest.mark.parametrize(
    ("step", "kind"),
    [
        (Sign((), "Because."), Kind.NOT_SAID),
        (Sign(("not_known",), ""), Kind.NOT_SAID),
        (Sign(("broken",), "Because."), Kind.NO_SUCH_THING),
    ],
)
def test_nobody_answers_for_nothing_or_for_what_is_decided(step, kind):
    assert refusal(step, APPROVER).kind is kind


def test_a_challenge_is_answered_by_somebody_else():
    raised = take(made(), Object(Office.CHILD, "She says no."), IRO, LATER)
    assert raised.challenges[0].on_behalf_of == "the child"
    both = person(IRO.id, Role.DIRECTOR)
    assert refusal(Settle(1, "Heard."), both, raised).kind is Kind.SAME_PERSON
    settled = take(raised, Settle(1, "She was heard again."), DIRECTOR, LATER)
    assert settled.challenges[0].settled_by == DIRECTOR.id
    assert refusal(Settle(1, "Again."), DIRECTOR, settled).kind is Kind.NO_SUCH_THING
    assert refusal(Settle(2, "What?"), DIRECTOR, raised).kind is Kind.NO_SUCH_THING


def test_a_challenge_and_its_answer_say_something():
    assert refusal(Object(Office.CHILD, " "), IRO).kind is Kind.NOT_SAID
    raised = take(made(), Object(Office.CHILD, "She says no."), IRO, LATER)
    assert refusal(Settle(1, " "), DIRECTOR, raised).kind is Kind.NOT_SAID


def test_the_outcome_of_a_placement_is_recorded():
    outcome = Outcome(date(2026, 3, 20), "CHILD", "She asked to live nearer her sister.")
    late = datetime(2026, 3, 20, 12, tzinfo=UTC)
    taken = take(confirmed(), End(outcome), OFFICER, late)
    assert (taken.state, taken.outcome) == (State.ENDED, outcome)


@pytest.mark.parametrize(
    "outcome",
    [
        Outcome(date(2026, 3, 5), "BREAKDOWN", "Words."),
        Outcome(date(2026, 3, 5), "CHILD", " "),
        Outcome(date(2026, 3, 4), "CHILD", "Words."),
        Outcome(date(2026, 3, 7), "CHILD", "Words."),
    ],
    ids=["code", "words", "before the start", "to come"],
)
def test_an_outcome_that_cannot_be(outcome):
    with pytest.raises(RefusedError) as found:
        take(confirmed(), End(outcome), OFFICER, datetime(2026, 3, 6, tzinfo=UTC))
    assert found.value.refusals[0].kind is Kind.NOT_SAID


def test_the_codes_of_an_outcome_are_those_of_the_national_return():
    assert len(ENDED_BECAUSE) == 12
    for code in ENDED_BECAUSE:
        assert codes.REASON_PLACE_CHANGE.read(code) == code


def test_a_refusal_without_a_reason_is_an_error():
    with pytest.raises(TypeError):
        RefusedError()
    assert (
        RefusedError(Refusal(Kind.NOT_YOUR_ROLE, "No."), Refusal(Kind.CHANGED, "X.")).status == 403
    )
