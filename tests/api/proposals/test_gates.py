"""Gates are cleared by the office that the rule names, on evidence, and never by who proposed."""

from dataclasses import replace
from datetime import timedelta

import pytest

from api.proposals.acting import HELD_BY, WRITES_DOWN, roles_of, signs_in_person
from api.proposals.gates import Clearing
from api.proposals.holding import HoldTimes
from api.proposals.machine import EVERY_OFFICE
from api.proposals.proposal import Evidence
from api.proposals.proposing import propose
from api.proposals.refusals import Kind, RefusedError
from api.proposals.steps import Accept, Clear
from api.proposals.workflow import take
from api.security.roles import Role
from constraints.catalogue import CATALOGUE
from constraints.compatibility.matrix import FOLLOW_UPS, MATRIX
from constraints.vocabulary import Role as Office
from tests.api.proposals.people import (
    APPROVER,
    DIRECTOR,
    EVERYBODY,
    IRO,
    LATER,
    MANAGER,
    NOW,
    OFFICER,
    OTHER_MANAGER,
    PROPOSER,
    SECOND,
    evidence,
    person,
    proposed,
)
from tests.api.proposals.standings import APPROVAL, BOTH, FULL, PAPER, TICKS

FIRST, WAITS = (tick.says for tick in TICKS)
ALL = (FIRST, WAITS)


def made(by=PROPOSER, **changes):
    return propose(proposed(**changes), by, NOW, HoldTimes())


def clearing(gate=APPROVAL, office=None, satisfied=None, **changes):
    ticks = tuple(tick.says for tick in gate.ticks) if satisfied is None else satisfied
    return Clear(Clearing(gate.rule, office or gate.offices[0], evidence(**changes), ticks))


def clear(proposal, step, actor):
    return take(proposal, step, actor, LATER, standing=FULL)


def kind(proposal, step, actor):
    with pytest.raises(RefusedError) as found:
        clear(proposal, step, actor)
    return found.value.refusals[0].kind


def test_the_office_that_the_rule_names_clears_it_and_is_recorded():
    [one] = clear(made(), clearing(), APPROVER).clearances
    assert (one.rule, one.office, one.by) == ("approval", Office.NOMINATED_OFFICER, APPROVER.id)
    assert one.at == LATER
    assert one.evidence.reference == "paper 7"
    assert one.satisfied == ALL


@pytest.mark.parametrize("actor", EVERYBODY, ids=lambda one: one.id)
@pytest.mark.parametrize("gate", [APPROVAL, PAPER], ids=lambda one: one.rule)
def test_nobody_else_does(gate, actor):
    may = bool(actor.roles & roles_of(gate.offices[0])) and actor is not PROPOSER
    if may:
        assert clear(made(), clearing(gate), actor).clearances
    else:
        found = kind(made(), clearing(gate), actor)
        assert found in {Kind.NOT_YOUR_ROLE, Kind.NOT_YOUR_HOME, Kind.SAME_PERSON}


def test_whoever_proposed_clears_no_gate_whatever_else_they_are():
    both = person(PROPOSER.id, Role.OFFICER, Role.APPROVER, Role.DIRECTOR)
    assert kind(made(both), clearing(), both) is Kind.SAME_PERSON


def test_two_signatures_come_from_two_people_and_two_sides():
    one = clear(made(), clearing(BOTH), MANAGER)
    manager_too = person(MANAGER.id, Role.APPROVER)
    assert kind(one, clearing(BOTH, Office.SERVICE_MANAGER), manager_too) is Kind.SAME_PERSON
    two = clear(one, clearing(BOTH, Office.SERVICE_MANAGER), SECOND)
    assert BOTH.open_to(two.clearances) == ()


