"""Every route x role x {none, expired, revoked, forged, own, case, tenant, missing}."""

import pytest

from api.security.roles import Role

from .lines import LINES, PUBLIC, ROUTES, lines_of
from .stage import MISSING

BAD_KEYS = ("expired", "revoked", "forged")
WHOSE = ("own", "case", "tenant", "missing")
GUARDED = [route for route in ROUTES if lines_of(route)[0].letters != PUBLIC]
OF_CHILDREN = [line for line in LINES if line.method == "GET" and line.case == "403"]


def told(answer):
    """All of an answer that could tell one record from another."""
    aside = ("x-request-id", "date")
    headers = {name: value for name, value in answer.headers.items() if name not in aside}
    return answer.status_code, headers, answer.content


@pytest.mark.parametrize("route", ROUTES)
def test_without_a_key_that_is_in_force_nothing_is_told(door, route):
    line = lines_of(route)[0]
    before = door.seq()
    none = door.request(line, None, door.names)
    if line.letters == PUBLIC:
        assert none.status_code in line.may_say("own")
        return
    assert none.status_code == 401
    for role in Role:
        for kind in BAD_KEYS:
            credentials = door.of(role, "own").keys[kind]
            answer = door.request(line, None, door.names, credentials)
            assert told(answer) == told(none), (role, kind)
    assert door.seq() == before


@pytest.mark.parametrize("route", GUARDED)
def test_a_role_that_may_not_is_told_so_whatever_it_asks_for(door, route):
    line = lines_of(route)[0]
    may = {role for one in lines_of(route) for role in one.roles}
    answers = set()
    for role in set(Role) - may:
        for whose in WHOSE:
            names = door.names | door.shared | (MISSING if whose == "missing" else {})
            visitor = door.of(role, "own" if whose == "missing" else whose)
            before = door.seq()
            answer = door.request(line, visitor.caller, names)
            assert answer.status_code == 403, (role, whose, answer.text)
            assert door.seq() == before + 1, (role, whose)
            answers.add(answer.content)
    assert len(answers) <= 1


@pytest.mark.parametrize("route", GUARDED)
def test_a_role_that_may_is_answered_as_the_record_is_theirs(stage, route):
    for line in lines_of(route):
        for role in sorted(line.roles):
            for whose in filter(line.asks, ("own", "case")):
                answer, rows = stage.ask(line, role, whose)
                cell = (role, whose, answer.text)
                assert answer.status_code in line.may_say(whose), cell
                if answer.status_code == 403:
                    assert rows == 1, cell
                elif answer.status_code in {404, 409, 422}:
                    assert rows == 0, cell
                elif whose == "own":
                    assert rows == line.rows, cell


@pytest.mark.parametrize("route", GUARDED)
def test_what_is_anothers_reads_byte_for_byte_like_what_is_not_there(stage, route):
    for line in lines_of(route):
        for role in sorted(line.roles):
            theirs, rows = stage.ask(line, role, "tenant")
            assert theirs.status_code in line.may_say("tenant"), (role, theirs.text)
            if line.tenant == line.missing:
                none, more = stage.ask(line, role, "missing", who="tenant")
                assert told(theirs) == told(none), role
                assert (rows, more) == (0, 0), role
            if line.asks("missing"):
                own, _ = stage.ask(line, role, "missing")
                assert own.status_code in line.may_say("missing"), (role, own.text)
            found = [name for name in stage.secrets() if name in theirs.text]
            assert not found, (role, found)


@pytest.mark.parametrize("line", OF_CHILDREN, ids=lambda line: line.path)
def test_each_read_of_a_child_is_one_row_that_says_who_and_what(stage, line):
    for role in sorted(line.roles):
        answer, _ = stage.ask(line, role, "own")
        if answer.status_code == 200 and line.rows:
            row = stage.audit()[-1]
            assert row.actor == stage.of(role, "own").caller.person.id
            assert row.authority == stage.place


@pytest.mark.parametrize("role", [Role.OFFICER, Role.APPROVER, Role.DIRECTOR, Role.IRO])
@pytest.mark.parametrize("whose", ["case", "tenant"])
def test_lists_have_nothing_of_a_child_with_whom_one_does_not_work(stage, role, whose):
    for line in LINES:
        if line.method == "GET" and line.missing == "." and role in line.roles:
            answer, _ = stage.ask(line, role, whose)
            assert not [name for name in stage.secrets() if name in answer.text], line.route
