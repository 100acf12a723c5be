"""Every request that opens a child's record is one row of the audit; a new route needs a line."""

import pytest

from api.routers import ROUTERS
from api.security.access import Door, access_table
from api.security.roles import Permission, Role
from api.store.audit.chain import rows_of
from api.store.audited import Audited

from .town import desk, world

__all__ = ["desk"]

P = Permission
OF_A_CHILD = frozenset({
    P.SEE_REFERRALS, P.KEEP_REFERRALS, P.MATCH, P.SEE_MATCHES, P.RECORD_REPLIES, P.LOWER_RISKS,
    P.BREAK_GLASS, P.ASSIGN_CASES,
})  # fmt: skip
URN = world().snapshot.homes[0].urn
REASON = "the record has to be put right"
LOWER = {"reason": REASON, "patch": {"child": {"fire_intent": False}}}
TAG = {"If-Match": '"1"'}


@pytest.fixture(scope="module")
def case(desk):
    body = desk.body()
    referral = desk.referral(child=body["child"] | {"fire_intent": True})
    officer, path = desk.officer, f"/referrals/{referral}"
    changes = [officer.post(f"{path}/changes", LOWER, **TAG).json()["id"] for _ in range(2)]
    told = officer.post(f"{path}/replies", {"urn": URN, "no_place": True}).json()["id"]
    approver = desk.person(Role.APPROVER)
    approver.post(f"{path}/openings", {"reason": REASON})
    return {
        "path": path,
        "referral": referral,
        "match": f"/match-requests/{desk.match(referral).json()['id']}",
        "reply": f"{path}/replies/{told}",
        "change": f"{path}/changes/{changes[0]}",
        "other": f"{path}/changes/{changes[1]}",
        "approver": approver,
        "person": desk.person(Role.OFFICER).person.id,
        "ends": officer.post(f"{path}/openings", {"reason": REASON}).json()["id"],
    }


def reads(path):
    return lambda officer, case: officer.get(path.format(**case))


R = "/api/v1/referrals"
M = "/api/v1/match-requests"
ONE_ROW = {
    f"GET {R}": (reads("/referrals"), "referrals.listed"),
    f"GET {R}/{{referral}}": (reads("{path}"), "referral.read"),
    f"GET {R}/{{referral}}/changes": (reads("{path}/changes"), "referral.changes_listed"),
    f"GET {R}/{{referral}}/changes/{{change}}": (reads("{change}"), "referral_change.read"),
    f"GET {R}/{{referral}}/replies": (reads("{path}/replies"), "referral.replies_listed"),
    f"GET {R}/{{referral}}/replies/{{reply}}": (reads("{reply}"), "reply.read"),
    f"GET {M}/{{match_request}}": (reads("{match}"), "match_request.read"),
    f"GET {M}/{{match_request}}/matches": (reads("{match}/matches"), "match_request.listed"),
    f"GET {M}/{{match_request}}/homes/{{urn}}": (
        reads("{match}/homes/" + URN), "match_request.explained",
    ),
    f"POST {M}": (
        lambda officer, case: officer.post(
            "/match-requests", {"referral": case["referral"], "decided_on": "2026-03-02"}
        ),
        "match_request.made",
    ),
    f"POST {R}/{{referral}}/replies": (
        lambda officer, case: officer.post(
            f"{case['path']}/replies", {"urn": URN, "no_place": True}
        ),
        "reply.recorded",
    ),
    f"POST {R}/{{referral}}/changes": (
        lambda officer, case: officer.post(f"{case['path']}/changes", LOWER, **TAG),
        "referral_change.asked",
    ),
    f"PATCH {R}/{{referral}}/changes/{{change}}": (
        lambda officer, case: case["approver"].patch(case["other"], {"state": "refused"}),
        "referral_change.decided",
    ),
    f"POST {R}/{{referral}}/openings": (
        lambda officer, case: officer.post(f"{case['path']}/openings", {"reason": REASON}),
        "case.break_glass",
    ),
    f"POST {R}/{{referral}}/assignments": (
        lambda officer, case: case["approver"].post(
            f"{case['path']}/assignments", {"person": case["person"], "reason": REASON}
        ),
        "case.assigned",
    ),
    "GET /api/v1/people/{person}/cases": (
        lambda officer, case: case["approver"].get(f"/people/{case['person']}/cases"),
        "cases.listed",
    ),
    "DELETE /api/v1/cases/{case}": (
        lambda officer, case: case["approver"].call("DELETE", f"/cases/{case['ends']}"),
        "case.ended",
    ),
    f"PATCH {R}/{{referral}}": (
        lambda officer, case: officer.patch(case["path"], {"planned_weeks": 9.0}, 1),
        "referral.changed",
    ),
}  # fmt: skip
MAKES_THE_CHILD = f"POST {R}"
"""Puts child, case, referral and places on record: a row of each."""


def name_of(door: Door) -> str:
    return f"{door.method} {door.path}"


def test_every_route_to_a_childs_record_is_in_the_table(desk):
    doors = {name_of(door) for door in access_table(desk.app) if door.permission in OF_A_CHILD}
    assert doors == {*ONE_ROW, MAKES_THE_CHILD}
    assert len(ROUTERS) == len(set(map(id, ROUTERS)))


@pytest.mark.parametrize("route", ONE_ROW)
def test_each_writes_one_row(desk, case, route):
    call, action = ONE_ROW[route]
    before = desk.audit()[-1].seq
    answer = call(desk.officer, case)
    assert answer.is_success, answer.text
    assert [row.action for row in desk.since(before)] == [action]


def test_a_referral_of_a_new_child_writes_one_of_each(desk):
    before = desk.audit()[-1].seq
    desk.referral()
    assert [row.action for row in desk.since(before)] == [
        "child.added", "case.assigned", "referral.made", "child.places_changed",
    ]  # fmt: skip


def test_audit_and_records_tell_the_same(desk, case):
    audited = Audited()
    with desk.store.read() as connection:
        assert list(audited.heard(rows_of(connection)))
        assert list(audited.unlike(connection)) == []
