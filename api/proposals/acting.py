"""Who acts: what the workflow needs to know of somebody, and which role does which office."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from api.security.roles import Role
from constraints.vocabulary import Role as Office


class Acting(Protocol):
    """Somebody who does something; `api.security.principal.Principal` is one."""

    @property
    def id(self) -> str:
        """What the record calls them; never a name."""

    @property
    def roles(self) -> frozenset[Role]:
        """What they are to the service."""

    @property
    def homes(self) -> frozenset[str]:
        """URNs of the homes they answer for."""


CLOCK = "system"
"""Who lets a proposal expire."""
WRITES_DOWN = frozenset({Role.OFFICER, Role.APPROVER})
"""Who records what an office decided that has no login here: with the paper, and who gave it."""
HELD_BY: Mapping[Office, frozenset[Role]] = {
    Office.REGISTERED_MANAGER: frozenset({Role.REGISTERED_MANAGER}),
    Office.PROVIDER: frozenset({Role.REGISTERED_MANAGER}),
    Office.NOMINATED_OFFICER: frozenset({Role.APPROVER}),
    Office.SERVICE_MANAGER: frozenset({Role.APPROVER}),
    Office.DIRECTOR: frozenset({Role.DIRECTOR}),
    Office.IRO: frozenset({Role.IRO}),
}
"""The role that alone does what a rule gives to an office."""


def roles_of(office: Office) -> frozenset[Role]:
    """Give the roles that record what a rule gives to an office."""
    return HELD_BY.get(office, WRITES_DOWN)


def signs_in_person(office: Office) -> bool:
    """Whether the office signs here itself: a paper that others wrote down is not enough."""
    return office in HELD_BY
