"""What a route asks of who calls it, and the table of all routes that comes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, FastAPI, Request
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute, iter_route_contexts
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from api.problems import NotAllowed, NotAuthenticated
from api.security.keys import MARK, Keys
from api.security.limits import Rates
from api.security.noted import noted
from api.security.principal import Principal
from api.security.roles import Permission
from api.security.tokens import Tokens

_BEARER = HTTPBearer(auto_error=False, description="An API key (`hwk_...`) or an OpenID token.")


@dataclass(frozen=True, slots=True)
class Access:
    """
    All that is needed to judge who calls.

    Parameters
    ----------
    keys
        Judge of API keys.
    tokens
        Judge of bearer tokens; None where there is no issuer.
    rates
        How often somebody may call.
    denied
        Told of a known caller who may not: who, and what for.
    """

    keys: Keys
    tokens: Tokens | None
    rates: Rates
    denied: Callable[[Principal, Permission], None]

    def principal(self, credentials: str) -> Principal:
        """Tell whose key or token it is, or raise NotAuthenticated."""
        if credentials.startswith(MARK):
            return self.keys.principal(credentials)
        if self.tokens is None:
            raise NotAuthenticated
        return self.tokens.principal(credentials)


@dataclass(frozen=True, slots=True)
class Needs:
    """
    A dependency that gives who calls, if they may do what the route does.

    Parameters
    ----------
    permission
        What the route does.
    """

    permission: Permission

    def __call__(
        self,
        request: Request,
        bearer: Annotated[HTTPAuthorizationCredentials | None, Depends(_BEARER)],
    ) -> Principal:
        """Judge who calls: 401 for nobody known, 429 for too often, 403 for one who may not."""
        access: Access = request.app.state.access
        try:
            principal = _known(access, request, bearer)
        except NotAuthenticated:
            access.rates.refused(request.client.host if request.client else "")
            raise
        noted(request.scope).caller = principal.id
        access.rates.spend(principal.key or principal.id)
        if not principal.may(self.permission):
            access.denied(principal, self.permission)
            raise NotAllowed
        return principal


def _known(
    access: Access, request: Request, bearer: HTTPAuthorizationCredentials | None
) -> Principal:
    # Two headers are two callers, and a proxy before us may have judged the other one.
    if bearer is None or len(request.headers.getlist("authorization")) != 1:
        raise NotAuthenticated
    return access.principal(bearer.credentials)


def needs(permission: Permission) -> Needs:
    """
    Make the dependency of a route: `principal: Annotated[Principal, Depends(needs(...))]`.

    Parameters
    ----------
    permission
        The one thing the route does.

    Returns
    -------
    dependency
        Gives the principal. It also marks the route, for `access_table`.
    """
    return Needs(permission)


async def public() -> None:
    """Mark a route that tells nothing about anybody: `dependencies=[Depends(public)]`."""


@dataclass(frozen=True, slots=True, order=True)
class Door:
    """
    One method of one route, and what it asks.

    Parameters
    ----------
    path
        Template: `/api/v1/referrals/{id}`.
    method
        Upper case.
    permission
        What is needed; None for a public route.
    """

    path: str
    method: str
    permission: Permission | None


def access_table(app: FastAPI) -> tuple[Door, ...]:
    """
    Give every route x method of an app with the permission that it asks.

    Parameters
    ----------
    app
        With all of its routes.

    Returns
    -------
    table
        Ordered by path.

    Raises
    ------
    TypeError
        A route that asks nothing and is not marked public, or asks two things: it says which.
    """
    doors: list[Door] = []
    for route in iter_route_contexts(app.routes):
        if not isinstance(route.original_route, APIRoute):
            raise TypeError(f"{route.path}: only routes of the API can say what they ask.")
        calls = set(_calls(route.dependant))
        asked = {call for call in calls if call is public or isinstance(call, Needs)}
        if len(asked) != 1:
            raise TypeError(f"{route.path} has to need one permission, or be public: {len(asked)}.")
        asks = asked.pop()
        permission = asks.permission if isinstance(asks, Needs) else None
        doors.extend(Door(str(route.path), method, permission) for method in route.methods or ())
    return tuple(sorted(doors, key=lambda door: (door.path, door.method)))


def _calls(dependant: Dependant) -> Iterator[object]:
    for inner in dependant.dependencies:
        yield inner.call
        yield from _calls(inner)
