"""When more is to be judged than can be, nothing is proposed, and one may ask again."""

import pytest

from api.proposals import carrying, standing_read
from api.security.turns import Turns
from api.store.tables.proposals import proposals
from tests.api.proposals.office import PAPER


@pytest.fixture
def taken(monkeypatch):
    """Let somebody else have the one turn there is."""
    turns = Turns(most=1, waiting=0, seconds=60)
    for module in (carrying, standing_read):
        monkeypatch.setattr(module, "JUDGING", turns)
    return turns.turn()


def test_a_proposal_waits_for_no_turn_that_it_will_not_get(office, taken):
    asked = office.asked(office.child())
    with taken:
        refused = office.proposer.post("/proposals", asked, "the-key")
        assert (refused.status_code, refused.headers["retry-after"]) == (503, "1")
        assert not office.table(proposals)
    assert office.proposer.post("/proposals", asked, "the-key").status_code == 201


def test_how_a_proposal_stands_and_its_steps_take_turns_too(office, taken):
    made = office.propose()
    made.accept()
    with taken:
        assert office.proposer.get(f"{made.path}/standing").status_code == 503
        rule = "tasks/any/completion"
        assert made.step(office.officer, rule, {"evidence": PAPER}).status_code == 503
        assert made.read().status_code == 200
    assert made.standing()["gates"]
