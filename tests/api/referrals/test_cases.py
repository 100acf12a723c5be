"""Whose records may be opened: a table of who asks and what they are to the child."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from api.referrals.case_routes import OPEN_HOURS
from api.security.roles import Role
from api.store.change import SYSTEM
from api.store.tables.people import case_assignments

from ..town import THEIRS

NOWHERE = "ref_AAAAAAAAAAAAAAAAAAAAAA"
REASON = {"reason": "the duty officer is on the telephone"}
PARTS = ("", "/changes", "/replies")
SEES = (Role.OFFICER, Role.APPROVER, Role.DIRECTOR, Role.IRO)
SEES_NOT = (Role.COMMISSIONER, Role.AUDITOR, Role.ADMINISTRATOR)


@pytest.mark.parametrize("role", SEES)
def test_another_authoritys_child_is_as_one_that_is_not_there(desk, role):
    referral = desk.referral()
    them = desk.person(role, authority=THEIRS)
    before = len(desk.audit())
    for part in PARTS:
        theirs, none = (them.get(f"/referrals/{one}{part}") for one in (referral, NOWHERE))
        assert theirs.status_code == none.status_code == 404
        assert theirs.content == none.content
    opened = [them.post(f"/referrals/{one}/openings", REASON) for one in (referral, NOWHERE)]
    assert [one.status_code for one in opened] == [404, 404]
    assert opened[0].content == opened[1].content
    assert len(desk.audit()) == before


@pytest.mark.parametrize("role", SEES)
def test_without_the_case_a_record_is_closed_until_a_reason_is_given(desk, role):
    referral, colleague = desk.referral(), desk.person(role)
    for part in PARTS:
        before = desk.audit()[-1].seq
        refused = colleague.get(f"/referrals/{referral}{part}")
        assert (refused.status_code, refused.json()["type"]) == (403, "/problems/not-allowed")
        assert [(one.action, one.subject) for one in desk.since(before)] == [
            ("case.refused", referral)
        ]
    assert colleague.post(f"/referrals/{referral}/openings", {"reason": ""}).status_code == 422
    opened = colleague.post(f"/referrals/{referral}/openings", REASON)
    assert opened.status_code == 201
    assert REASON["reason"] not in "".join(row.detail for row in desk.audit())
    assert all(colleague.get(f"/referrals/{referral}{part}").status_code == 200 for part in PARTS)


@pytest.mark.parametrize("role", SEES_NOT)
def test_roles_without_cases_see_none(desk, role):
    referral, somebody = desk.referral(), desk.person(role)
    for part in PARTS:
        assert somebody.get(f"/referrals/{referral}{part}").status_code == 403


def test_what_was_opened_closes_by_itself(desk):
    referral, colleague = desk.referral(), desk.person(Role.OFFICER)
    assert colleague.post(f"/referrals/{referral}/openings", REASON).status_code == 201

    def later(change):
        past = change.now - timedelta(hours=OPEN_HOURS)
        change.connection.execute(
            update(case_assignments)
            .where(case_assignments.c.kind == "break_glass")
            .values(starts_at=past - timedelta(hours=1), ends_at=change.now)
        )

    desk.store.write(later, actor=SYSTEM)
    assert colleague.get(f"/referrals/{referral}").status_code == 403


def test_a_case_is_assigned_by_somebody_else_of_the_authority(desk):
    referral, approver = desk.referral(), desk.person(Role.APPROVER)
    colleague, stranger = desk.person(Role.OFFICER), desk.person(Role.OFFICER, authority=THEIRS)
    path = f"/referrals/{referral}/assignments"

    def body(one):
        return {"person": one.person.id, "reason": "takes over the case"}

    assert approver.post(path, body(approver)).status_code == 409
    assert approver.post(path, body(stranger)).status_code == 422
    assert colleague.post(path, body(colleague)).status_code == 403
    assert approver.post(path, body(colleague)).status_code == 201
    assert colleague.get(f"/referrals/{referral}").status_code == 200
    again = approver.post(path, body(colleague))  # spoken for once more
    assert again.status_code == 201
    assert approver.get(f"/referrals/{referral}").status_code == 403


def test_a_known_child_is_referred_by_those_who_work_with_it(desk):
    body, other = desk.body(), desk.person(Role.OFFICER)
    assert [one.post("/referrals", body).status_code for one in (desk.officer, other)] == [201, 403]
    assert desk.officer.post("/referrals", body).status_code == 201
