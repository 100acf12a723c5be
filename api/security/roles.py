"""Roles as sets of permissions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType


class Role(StrEnum):
    """What somebody, or a system, is to the service."""

    OFFICER = "officer"
    """Placement officer of an authority."""
    APPROVER = "approver"
    """Nominated officer: gates that rules name so."""
    DIRECTOR = "director"
    """Director of children's services."""
    COMMISSIONER = "commissioner"
    """Counts and sums, no child."""
    REGISTERED_MANAGER = "registered_manager"
    """Own homes, and what is released to them."""
    IRO = "iro"
    """Independent reviewing officer."""
    AUDITOR = "auditor"
    """What was done, by whom."""
    ADMINISTRATOR = "administrator"
    """Keys, people, imports; no child's record."""


class Permission(StrEnum):
    """One thing that may be done. A route needs exactly one."""

    SEE_HOMES = "see_homes"
    KEEP_OWN_HOMES = "keep_own_homes"
    SEE_REFERRALS = "see_referrals"
    KEEP_REFERRALS = "keep_referrals"
    MATCH = "match"
    SEE_MATCHES = "see_matches"
    RECORD_REPLIES = "record_replies"
    SEE_PROPOSALS = "see_proposals"
    PROPOSE = "propose"
    ANSWER_FOR_HOME = "answer_for_home"
    CLEAR_GATES = "clear_gates"
    CONFIRM = "confirm"
    WITHDRAW = "withdraw"
    RECORD_DUTIES = "record_duties"
    END_PLACEMENTS = "end_placements"
    CHALLENGE = "challenge"
    LOWER_RISKS = "lower_risks"
    """Be the second person where a level of risk is lowered."""
    BREAK_GLASS = "break_glass"
    """Open a child's record without being assigned, with a reason."""
    ASSIGN_CASES = "assign_cases"
    ALLOCATE = "allocate"
    SEE_AGGREGATES = "see_aggregates"
    SEE_RULES = "see_rules"
    READ_AUDIT = "read_audit"
    KEEP_KEYS = "keep_keys"
    KEEP_PEOPLE = "keep_people"
    IMPORT = "import"
    SEE_METRICS = "see_metrics"


_P = Permission
_READS_CASES = frozenset({
    _P.SEE_HOMES, _P.SEE_REFERRALS, _P.SEE_MATCHES, _P.SEE_PROPOSALS, _P.SEE_RULES, _P.BREAK_GLASS,
})  # fmt: skip
_DECIDES = frozenset({
    _P.CLEAR_GATES, _P.CONFIRM, _P.WITHDRAW, _P.RECORD_DUTIES, _P.END_PLACEMENTS, _P.CHALLENGE,
})  # fmt: skip
"""What the authority does with a proposal; which step is whose, the machine of proposals says."""
_APPROVES = _READS_CASES | _DECIDES | {_P.LOWER_RISKS, _P.ASSIGN_CASES}

PERMISSIONS: Mapping[Role, frozenset[Permission]] = MappingProxyType({
    Role.OFFICER: _READS_CASES | _DECIDES | {
        _P.KEEP_REFERRALS, _P.MATCH, _P.RECORD_REPLIES, _P.PROPOSE, _P.ALLOCATE,
    },
    Role.APPROVER: _APPROVES,
    Role.DIRECTOR: _APPROVES | {_P.SEE_AGGREGATES},
    Role.COMMISSIONER: frozenset({_P.SEE_AGGREGATES, _P.SEE_RULES}),
    Role.REGISTERED_MANAGER: frozenset({
        _P.SEE_HOMES, _P.KEEP_OWN_HOMES, _P.SEE_PROPOSALS, _P.ANSWER_FOR_HOME, _P.CLEAR_GATES,
        _P.RECORD_DUTIES, _P.CHALLENGE, _P.SEE_RULES,
    }),
    Role.IRO: _READS_CASES | {_P.CLEAR_GATES, _P.RECORD_DUTIES, _P.CHALLENGE},
    Role.AUDITOR: frozenset({_P.READ_AUDIT, _P.SEE_RULES, _P.SEE_AGGREGATES}),
    Role.ADMINISTRATOR: frozenset({
        _P.KEEP_KEYS, _P.KEEP_PEOPLE, _P.IMPORT, _P.SEE_HOMES, _P.SEE_RULES, _P.SEE_METRICS,
    }),
})  # fmt: skip

ALONE = frozenset({Role.ADMINISTRATOR, Role.AUDITOR, Role.REGISTERED_MANAGER})
"""Roles that nobody has together with another: who gives rights, or checks, does not place."""


def roles_problem(roles: Iterable[Role], authority: str | None, homes: Iterable[str]) -> str:
    """
    Say what is wrong with a set of roles and what it is scoped to.

    Parameters
    ----------
    roles
        Roles of one person.
    authority
        ONS code of the authority they are held in, or none.
    homes
        URNs they are held for.

    Returns
    -------
    sentence
        Empty where nothing is wrong.
    """
    held, urns = frozenset(roles), frozenset(homes)
    if not held:
        return "There has to be a role."
    if len(held) > 1 and held & ALONE:
        return f"{min(held & ALONE)} is held alone, so that nobody checks what they did themselves."
    if (Role.REGISTERED_MANAGER in held) != bool(urns):
        return "A registered manager has homes, and nobody else has."
    if Role.REGISTERED_MANAGER in held and authority is not None:
        return "A registered manager answers for a home, not for an authority."
    placeless = {Role.ADMINISTRATOR, Role.REGISTERED_MANAGER}
    if authority is None and not held <= placeless:
        return "These roles are held in an authority."
    return ""
