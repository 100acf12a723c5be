"""OpenID Connect bearer tokens."""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Callable, Mapping
from typing import Any, Protocol

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwt import JWTClaimsRegistry

from api.problems import NotAuthenticated
from api.security.issuer import Issuer
from api.security.principal import Principal
from api.security.roles import Role, roles_problem
from api.settings import Settings

_LONGEST = 8192
_LONGEST_SUBJECT = 255
"""OpenID Connect Core 1.0, section 2."""
_KINDS = {"jwt", "at+jwt", "application/at+jwt"}
_AUTHORITY = re.compile(r"[EW][0-9]{8}")
_URN = re.compile(r"SC[0-9]{6}|[0-9]{6,7}")


class PersonBook(Protocol):
    """Where people who come with tokens are known."""

    def meet(self, issuer: str, subject: str, name: str, authority: str | None) -> str:
        """Give the id of a person; NotAuthenticated for one who may no longer come."""


class Tokens:
    """
    Judge of bearer tokens.

    Parameters
    ----------
    settings
        Issuer, audience, algorithms, and which claims say what.
    issuer
        Gives its public keys.
    book
        Asked at every request, so that a token of somebody who left fails at the next call.
    now
        Gives the time in seconds since 1970.
    """

    def __init__(
        self, settings: Settings, issuer: Issuer, book: PersonBook, now: Callable[[], float]
    ) -> None:
        self._settings = settings
        self._issuer = issuer
        self._book = book
        self._now = now

    def principal(self, token: str) -> Principal:
        """
        Tell who comes with a token.

        Parameters
        ----------
        token
            As it came with a request.

        Returns
        -------
        principal
            Who it is, with the roles that the settings read from its claims.

        Raises
        ------
        NotAuthenticated
            Anything is wrong with it; what, is not said.
        NotNow
            The issuer does not answer.
        """
        header = _header(token)
        kid, algorithm = header.get("kid"), header.get("alg")
        if algorithm not in self._settings.oidc_algorithms or not isinstance(kid, str):
            raise NotAuthenticated
        if str(header.get("typ", "jwt")).lower() not in _KINDS:
            raise NotAuthenticated
        key = self._issuer.key(kid)
        if key is None or key.get("alg", algorithm) != algorithm:
            raise NotAuthenticated
        try:
            claims = jwt.decode(token, key, [*self._settings.oidc_algorithms]).claims
            self._claims().validate(claims)
        except (JoseError, ValueError, TypeError):
            raise NotAuthenticated from None
        self._check_life(claims)
        return self._principal(claims)

    def _claims(self) -> JWTClaimsRegistry:
        return JWTClaimsRegistry(
            now=int(self._now()),
            leeway=self._settings.oidc_leeway_seconds,
            iss={"essential": True, "value": self._settings.oidc_issuer or ""},
            aud={"essential": True, "value": self._settings.oidc_audience or ""},
            sub={"essential": True},
            exp={"essential": True},
            iat={"essential": True},
        )

    def _check_life(self, claims: Mapping[str, Any]) -> None:
        """Refuse a token that outlives what is agreed: a stolen one is not called back."""
        if claims["exp"] - claims["iat"] > self._settings.oidc_longest_seconds:
            raise NotAuthenticated

    def _principal(self, claims: Mapping[str, Any]) -> Principal:
        settings = self._settings
        if not 0 < len(claims["sub"]) <= _LONGEST_SUBJECT:
            raise NotAuthenticated
        roles = frozenset(
            settings.oidc_roles[word]
            for word in _words(claims.get(settings.oidc_roles_claim))
            if word in settings.oidc_roles
        )
        homes = frozenset(_words(claims.get(settings.oidc_homes_claim)))
        authority = claims.get(settings.oidc_authority_claim)
        if not all(_URN.fullmatch(urn) for urn in homes) or not _is_authority(authority):
            raise NotAuthenticated
        scoped = homes if Role.REGISTERED_MANAGER in roles else frozenset[str]()
        if roles_problem(roles, authority, scoped):
            raise NotAuthenticated
        name = claims.get("name")
        person = self._book.meet(
            claims["iss"], claims["sub"], name if isinstance(name, str) else "", authority
        )
        return Principal(person, name if isinstance(name, str) else "", authority, roles, scoped)


def _header(token: str) -> dict[str, Any]:
    """Read the header of a token, to see which key is wanted; nothing is believed of it yet."""
    first, *rest = token.split(".")
    if len(token) > _LONGEST or len(rest) != 2 or not token.isascii():
        raise NotAuthenticated
    try:
        found = json.loads(base64.urlsafe_b64decode(first + "=" * (-len(first) % 4)))
    except (binascii.Error, ValueError, RecursionError):
        raise NotAuthenticated from None
    if not isinstance(found, dict):
        raise NotAuthenticated
    return found


def _words(value: object) -> tuple[str, ...]:
    """Give the words of a claim: a list of them, or one text with spaces between."""
    if isinstance(value, str):
        return tuple(value.split())
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return tuple(value)
    return ()


def _is_authority(value: object) -> bool:
    return value is None or (isinstance(value, str) and bool(_AUTHORITY.fullmatch(value)))
