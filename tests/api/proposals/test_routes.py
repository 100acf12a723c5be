"""From a match to a child who lives there and leaves, over HTTP, on both kinds of database."""

import asyncio
import json
from datetime import date

from api.proposals.calling import engines_of
from api.proposals.machine import TRANSITIONS
from api.proposals.states import Verb
from api.security.roles import PERMISSIONS, Permission
from api.store.tables.homes import homes
from api.store.tables.placements import placements
from api.store.tables.proposals import proposals
from api.store.tables.steps import clearances, proposal_steps, tasks
from api.store.whole import verify_store
from fixtures.stories.host_team_not_told import NEXT_DOOR, OWN_AREA
from tests.api.proposals.office import PAPER, REASON, kinds

VERBS = {
    Verb.PROPOSE: Permission.PROPOSE,
    Verb.ACCEPT: Permission.ANSWER_FOR_HOME,
    Verb.ANSWER: Permission.ANSWER_FOR_HOME,
    Verb.DECLINE: Permission.ANSWER_FOR_HOME,
    Verb.CLEAR: Permission.CLEAR_GATES,
    Verb.SIGN: Permission.CLEAR_GATES,
    Verb.ASSIGN: Permission.RECORD_DUTIES,
    Verb.DO: Permission.RECORD_DUTIES,
    Verb.CHALLENGE: Permission.CHALLENGE,
    Verb.SETTLE: Permission.CHALLENGE,
    Verb.CONFIRM: Permission.CONFIRM,
    Verb.WITHDRAW: Permission.WITHDRAW,
    Verb.END: Permission.END_PLACEMENTS,
}


def home_document(office):
    [row] = office.table(homes, homes.c.urn == NEXT_DOOR)
    return json.loads(row.document)


def supply(office):
    with office.store.read() as connection:
        return office.app.state.supplies.view(connection, exact=True).edition


def ending(office, **changes):
    return {"on": "2026-03-20", "code": "CHILD", "why": "She asked to be nearer home."} | changes


def test_a_proposal_goes_all_the_way_with_its_duties(office):
    made = office.propose(office.child())
    office.later(hours=20)  # another day than that of the home's list
    made.ready()
    before = supply(office)
    done = made.confirm()
    assert done.status_code == 200, done.text
    body = done.json()
    assert (body["state"], body["version"]) == ("confirmed", int(done.headers["etag"].strip('"')))
    _the_child_is_to_live_there(office, made, body, before)
    _what_was_recorded(office, made, body)
    office.later(days=18)
    told = made.done(office.officer, "tasks/visit_in_first_week/completion", {"evidence": PAPER})
    assert told["done"][-1]["rule"] == "visit_in_first_week"
    late = made.step(office.officer, "ending", ending(office, on="2026-03-25"))
    assert (late.status_code, kinds(late)) == (422, {"not_said"})
    over = made.done(office.officer, "ending", ending(office))
    assert over["state"] == "ended"
    [placement] = office.table(placements)
    assert (placement.state, placement.ended_because) == ("ended", "CHILD")
    assert home_document(office)["residents"] == []
    assert "1" not in {one["place"] for one in home_document(office)["vacancies"]}
    _people_learn_from_it(office, made)
    with office.store.read() as connection:
        assert verify_store(connection).findings == ()


def _the_child_is_to_live_there(office, made, body, before):
    [placement] = office.table(placements)
    assert (placement.id, placement.state) == (body["placement"], "running")
    assert (placement.urn, placement.place) == (NEXT_DOOR, "1")
    told = home_document(office)
    [resident] = told["residents"]
    assert resident["lives_there_from"] == "2026-03-05"
    [place] = [one for one in told["vacancies"] if one["place"] == "1"]
    assert place["free_from"] == "not_free"
    now = supply(office)
    assert now.point[0] == before.point[0] + 1
    assert [one.person for one in now.engine.supply.snapshot.residents] == [resident["person"]]
    [row] = office.table(proposals)
    assert (row.holds_child, row.holds_place, row.version) == (False, True, body["version"])


def _what_was_recorded(office, made, body):
    given = {row.rule: row for row in office.table(tasks)}
    assert given["visit_in_first_week"].due_on > date(2026, 3, 5)
    assert given["visit_in_first_week"].done_at is None
    assert given["host_team_told_first"].done_at is not None
    assert {row.rule for row in office.table(clearances)} == {
        one["rule"] for one in body["clearances"]
    }
    verbs = [row.verb for row in office.table(proposal_steps)]
    told = [row.action for row in office.audit() if row.subject == made.name]
    assert len(verbs) == body["version"] == len([a for a in told if a.split(".")[1] in verbs])


def _people_learn_from_it(office, made):
    [one] = office.officer.get("/outcomes").json()["items"]
    assert (one["proposal"], one["days"], one["code"]) == (made.name, 15, "CHILD")
    assert "out_of_area_approval" in one["rules"]
    for where, count in (
        ({"urn": NEXT_DOOR}, 1),
        ({"urn": OWN_AREA}, 0),
        ({"rule": "out_of_area_approval"}, 1),
        ({"rule": "no_such_rule"}, 0),
    ):
        assert len(office.officer.get("/outcomes", **where).json()["items"]) == count
    assert len(office.manager.get("/outcomes").json()["items"]) == 1
    for nobody in (office.other_manager, office.stranger):
        assert nobody.get("/outcomes").json()["items"] == []


