"""Who reads what: other tenants nothing, the home first without names, refusals no history."""

import json

from api.proposals.refusals import Kind, Refusal, RefusedError
from api.proposals.refused import problem_of
from api.security.roles import Role
from constraints.compatibility.matrix import MATRIX
from matcher.readers import looks_at_residents
from tests.api.proposals.office import PAPER, REASON

MISSING = "prop_" + "A" * 22
STEPS = {
    "acceptance": {"impact": "impact 3"},
    "answers": {"yes_if": "a waking night"},
    "refusal": {"reason": "No bed."},
    "gates/out_of_area_approval/clearances": {"office": "nominated_officer", "evidence": PAPER},
    "signatures": {"rules": ["sex_within_statement"], "why": "It always has."},
    "challenges": {"on_behalf_of": "iro", "words": "Too far away."},
    "challenges/1/settlement": {"answer": "Heard."},
    "tasks": {"to": {"visit_in_first_week": "the inbox"}},
    "tasks/visit_in_first_week/completion": {"evidence": PAPER},
    "confirmation": {},
    "withdrawal": {"reason": "Another home."},
    "ending": {"on": "2026-03-02", "code": "CHILD", "why": "She asked."},
}


def answers(office, caller, name):
    """What somebody is answered on every route of a proposal, but for what is random."""
    path = f"/proposals/{name}"
    found = [caller.get(path), caller.get(f"{path}/standing")]
    found += [
        caller.post(f"{path}/{noun}", body, **{"If-Match": '"1"'}) for noun, body in STEPS.items()
    ]
    own = {"x-request-id", "date"}
    return [
        (one.status_code, one.content, {k: v for k, v in one.headers.items() if k not in own})
        for one in found
    ]


def test_anothers_proposal_is_answered_as_one_that_is_not_there(office):
    made = office.propose()
    for caller in (office.stranger, office.other_manager):
        theirs = answers(office, caller, made.name)
        assert theirs == answers(office, caller, MISSING)
        assert {status for status, _, _ in theirs} <= {403, 404}
    assert made.version() == 1


def test_anothers_match_is_answered_as_one_that_is_not_there(office):
    asked = office.asked(office.child())
    there = office.stranger.post("/proposals", asked)
    missing = office.stranger.post("/proposals", asked | {"match_request": "mat_" + "A" * 22})
    assert (there.status_code, there.content) == (missing.status_code, missing.content)
    assert there.status_code == 404


def test_a_colleague_without_the_case_gives_a_reason_first_and_that_is_written_down(office):
    made = office.propose()
    nosy = office.person(Role.OFFICER)
    refused = nosy.get(made.path)
    assert (refused.status_code, refused.json()["type"]) == (403, "/problems/not-allowed")
    assert office.audit()[-1].action == "case.refused"
    referral = made.read().json()["referral"]
    opened = nosy.post(f"/referrals/{referral}/openings", {"reason": "Out of hours duty."})
    assert opened.status_code == 201
    assert nosy.get(made.path).status_code == 200


def test_each_reading_is_one_row_of_the_audit(office):
    made = office.propose()
    before = len(office.audit())
    made.read(), made.read(office.manager), made.standing()
    told = [(row.action, row.subject, row.authority) for row in office.audit()[before:]]
    whose = office.audit()[before].authority
    assert told == [
        ("proposal.read", made.name, whose),
        ("proposal.read", made.name, whose),
        ("proposal.judged", made.name, whose),
    ]
    assert whose


def test_the_home_is_told_first_without_names_and_more_once_it_said_yes(office):
    girl = office.girl.child
    match = office.child(child={"strengths": "Good with younger children."})
    made = office.propose(match)
    first = made.read(office.manager).json()
    said = json.dumps(first)
    assert first["told"]["child"]["age_years"] == 13
    assert first["told"]["child"]["strengths"] == "Good with younger children."
    assert set(first["told"]["child"]["risks"]["goes_missing"]) == {"state", "level", "proven"}
    for hidden in ("C-0", "R-0", str(girl.born), "easting", "E08000003", REASON, "chd_", "mat_"):
        assert hidden not in said
    assert {"reason", "basis", "child", "referral", "clearances"}.isdisjoint(first)
    more = made.accept()
    assert more["told"]["child"]["born"] == str(girl.born)
    assert more["told"]["wishes"]["text"]
    said = json.dumps(more)
    for hidden in ("easting", "places_to_avoid", "homes_to_avoid", "replies", REASON):
        assert hidden not in said
    made.done(office.officer, "withdrawal", {"reason": "Another home said yes."})
    assert made.read(office.manager).json()["told"] is None


def test_a_refusal_tells_of_those_who_live_there_a_code_and_no_history():
    rows = [row for row in MATRIX if looks_at_residents(row)]
    assert len(rows) > 20
    for row in rows:
        words = f"The home may not take the child: {row.title}."
        problem = problem_of(RefusedError(Refusal(Kind.BARRED, words, (row.id,))))
        [one] = json.loads(problem.response().body)["refusals"]
        assert row.title not in one["words"]
        assert row.handbook[0] in one["words"]


def test_what_was_said_stands_in_no_log_and_no_audit(office):
    made = office.propose()
    canary = "zanzibar"
    made.done(office.manager, "answers", {"yes_if": canary})
    made.done(office.iro, "challenges", {"on_behalf_of": "iro", "words": canary})
    made.done(office.manager, "refusal", {"reason": canary})
    assert canary in made.read().text
    assert canary not in office.log.getvalue()
    assert all(canary not in row.detail for row in office.audit())


def test_nobody_finds_a_home_by_moving_the_child_about_the_map(office):
    match = office.child()
    made = office.propose(match)
    assert made.read().status_code == 200
    origin = {"easting_m": 385_000, "northing_m": 390_000, "authority": "E08000007"}
    office.change_child(match, child={"origin": origin})
    judged = [made.read(), office.proposer.get(f"{made.path}/standing")]
    judged += [made.step(office.proposer, "tasks", {"to": {"visit_in_first_week": "inbox"}})]
    assert [one.status_code for one in judged] == [200, 409, 409]
    assert "assigned by somebody else" in judged[1].json()["detail"]
    referral = office.children[match]
    again = {"person": office.proposer.person.id, "reason": "The family has moved."}
    assert office.approver.post(f"/referrals/{referral}/assignments", again).status_code == 201
    assert office.proposer.get(f"{made.path}/standing").status_code == 200
