import pytest

from api.security.roles import Role

REASON = "the police have corrected the record"
RISE = {"fire_intent": True}
LOWER = {"child": {"fire_intent": False}}


@pytest.fixture
def case(desk):
    """A referral with a risk on record, and an approver on the case."""
    body = desk.body()
    path = f"/referrals/{desk.referral(child=body['child'] | RISE)}"
    approver = desk.person(Role.APPROVER)
    assert approver.post(f"{path}/openings", {"reason": REASON}).status_code == 201
    return path, approver


def asked(desk, path, version=1, patch=LOWER):
    body = {"reason": REASON, "patch": patch}
    return desk.officer.post(f"{path}/changes", body, **{"If-Match": f'"{version}"'})


def test_one_person_does_not_lower_a_risk(desk, case):
    path, _ = case
    told = desk.officer.patch(path, LOWER, 1)
    assert told.status_code == 409
    assert told.json()["errors"][0]["pointer"] == "/body/child/fire_intent"
    assert desk.officer.get(path).headers["etag"] == '"1"'


def test_a_new_referral_is_no_way_round(desk, case):
    path, _ = case
    body = desk.officer.get(path).json()["referral"]
    assert desk.officer.post("/referrals", body).status_code == 201
    body["child"] |= LOWER["child"]
    assert desk.officer.post("/referrals", body).status_code == 409


def test_two_people_do(desk, case):
    path, approver = case
    made = asked(desk, path)
    assert made.status_code == 201, made.text
    change = made.headers["location"].removeprefix("/api/v1")
    assert made.json()["lowers"] == ["/child/fire_intent"]
    assert desk.officer.get(path).headers["etag"] == '"1"'
    full = approver.get(change).json()
    assert full["reason"] == REASON
    assert full["referral_after"]["child"]["fire_intent"] is False
    decided = approver.patch(change, {"state": "agreed"})
    assert (decided.status_code, decided.json()["state"]) == (200, "agreed")
    read = desk.officer.get(path)
    assert read.headers["etag"] == '"2"'
    assert read.json()["referral"]["child"]["fire_intent"] is False
    assert approver.patch(change, {"state": "refused"}).status_code == 409
    states = [one.detail for one in desk.audit() if one.subject == made.json()["id"]]
    assert '"state":"agreed"' in states[-1]


def test_who_asks_does_not_decide(desk, case):
    path, _ = case
    both = desk.person(Role.OFFICER, Role.APPROVER)
    both.post(f"{path}/openings", {"reason": REASON})
    made = both.post(f"{path}/changes", {"reason": REASON, "patch": LOWER}, **{"If-Match": '"1"'})
    change = made.headers["location"].removeprefix("/api/v1")
    assert both.patch(change, {"state": "agreed"}).status_code == 409
    assert both.patch(change, {"state": "refused"}).status_code == 409
    assert desk.officer.patch(change, {"state": "agreed"}).status_code == 403


def test_a_change_of_another_version_is_not_agreed_to(desk, case):
    path, approver = case
    change = asked(desk, path).headers["location"].removeprefix("/api/v1")
    assert desk.officer.patch(path, {"planned_weeks": 5.0}, 1).status_code == 200
    assert approver.patch(change, {"state": "agreed"}).status_code == 412
    assert approver.patch(change, {"state": "refused"}).status_code == 200
    listed = approver.get(f"{path}/changes").json()["items"]
    assert [one["state"] for one in listed] == ["refused"]
    assert "reason" not in listed[0]


@pytest.mark.parametrize(("patch", "version", "status"), [
    ({"planned_weeks": 2.0}, 1, 409), (LOWER, 2, 412), ({"child": {"age_years": "x"}}, 1, 422),
])  # fmt: skip
def test_what_cannot_be_asked_for(desk, case, patch, version, status):
    path, _ = case
    assert asked(desk, path, version, patch).status_code == status
    assert desk.officer.get(f"{path}/changes").json()["items"] == []
