"""A proposal is written in one way, and read back as it was."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest

from api.proposals.document import parse_proposal, proposal_text
from api.proposals.holding import HoldTimes
from api.proposals.proposal import (
    Challenge,
    Clearance,
    Outcome,
    Signature,
    Task,
    TaskDone,
)
from api.proposals.proposing import propose
from api.proposals.states import State
from api.proposals.steps import Accept, AnswerIf
from api.proposals.workflow import take
from api.store.canonical import canonical
from constraints.errors import PlacementError
from constraints.vocabulary import Answer, Mitigation, MitigationState
from constraints.vocabulary import Role as Office
from tests.api.proposals.people import LATER, MANAGER, NOW, PROPOSER, evidence, proposed

STEPS = {Mitigation.WAKING_NIGHT_STAFF: MitigationState.VERIFIED}


def everything():
    made = propose(proposed(emergency=None), PROPOSER, NOW, HoldTimes())
    made = take(made, AnswerIf("there is a waking night", date(2026, 3, 9)), MANAGER, LATER)
    accept = Accept("impact 3", Answer.CLEAR_WITH_MITIGATIONS, STEPS)
    made = take(made, accept, MANAGER, LATER + timedelta(seconds=1))
    return replace(
        made,
        clearances=(Clearance("approval", Office.DIRECTOR, "per_a", LATER, evidence(), ("a",)),),
        tasks=(Task("tell", "the inbox", None), Task("visit", "per_b", date(2026, 3, 5))),
        done=(TaskDone("tell", "per_a", LATER, evidence()),),
        signatures=(Signature(("not_known",), "per_c", LATER, "The nearest."),),
        challenges=(Challenge(1, "per_d", "the child", LATER, "No.", "per_e", "Heard."),),
        outcome=Outcome(date(2026, 3, 20), "CHILD", "She asked."),
        state=State.ENDED,
    )


def test_it_is_read_back_the_same_and_written_the_same():
    text = proposal_text(everything())
    assert parse_proposal(text) == everything()
    assert proposal_text(parse_proposal(text)) == text


def test_what_is_read_back_goes_on():
    made = propose(proposed(), PROPOSER, NOW, HoldTimes())
    again = parse_proposal(proposal_text(made))
    assert take(again, Accept("impact 3"), MANAGER, LATER) == take(
        made, Accept("impact 3"), MANAGER, LATER
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        json.dumps({"format_version": 2, "proposal": {}}),
        json.dumps({"format_version": 1}),
        json.dumps({"format_version": 1, "proposal": {"id": "canary"}}),
    ],
)
def test_what_is_no_proposal_is_refused_without_a_word_of_it(text):
    with pytest.raises(PlacementError) as refused:
        parse_proposal(text)
    assert "canary" not in str(refused.value)


def test_what_would_be_lost_when_it_is_written_again_is_refused():
    document = json.loads(proposal_text(everything()))
    document["proposal"]["holds"] = True
    with pytest.raises(PlacementError, match="not written as"):
        parse_proposal(canonical(document))
    del document["proposal"]["holds"], document["proposal"]["challenges"]
    with pytest.raises(PlacementError, match="not written as"):
        parse_proposal(canonical(document))
