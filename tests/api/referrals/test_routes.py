import json

import pytest

from api.security.roles import Role

from ..town import THEIRS

CANARY = "Zebedee"


def test_a_referral_is_made_read_and_changed(desk):
    body = desk.body()
    made = desk.officer.post("/referrals", body)
    assert made.status_code == 201, made.text
    assert made.headers["location"] == f"/api/v1/referrals/{made.json()['id']}"
    path = f"/referrals/{made.json()['id']}"
    read = desk.officer.get(path)
    assert read.headers["etag"] == '"1"'
    assert read.json()["referral"] == json.loads(json.dumps(body))
    changed = desk.officer.patch(path, {"planned_weeks": 7.0}, 1)
    assert changed.status_code == 200, changed.text
    assert changed.headers["etag"] == '"2"'
    assert desk.officer.get(path).json()["referral"]["planned_weeks"] == 7.0


def test_the_same_request_is_carried_out_once(desk):
    body = desk.body()
    first, again = (desk.officer.post("/referrals", body, key="one") for _ in range(2))
    assert first.content == again.content
    assert first.headers["location"] == again.headers["location"]
    other = desk.officer.post("/referrals", body | {"planned_weeks": 3.0}, key="one")
    assert (other.status_code, other.json()["type"]) == (422, "/problems/idempotency-key-reused")
    assert desk.officer.send("POST", "/referrals", body).status_code == 400
    made = [one.subject for one in desk.audit() if one.action == "referral.made"]
    assert made.count(first.json()["id"]) == 1


@pytest.mark.parametrize(("version", "status"), [(None, 428), (2, 412)])
def test_a_change_says_of_which_version_it_is(desk, version, status):
    path = f"/referrals/{desk.referral()}"
    assert desk.officer.patch(path, {"planned_weeks": 7.0}, version).status_code == status
    assert desk.officer.get(path).headers["etag"] == '"1"'


REFUSED = {
    "another authority": ({"responsible_authority": THEIRS}, "/body/responsible_authority"),
    "a day that is none": ({"needed_by": CANARY}, "/body/needed_by"),
    "an unknown key": ({CANARY: 1}, "/body/[unknown key]"),
    "a level that is none": (
        {"child": {"reference": "C-1", "risks": {"goes_missing": {"level": CANARY}}}},
        "/body/child/risks/",
    ),
    "a misspelt risk": (
        {"child": {"reference": "C-1", "risks": {CANARY: {}}}},
        "/body/child/risks/[unknown key]",
    ),
}


@pytest.mark.parametrize(("part", "pointer"), REFUSED.values(), ids=REFUSED.keys())
def test_a_document_is_read_strictly_and_not_repeated(desk, part, pointer):
    somebody = desk.person(Role.OFFICER)
    told = somebody.post("/referrals", desk.body() | part)
    assert told.status_code == 422
    assert any(fault["pointer"].startswith(pointer) for fault in told.json()["errors"]), told.text
    assert CANARY not in told.text
    assert CANARY not in desk.log.getvalue()
    assert somebody.get("/referrals").json()["items"] == []


@pytest.mark.parametrize("body", [b'{"a":1,"a":2}', b"[]", b"{", b'{"a":NaN}', b"\xff"])
def test_a_body_that_is_no_object_is_refused(desk, body):
    assert desk.officer.send(
        "POST", "/referrals", body, **{"Idempotency-Key": "k"}
    ).status_code in {
        400,
        422,
    }


def test_a_patch_does_not_make_it_another_childs(desk):
    path = f"/referrals/{desk.referral()}"
    told = desk.officer.patch(path, {"child": {"reference": "C-other"}}, 1)
    assert told.status_code == 422


def test_referrals_of_others_are_not_listed(desk):
    me, other = desk.person(Role.OFFICER), desk.person(Role.OFFICER)
    mine = desk.referral(0, caller=me)
    desk.referral(1, caller=other)
    desk.referral(2, caller=me)
    first = me.get("/referrals", limit=1).json()
    second = me.get("/referrals", limit=1, cursor=first["next_cursor"]).json()
    assert second["next_cursor"] is None
    assert second["items"][0]["id"] == mine
    assert len({one["id"] for one in (*first["items"], *second["items"])}) == 2
