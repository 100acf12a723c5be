import json
from dataclasses import replace

import pytest
from sqlalchemy import delete, select

from api.homes.service import supply_changed
from api.match_requests.question import Question, put_to
from api.security.roles import Role
from api.store.change import SYSTEM
from api.store.database import open_database
from api.store.tables.homes import homes
from api.store.tables.match_requests import match_requests
from matcher.answer.build import answer_for

from ..town import THEIRS, Town, world

NOWHERE = "mat_AAAAAAAAAAAAAAAAAAAAAA"
URN = world().snapshot.homes[0].urn


@pytest.fixture(scope="module")
def referral(desk):
    return desk.referral()


@pytest.fixture(scope="module")
def made(desk, referral):
    return desk.match(referral)


def test_an_answer_says_what_it_rests_on(made, referral):
    body = made.json()
    assert made.headers["location"] == f"/api/v1/match-requests/{body['id']}"
    assert body["referral"] == referral
    assert all(body["versions"][key] for key in ("rule_set", "profile_hash", "input_hash"))
    assert body["data_ages"]["supply_as_at"] == "2026-03-02"
    assert sum(body["counts"].values()) == len(world().snapshot.homes)


def test_an_answer_is_given_again_byte_for_byte(desk, made, referral):
    path = f"/match-requests/{made.json()['id']}"
    urn = (made.json()["answer"]["can_propose"] + made.json()["answer"]["ask_first"])[0]["urn"]
    desk.officer.post(f"/referrals/{referral}/replies", {"urn": urn, "no_place": True})
    assert desk.officer.get(path).content == made.content


def test_the_same_request_is_answered_with_the_same_bytes(desk, referral):
    asked = {"referral": referral, "decided_on": "2026-03-02"}
    first, again = (desk.officer.post("/match-requests", asked, key="one") for _ in range(2))
    assert first.content == again.content
    assert first.headers["location"] == again.headers["location"]
    other = desk.officer.post("/match-requests", asked | {"top": 2}, key="one")
    assert (other.status_code, other.json()["type"]) == (422, "/problems/idempotency-key-reused")
    assert desk.officer.send("POST", "/match-requests", asked).status_code == 400


def test_the_pages_are_the_whole_order(desk, referral):
    made = desk.match(referral, top=1)
    items, cursor = [], None
    while True:
        given = {"limit": 3} | ({"cursor": cursor} if cursor else {})
        page = desk.officer.get(f"/match-requests/{made.json()['id']}/matches", **given).json()
        items += page["items"]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    with desk.store.read() as connection:
        kept = match_requests.c
        question = connection.scalar(select(kept.question).where(kept.id == made.json()["id"]))
        asked = put_to(Question.of(question), desk.app.state.supplies.view(connection, exact=False))
    answer = answer_for(
        asked.here.engine, asked.here.referral, every_home=True, replies=asked.here.replies
    )
    assert items == [
        {
            "urn": one.urn,
            "group": one.group.value,
            "rank": one.rank,
            "best_rank": one.best_rank,
            "worst_rank": one.worst_rank,
            "safety_low": round(one.safety_low, 3),
            "safety_high": round(one.safety_high, 3),
            "points_low": one.points_low,
            "points_high": one.points_high,
            "miles_low": one.distance and round(one.distance.low, 3),
            "miles_high": one.distance and one.distance.high and round(one.distance.high, 3),
        }
        for one in answer.order
    ]


@pytest.mark.parametrize("voice", ["officer", "child", "auditor"])
def test_a_home_is_explained_in_three_voices(desk, made, voice):
    told = desk.officer.get(f"/match-requests/{made.json()['id']}/homes/{URN}", voice=voice)
    assert told.status_code == 200, told.text
    assert told.json()["voice"] == voice
    assert told.json()["versions"].keys() == made.json()["versions"].keys()
    part = {"officer": "reasons", "child": "parts", "auditor": "rules"}[voice]
    assert told.json()["explanation"][part]


def test_a_childs_page_is_an_answer_too(desk, referral):
    page = desk.match(referral, voice="child").json()["answer"]
    assert page["parts"][0]["heading"]


