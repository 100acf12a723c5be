"""No place to two children, no child in two places: whoever asks at once, and when time is up."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from sqlalchemy import func, select

from api.proposals import taking
from api.proposals.expiring import sweep
from api.proposals.judging import Judged
from api.store.tables.homes import homes
from api.store.tables.proposals import proposals
from api.store.tables.steps import proposal_steps
from fixtures.stories.host_team_not_told import OWN_AREA
from tests.api.proposals.office import Proposed, kinds
from tests.api.proposals.standings import CLEAR

THREADS = 16


def at_once(calls):
    with ThreadPoolExecutor(len(calls)) as pool:
        return [one.result() for one in [pool.submit(call) for call in calls]]


def held(office):
    waits = proposals.c.holds_place
    return {(row.urn, row.place): row.child for row in office.table(proposals, waits)}


def proposing(office, match, place):
    return lambda: office.proposer.post("/proposals", office.asked(match, place))


def test_of_sixteen_children_one_gets_the_place_and_nobody_hears_who(office):
    matches = [office.child() for _ in range(THREADS)]
    answers = at_once([proposing(office, match, "1") for match in matches])
    assert sorted(one.status_code for one in answers) == [201] + [409] * (THREADS - 1)
    lost = {one.content for one in answers if one.status_code == 409}
    assert len(lost) == 1
    assert b"This place is held" in lost.pop()
    assert len(held(office)) == len(office.table(proposals)) == 1


def test_one_child_is_held_in_one_place_whoever_asks_at_once(office):
    match = office.child()
    calls = [proposing(office, match, str(number % 2 + 1)) for number in range(THREADS)]
    answers = at_once(calls)
    assert sorted(one.status_code for one in answers) == [201] + [409] * (THREADS - 1)
    assert len(held(office)) == 1


def test_the_same_request_is_carried_out_once(office):
    match = office.child()
    asked = office.asked(match)
    answers = at_once([lambda: office.proposer.post("/proposals", asked, "the-key")] * 8)
    assert {one.status_code for one in answers} == {201}
    assert len({one.content for one in answers}) == 1
    assert len({one.headers["location"] for one in answers}) == 1
    assert len(office.table(proposals)) == 1
    other = office.proposer.post("/proposals", office.asked(match, "2"), "the-key")
    assert (other.status_code, other.json()["type"]) == (422, "/problems/idempotency-key-reused")
    keyless = office.proposer.send("POST", "/proposals", asked)
    assert keyless.status_code == 400


def test_a_step_sent_again_is_answered_as_before_and_taken_once(office):
    made = office.propose()
    first = made.step(office.manager, "acceptance", {"impact": "impact 3"}, 1, "one-yes")
    again = made.step(office.manager, "acceptance", {"impact": "impact 3"}, 1, "one-yes")
    assert first.status_code == again.status_code == 200
    assert (again.content, again.headers["etag"]) == (first.content, first.headers["etag"])
    assert made.version() == 2
    lost = made.step(office.manager, "refusal", {"reason": "No bed."}, 1)
    assert lost.status_code == 412


def test_of_two_steps_at_once_one_is_of_a_version_that_is_past(office):
    made = office.propose()
    calls = [
        lambda: made.step(office.manager, "acceptance", {"impact": "impact 3"}, 1),
        lambda: made.step(office.officer, "withdrawal", {"reason": "Another home said yes."}, 1),
    ] * 4
    answers = at_once(calls)
    assert sorted(one.status_code for one in answers) == [200] + [412] * 7
    assert made.version() == 2


def test_when_its_time_is_up_a_read_says_so_and_the_place_is_free(office):
    made = office.propose()
    office.later(hours=48)
    late = made.step(office.manager, "acceptance", {"impact": "impact 3"})
    assert (late.status_code, kinds(late)) == (409, {"time_is_up"})
    assert made.version() == 1, "What is refused changes nothing, not even what the clock may."
    assert made.read().json()["state"] == "expired"
    assert made.version() == 2
    assert held(office) == {}


def test_when_its_time_is_up_the_place_and_the_child_can_be_held_anew(office):
    match = office.child()
    made = office.propose(match)
    office.later(hours=48)
    again = office.propose(office.match(office.children[match]))
    states = {row.id: row.state for row in office.table(proposals)}
    assert states == {made.name: "expired", again.name: "proposed"}


def test_a_list_shows_nothing_held_whose_time_is_up(office):
    made = office.propose()
    office.later(hours=48)
    [one] = office.officer.get("/proposals").json()["items"]
    assert (one["id"], one["state"]) == (made.name, "expired")


def test_a_sweep_lets_go_whatever_is_due_and_nothing_else(office):
    first = office.propose(place="1")
    office.later(hours=24)
    office.propose(place="2")
    office.later(hours=24)
    assert sweep(office.store) == 1
    assert sweep(office.store) == 0
    assert {place for _, place in held(office)} == {"2"}
    [row] = [row for row in office.audit() if row.action == "proposal.expire"]
    assert (row.subject, row.actor) == (first.name, "system")


def test_a_sweep_goes_on_until_nothing_is_due(office, monkeypatch):
    monkeypatch.setattr("api.proposals.expiring.AT_ONCE", 1)
    office.propose(place="1"), office.propose(place="2")
    office.later(hours=48)
    assert sweep(office.store) == 2


def test_an_answer_holds_the_place_anew(office):
    made = office.propose()
    office.later(hours=47)
    made.accept()
    office.later(hours=47)
    assert made.read().json()["state"] == "accepted"
    with office.store.read() as connection:
        steps = connection.scalar(select(func.count()).select_from(proposal_steps))
    assert steps == 2
    office.later(hours=1, seconds=1)
    assert made.read().json()["state"] == "expired"


def test_for_a_day_that_is_past_no_place_is_held(office):
    match = office.child()
    office.later(days=4)
    late = office.proposer.post("/proposals", office.asked(match))
    assert (late.status_code, kinds(late)) == (409, {"start_is_past"})


def test_a_child_who_lives_in_a_home_is_confirmed_for_no_other(office, monkeypatch):
    def nothing_in_the_way(_, record, present):
        return Judged(present.marks, replace(CLEAR, basis=record.proposal.basis))

    monkeypatch.setattr(taking, "judge", nothing_in_the_way)
    match = office.child()
    made = office.propose(match)
    made.accept()
    assert made.confirm().status_code == 200
    again = office.match(office.children[match])
    moving = office.proposer.post("/proposals", office.asked(again, "1", OWN_AREA))
    assert moving.status_code == 201, "A move can be proposed while the child lives elsewhere."
    move = Proposed(office, moving.json()["id"])
    move.done(office.other_manager, "acceptance", {"impact": "impact 4"})
    before = office.table(homes)
    refused = move.confirm()
    assert refused.status_code == 409
    assert "lives in a home already" in refused.json()["detail"]
    assert office.table(homes) == before
    assert move.read().json()["state"] == "accepted"
