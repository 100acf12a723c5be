from itertools import combinations

import pytest

from api.security.principal import Principal
from api.security.roles import ALONE, PERMISSIONS, Permission, Role, roles_problem
from api.store.tables.people import ROLES

from .desk import AUTHORITY, URN

SEES_CHILDREN = frozenset({
    Permission.SEE_REFERRALS, Permission.KEEP_REFERRALS, Permission.MATCH, Permission.SEE_MATCHES,
    Permission.SEE_PROPOSALS, Permission.PROPOSE, Permission.CONFIRM, Permission.BREAK_GLASS,
    Permission.RECORD_REPLIES, Permission.ALLOCATE, Permission.LOWER_RISKS,
})  # fmt: skip
ONLY = {
    Permission.KEEP_KEYS: {Role.ADMINISTRATOR},
    Permission.KEEP_PEOPLE: {Role.ADMINISTRATOR},
    Permission.IMPORT: {Role.ADMINISTRATOR},
    Permission.SEE_METRICS: {Role.ADMINISTRATOR},
    Permission.READ_AUDIT: {Role.AUDITOR},
    Permission.PROPOSE: {Role.OFFICER},
    Permission.CONFIRM: {Role.OFFICER, Role.APPROVER, Role.DIRECTOR},
    Permission.WITHDRAW: {Role.OFFICER, Role.APPROVER, Role.DIRECTOR},
    Permission.END_PLACEMENTS: {Role.OFFICER, Role.APPROVER, Role.DIRECTOR},
    Permission.ALLOCATE: {Role.OFFICER},
    Permission.ANSWER_FOR_HOME: {Role.REGISTERED_MANAGER},
    Permission.KEEP_OWN_HOMES: {Role.REGISTERED_MANAGER},
    Permission.CHALLENGE: {
        Role.OFFICER,
        Role.APPROVER,
        Role.DIRECTOR,
        Role.IRO,
        Role.REGISTERED_MANAGER,
    },
    Permission.LOWER_RISKS: {Role.APPROVER, Role.DIRECTOR},
    Permission.ASSIGN_CASES: {Role.APPROVER, Role.DIRECTOR},
    Permission.SEE_AGGREGATES: {Role.COMMISSIONER, Role.DIRECTOR, Role.AUDITOR},
}


def test_roles_are_those_of_the_store():
    assert {role.value for role in Role} == set(ROLES)
    assert set(PERMISSIONS) == set(Role)


def test_every_permission_is_held_by_somebody():
    assert frozenset().union(*PERMISSIONS.values()) == set(Permission)


@pytest.mark.parametrize("permission", ONLY)
def test_a_permission_is_of_these_roles_alone(permission):
    assert {role for role in Role if permission in PERMISSIONS[role]} == ONLY[permission]


@pytest.mark.parametrize("role", [Role.COMMISSIONER, Role.AUDITOR, Role.ADMINISTRATOR])
def test_who_needs_no_child_sees_none(role):
    assert not PERMISSIONS[role] & SEES_CHILDREN


@pytest.mark.parametrize("pair", list(combinations(Role, 2)), ids="+".join)
def test_who_gives_rights_checks_or_answers_for_a_home_does_nothing_else(pair):
    homes = {URN} if Role.REGISTERED_MANAGER in pair else ()
    assert bool(roles_problem(pair, AUTHORITY, homes)) == bool(set(pair) & ALONE)


SCOPES = [
    ((), AUTHORITY, (), False),
    ((Role.OFFICER,), AUTHORITY, (), True),
    ((Role.OFFICER,), None, (), False),
    ((Role.OFFICER,), AUTHORITY, (URN,), False),
    ((Role.REGISTERED_MANAGER,), None, (URN,), True),
    ((Role.REGISTERED_MANAGER,), None, (), False),
    ((Role.REGISTERED_MANAGER,), AUTHORITY, (URN,), False),
    ((Role.ADMINISTRATOR,), None, (), True),
    ((Role.ADMINISTRATOR,), AUTHORITY, (), True),
    ((Role.AUDITOR,), None, (), False),
    ((Role.OFFICER, Role.APPROVER), AUTHORITY, (), True),
]


@pytest.mark.parametrize(("roles", "authority", "homes", "good"), SCOPES)
def test_a_role_is_held_where_it_means_something(roles, authority, homes, good):
    assert (roles_problem(roles, authority, homes) == "") is good


@pytest.mark.parametrize("role", Role)
def test_a_scope_narrows_and_never_widens(role):
    for permission in Permission:
        whole = Principal("per_a", "", None, frozenset({role}))
        assert whole.may(permission) == (permission in PERMISSIONS[role])
        scoped = Principal("per_a", "", None, frozenset({role}), scopes=frozenset({permission}))
        assert scoped.may(permission) == whole.may(permission)
        assert not any(scoped.may(other) for other in Permission if other is not permission)
