"""The issuer of tokens: its discovery document and its public keys, kept and renewed."""

from __future__ import annotations

import json
import threading
import urllib.error
import urllib.request
from collections.abc import Callable
from http.client import HTTPException
from typing import Any, NoReturn
from urllib.parse import urlsplit

from joserfc.errors import JoseError
from joserfc.jwk import JWKRegistry, Key

from api.problems import NotNow

LONGEST_ANSWER = 262_144
"""Bytes read of the issuer at most."""
WAIT_SECONDS = 3.0
FRESH_SECONDS = 600.0
"""For so long keys are not asked for again."""
STALE_SECONDS = 3600.0
"""For so long keys still count where the issuer does not answer."""
AGAIN_SECONDS = 10.0
"""Least time between two questions, however many unknown keys callers name."""
_RSA_DIGITS = 341
"""Of a modulus of 2,048 bits, in base64."""

Fetch = Callable[[str], bytes]


class Issuer:
    """
    Public keys of an OpenID Connect issuer.

    Parameters
    ----------
    url
        The issuer, as tokens name it. https, or http on this machine.
    clock
        Monotonic seconds.
    fetch
        Gives what lies at an address.
    """

    def __init__(self, url: str, clock: Callable[[], float], fetch: Fetch | None = None) -> None:
        _safe(url)
        self.url = url
        self._clock = clock
        self._fetch = fetch or fetch_json
        self._keys: dict[str, Key] = {}
        self._got_at: float | None = None
        self._asked_at: float | None = None
        self._lock = threading.Lock()

    def key(self, kid: str) -> Key | None:
        """
        Give the key of an id; asks the issuer where it is not known or too old.

        Parameters
        ----------
        kid
            Id, as a token names it.

        Returns
        -------
        key
            None where the issuer has no such key.

        Raises
        ------
        NotNow
            The issuer does not answer, and what is known of it is too old to go by.
        """
        if not self._younger_than(FRESH_SECONDS) or kid not in self._keys:
            # Who can go by a key that is known does not wait while another asks for newer ones.
            wait = not self._younger_than(STALE_SECONDS) or kid not in self._keys
            if self._lock.acquire(blocking=wait):
                try:
                    self._renew()
                finally:
                    self._lock.release()
        if not self._younger_than(STALE_SECONDS):
            raise NotNow("The issuer of tokens does not answer.", seconds=int(AGAIN_SECONDS))
        return self._keys.get(kid)

    def _younger_than(self, seconds: float) -> bool:
        return self._got_at is not None and self._clock() - self._got_at < seconds

    def _renew(self) -> None:
        now = self._clock()
        if self._asked_at is not None and now - self._asked_at < AGAIN_SECONDS:
            return
        self._asked_at = now
        try:
            told = _document(
                self._fetch(self.url.rstrip("/") + "/.well-known/openid-configuration")
            )
            where = told.get("jwks_uri")
            if told.get("issuer") != self.url or not isinstance(where, str):
                return
            _safe(where)
            listed = _document(self._fetch(where)).get("keys")
            if not isinstance(listed, list):
                return
            keys = [JWKRegistry.import_key(one) for one in listed if _signs(one)]
        except (OSError, HTTPException, ValueError, JoseError):
            # Said as NotNow, once what is known is too old.
            return
        self._keys = {one.kid: one for one in keys if one.kid}
        self._got_at = now


def _signs(key: object) -> bool:
    """Tell whether a key is a public one for signatures, and of RSA one of 2,048 bits or more."""
    if not isinstance(key, dict) or key.get("use", "sig") != "sig":
        return False
    if key.get("kty") == "RSA":
        return len(str(key.get("n", ""))) >= _RSA_DIGITS
    return key.get("kty") == "EC"


def _document(text: bytes) -> dict[str, Any]:
    found = json.loads(text)
    if not isinstance(found, dict):
        raise ValueError("a JSON object")  # noqa: TRY004  caught with what json raises
    return found


def _safe(url: str) -> None:
    parts = urlsplit(url)
    here = parts.hostname in {"127.0.0.1", "::1", "localhost"}
    if parts.scheme != "https" and not (parts.scheme == "http" and here):
        raise ValueError("The issuer of tokens is reached by https.")


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """Follows nothing: where keys come from is said by the settings alone."""

    def redirect_request(self, *_: object) -> NoReturn:
        raise urllib.error.URLError("redirected")


def fetch_json(url: str) -> bytes:
    """
    Give what lies at an address.

    Parameters
    ----------
    url
        By https, or by http on this machine.

    Returns
    -------
    body
        As sent.

    Raises
    ------
    OSError
        No answer in 3 seconds, a redirection, or a status other than 200.
    ValueError
        More than 256 KB.
    """
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}), _NoRedirect)
    with opener.open(url, timeout=WAIT_SECONDS) as answer:
        if answer.status != 200:
            raise urllib.error.URLError("status")
        body: bytes = answer.read(LONGEST_ANSWER + 1)
    if len(body) > LONGEST_ANSWER:
        raise ValueError("too long")
    return body