def test_a_home_may_say_yes_if_and_then_yes_or_no(office):
    made = office.propose()
    body = made.done(office.manager, "answers", {"yes_if": "a waking night is paid for"})
    assert body["state"] == "proposed"
    assert made.accept()["state"] == "accepted"
    assert made.done(office.manager, "answers", {"not_before": "2026-03-09"})["state"] == "proposed"
    nothing = made.step(office.manager, "answers", {})
    assert (nothing.status_code, kinds(nothing)) == (422, {"not_said"})
    checked = {"residents_check": "clear_with_mitigations"}
    steps = {"mitigations": {"waking_night_staff": "can_be_arranged"}}
    body = made.accept(**checked, **steps)
    assert body["answers"][-1]["yes"] is True
    assert made.done(office.manager, "refusal", {"reason": "No bed."})["state"] == "declined"
    again = made.step(office.manager, "acceptance", {"impact": "impact 4"})
    assert (again.status_code, kinds(again)) == (409, {"wrong_state"})


UNREADABLE = (
    ("acceptance", {"impact": "i", "residents_check": "perhaps"}),
    ("acceptance", {"impact": "i", "mitigations": {"hope": "verified"}}),
    ("acceptance", {"impact": ""}),
    ("acceptance", {"impact": "i", "onn": True}),
    ("answers", {"not_before": "2026-13-01"}),
    ("answers", {"not_before": 20260309}),
)


def test_what_cannot_be_read_changes_nothing(office):
    made = office.propose()
    for noun, body in UNREADABLE:
        assert made.step(office.manager, noun, body).status_code == 422
    assert made.version() == 1


def test_lists_are_of_own_cases_and_own_homes(office):
    first, second = office.propose(place="1"), office.propose(place="2")
    page = office.officer.get("/proposals", limit=1).json()
    assert [one["id"] for one in page["items"]] == [second.name]
    page = office.officer.get("/proposals", limit=1, cursor=page["next_cursor"]).json()
    assert [one["id"] for one in page["items"]] == [first.name]
    assert page["next_cursor"] is None
    assert len(office.manager.get("/proposals").json()["items"]) == 2
    for nobody in (office.other_manager, office.stranger):
        assert nobody.get("/proposals").json()["items"] == []


def test_every_step_says_of_which_version_it_is(office):
    made = office.propose()
    body = {"impact": "impact 3"}
    path = f"{made.path}/acceptance"
    assert office.manager.post(path, body).status_code == 428
    assert office.manager.post(path, body, **{"If-Match": '"7"'}).status_code == 412
    assert made.read().headers["etag"] == '"1"'


def test_who_may_call_a_route_is_whom_the_machine_lets():
    assert set(VERBS) == set(Verb) - {Verb.EXPIRE}
    for verb, permission in VERBS.items():
        may = {role for role, held in PERMISSIONS.items() if permission in held}
        assert TRANSITIONS[verb].roles <= may


def test_a_place_that_the_home_does_not_have_is_not_held(office):
    match = office.child()
    for place in ("9", None, "*"):
        asked = office.asked(match, place)
        refused = office.proposer.post("/proposals", asked)
        assert refused.status_code == 422
        assert refused.json()["errors"][0]["pointer"] == "/body/place"
    asked = office.asked(match, urn="9999999")
    assert office.proposer.post("/proposals", asked).status_code == 422
    assert office.table(proposals) == []


def test_a_child_for_whom_one_officer_alone_has_spoken_is_proposed_to_nobody(office):
    match = office.child()
    office.change_child(
        match,
        child={"origin": {"easting_m": 385_000, "northing_m": 390_000, "authority": "E08000007"}},
    )
    again = office.match(office.children[match])
    refused = office.proposer.post("/proposals", office.asked(again))
    assert refused.status_code == 409
    assert "assigned by somebody else" in refused.json()["detail"]
    assert REASON not in refused.text


def test_the_engine_of_a_step_is_that_of_matching(office):
    class Request:
        app = office.app

    assert asyncio.run(engines_of(Request))() is supply(office).engine


def test_letters_that_no_store_keeps_are_refused(office):
    match, made = office.child(), office.propose()
    for odd in ("\x00nothing", "half a \ud800 letter"):
        asked = office.asked(match, "2") | {"reason": odd}
        assert office.proposer.post("/proposals", asked).status_code in {400, 422}
        for caller, noun, body in (
            (office.manager, "refusal", {"reason": odd}),
            (office.manager, "acceptance", {"impact": odd}),
            (office.iro, "challenges", {"on_behalf_of": "iro", "words": odd}),
            (office.officer, "tasks", {"to": {"visit_in_first_week": odd}}),
        ):
            assert made.step(caller, noun, body).status_code in {400, 422}, (noun, odd)
    assert made.version() == 1