def test_what_is_other_by_now_is_said(desk):
    referral = desk.referral(1)
    made = desk.match(referral).json()
    path = f"/match-requests/{made['id']}"
    before = desk.officer.get(path, as_of="now").json()
    assert before["same"]
    assert before["then"] | {"input_hash": ""} == before["now"] | {"input_hash": ""}
    urn = (made["answer"]["can_propose"] + made["answer"]["ask_first"])[0]["urn"]
    desk.officer.post(f"/referrals/{referral}/replies", {"urn": urn, "no_place": True})
    desk.officer.patch(f"/referrals/{referral}", {"planned_weeks": 3.0}, 1)
    manager = desk.person(Role.REGISTERED_MANAGER, urns=[URN])
    told = manager.patch(f"/homes/{URN}", {"home": {"staff_turnover": 0.5}}, 1)
    assert told.status_code == 200, told.text
    after = desk.officer.get(path, as_of="now").json()
    assert not after["same"]
    assert after["facts"] == {
        "referral": ["/planned_weeks"], "replies_since": 1, "homes_told_since": [URN],
    }  # fmt: skip
    assert after["versions_changed"] == ["supply"]
    moved = {one["urn"]: (one["then"], one["now"]) for one in after["order"]["changed_group"]}
    first = "can_propose" if made["answer"]["can_propose"] else "ask_first"
    assert moved[urn] == (first, "may_not_or_gone")


def test_a_vacancy_told_is_in_the_next_answer(desk):
    referral = desk.referral()
    before = desk.match(referral).json()
    urn = (before["answer"]["can_propose"] + before["answer"]["ask_first"])[-1]["urn"]
    manager = desk.person(Role.REGISTERED_MANAGER, urns=[urn])
    full = {"vacancies": [{"place": "*", "free_from": "not_free"}]}
    told = manager.patch(f"/homes/{urn}", full, desk.home(urn).version)
    assert told.status_code == 200, told.text
    after = desk.match(referral).json()
    assert after["versions"]["supply"] == before["versions"]["supply"] + 1
    assert after["counts"] != before["counts"]


@pytest.mark.parametrize("part", ["", "?as_of=now", "/matches", f"/homes/{URN}"])
def test_whose_answers_may_be_read(desk, made, part):
    name = made.json()["id"]
    them, colleague = desk.person(Role.OFFICER, authority=THEIRS), desk.person(Role.IRO)
    theirs, none = (them.get(f"/match-requests/{one}{part}") for one in (name, NOWHERE))
    assert theirs.status_code == none.status_code == 404
    assert theirs.content == none.content
    before = desk.audit()[-1].seq
    assert colleague.get(f"/match-requests/{name}{part}").status_code == 403
    assert [(one.action, one.subject) for one in desk.since(before)] == [("case.refused", name)]


def test_nobody_matches_anothers_child(desk, referral):
    body = {"referral": referral, "decided_on": "2026-03-02"}
    them, colleague = desk.person(Role.OFFICER, authority=THEIRS), desk.person(Role.OFFICER)
    theirs = them.post("/match-requests", body)
    none = them.post("/match-requests", body | {"referral": "ref_AAAAAAAAAAAAAAAAAAAAAA"})
    assert (theirs.status_code, theirs.content) == (404, none.content)
    assert colleague.post("/match-requests", body).status_code == 403


@pytest.mark.parametrize("part", [
    {"decided_on": "2030-01-01"}, {"decided_on": "soon"}, {"at": "2999-01-01T00:00:00Z"},
    {"at": "2026-03-02T12:00:00"}, {"top": 0}, {"top": 21}, {"voice": "auditor"}, {"else": 1},
])  # fmt: skip
def test_what_cannot_be_asked(desk, referral, part):
    body = {"referral": referral, "decided_on": "2026-03-02"} | part
    told = desk.officer.post("/match-requests", body)
    assert told.status_code == 422, told.text


def test_without_homes_there_is_no_answer(sqlite_files):
    store = open_database(sqlite_files.new())
    bare = replace(world().snapshot, homes=world().snapshot.homes[:1], vacancies=(), residents=())
    desk = Town(store, bare)
    with desk.client:
        referral = desk.referral()

        def none(change):
            change.connection.execute(delete(homes))
            supply_changed(change)

        store.write(none, actor=SYSTEM)
        told = desk.officer.post(
            "/match-requests", {"referral": referral, "decided_on": "2026-03-02"}
        )
    store.close()
    assert told.status_code == 503
    assert told.json()["type"] == "/problems/not-now"


def test_an_answer_names_no_resident(desk, made):
    name = made.json()["id"]
    texts = [made.text] + [
        desk.officer.get(f"/match-requests/{name}/homes/{URN}", voice=voice).text
        for voice in ("officer", "child", "auditor")
    ]
    people = {one.person for one in world().snapshot.residents}
    assert not [who for who in people for text in texts if json.dumps(who) in text]