def test_whoever_approved_for_the_authority_does_not_sign_for_the_home():
    one = clear(made(), clearing(BOTH, Office.SERVICE_MANAGER), APPROVER)
    both = person(APPROVER.id, Role.REGISTERED_MANAGER, homes=MANAGER.homes)
    assert kind(one, clearing(BOTH), both) is Kind.SAME_PERSON
    with pytest.raises(RefusedError, match="both for the home and for the authority"):
        take(one, Accept("impact 3"), both, LATER)


def test_whoever_accepted_for_the_home_clears_nothing_for_the_authority():
    accepted = take(made(), Accept("impact 3"), MANAGER, LATER)
    both = person(MANAGER.id, Role.APPROVER)
    assert kind(accepted, clearing(), both) is Kind.SAME_PERSON


def test_the_proposer_does_not_accept_for_the_home():
    both = person(PROPOSER.id, Role.REGISTERED_MANAGER, homes=MANAGER.homes)
    with pytest.raises(RefusedError, match="both for the home and for the authority"):
        take(made(), Accept("impact 3"), both, LATER)


def test_the_manager_of_another_home_signs_nothing():
    assert kind(made(), clearing(BOTH), OTHER_MANAGER) is Kind.NOT_YOUR_HOME
    two_hats = replace(OTHER_MANAGER, roles=frozenset({Role.REGISTERED_MANAGER, Role.OFFICER}))
    assert kind(made(), clearing(BOTH), two_hats) is Kind.NOT_YOUR_HOME


def test_a_gate_is_recorded_once():
    assert kind(clear(made(), clearing(), APPROVER), clearing(), SECOND) is Kind.WRONG_STATE


def test_what_no_rule_asks_is_not_recorded():
    unknown = replace(APPROVAL, rule="another")
    assert kind(made(), clearing(unknown), APPROVER) is Kind.NO_SUCH_THING
    assert kind(made(), clearing(office=Office.DIRECTOR), DIRECTOR) is Kind.NO_SUCH_THING


@pytest.mark.parametrize(
    ("emergency", "satisfied", "enough"),
    [
        (False, ALL, True),
        (False, (FIRST,), False),
        (None, (FIRST,), False),
        (True, (FIRST,), True),
        (True, ALL, True),
        (True, (WAITS,), False),
        (True, (), False),
    ],
)
def test_an_emergency_lets_some_of_it_follow_and_never_the_rest(emergency, satisfied, enough):
    step = clearing(satisfied=satisfied)
    if enough:
        assert clear(made(emergency=emergency), step, APPROVER).clearances
    else:
        assert kind(made(emergency=emergency), step, APPROVER) is Kind.NOT_SAID


def test_nobody_is_satisfied_of_what_the_rule_does_not_ask():
    step = clearing(satisfied=(*ALL, "the moon is full"))
    assert kind(made(), step, APPROVER) is Kind.NO_SUCH_THING


@pytest.mark.parametrize(
    "given",
    [
        Evidence(" ", NOW.date(), "the court"),
        Evidence("paper 7", NOW.date(), ""),
        Evidence("paper 7", NOW.date() + timedelta(days=1), "the court"),
    ],
)
def test_evidence_has_a_paper_a_giver_and_a_day_that_has_come(given):
    step = Clear(Clearing("paper", Office.COURT, given))
    assert kind(made(), step, OFFICER) is Kind.NOT_SAID


def test_every_office_of_every_rule_can_be_recorded_by_some_role():
    for rule in (*CATALOGUE, *MATRIX, *FOLLOW_UPS):
        for office in (rule.approver, getattr(rule, "second_approver", None)):
            if office is not None:
                assert roles_of(office) <= EVERY_OFFICE
                assert roles_of(office)


def test_papers_of_offices_without_a_login_are_written_down_and_others_sign_in_person():
    assert roles_of(Office.COURT) == WRITES_DOWN
    assert not signs_in_person(Office.COURT)
    assert all(map(signs_in_person, HELD_BY))
    assert roles_of(Office.DIRECTOR) == {Role.DIRECTOR}
    assert roles_of(Office.IRO) == IRO.roles
