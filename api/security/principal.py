"""Who makes a request."""

from __future__ import annotations

from dataclasses import dataclass

from api.security.roles import PERMISSIONS, Permission, Role


@dataclass(frozen=True, slots=True)
class Principal:
    """
    A person or system whose key or token was found good at this request.

    Parameters
    ----------
    id
        What audit and logs call them: id of a person or system in the store. Never a name.
    name
        What people call them; for answers, never for logs.
    authority
        ONS code of the authority whose children they work for. None for homes and for those who
        run the service.
    roles
        At least one.
    homes
        URNs that they answer for; empty but for registered managers.
    key
        Id of the key they came with; None with a token.
    scopes
        What the key may be used for at most; None for all that the roles allow.
    """

    id: str
    name: str
    authority: str | None
    roles: frozenset[Role]
    homes: frozenset[str] = frozenset()
    key: str | None = None
    scopes: frozenset[Permission] | None = None

    def may(self, permission: Permission) -> bool:
        """Tell whether one of their roles allows it, and the key they came with is meant for it."""
        meant = self.scopes is None or permission in self.scopes
        return meant and any(permission in PERMISSIONS[role] for role in self.roles)
