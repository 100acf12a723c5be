"""API keys: made, shown once, hashed, scoped, expiring, revoked."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Protocol

from api.problems import NotAuthenticated
from api.security.principal import Principal
from api.security.roles import roles_problem
from api.store.identifiers import new_id

MARK = "hwk_"
"""Begins every key, so that one is known when it lies where it should not."""
_NOBODY = "0" * 64
_LONGEST = 128


@dataclass(frozen=True, slots=True)
class KeyRecord:
    """
    What is kept of a key, and of whose it is, as both stand now; the key itself is not kept.

    Parameters
    ----------
    id
        Public part of the key: `key_` and random letters.
    digest
        HMAC-SHA-256 of the secret part, hexadecimal.
    person
        Whose it is, with the scopes of the key.
    made_at
        When it was made, UTC.
    expires_at
        From when it is no longer in force, UTC.
    withdrawn
        Whether it was revoked, or its person may no longer use the service.
    """

    id: str
    digest: str = field(repr=False)
    person: Principal = field(repr=False)
    made_at: datetime
    expires_at: datetime
    withdrawn: bool = False


class KeyBook(Protocol):
    """Where records of keys are kept."""

    def find_key(self, key_id: str) -> KeyRecord | None:
        """Give the record as it stands now; it is asked for at every request."""


def make_key(secret: bytes, person: Principal, now: datetime, days: int) -> tuple[str, KeyRecord]:
    """
    Make a key.

    Parameters
    ----------
    secret
        Secret of the installation, at least 32 bytes.
    person
        Whose it will be, with the scopes it will have.
    now
        Time, UTC.
    days
        For how long it is in force, 1 to 366.

    Returns
    -------
    key
        To be shown once and never kept.
    record
        To be kept.

    Raises
    ------
    ValueError
        Roles that do not go together or are not scoped as they have to be, or days out of bounds.
    """
    problem = roles_problem(person.roles, person.authority, person.homes)
    if not 1 <= days <= 366:
        problem = "A key is in force for 1 to 366 days."
    if problem:
        raise ValueError(problem)
    key_id, half = new_id("key"), secrets.token_urlsafe(32)
    record = KeyRecord(
        key_id,
        digest(secret, half),
        replace(person, key=key_id),
        made_at=now,
        expires_at=now + timedelta(days=days),
    )
    return f"{MARK}{key_id}.{half}", record


def digest(secret: bytes, half: str) -> str:
    """
    Give what is kept of a key's secret half.

    A fast hash is enough: 256 random bits cannot be guessed, as a password can (NIST SP 800-63B
    section 5.1.2, look-up secrets of at least 112 bits). The installation's secret makes a stolen
    table worthless by itself.
    """
    return hmac.new(secret, half.encode(), hashlib.sha256).hexdigest()


class Keys:
    """
    Judge of keys.

    Parameters
    ----------
    book
        Asked at every request, so that a revoked key fails at the next call.
    secret
        Secret of the installation, at least 32 bytes.
    now
        Gives the time, UTC.
    """

    def __init__(self, book: KeyBook, secret: bytes, now: Callable[[], datetime]) -> None:
        if len(secret) < 32:
            raise ValueError("The secret for keys has at least 32 bytes.")
        self._book = book
        self._secret = secret
        self._now = now

    def principal(self, key: str) -> Principal:
        """
        Tell whose key it is.

        Parameters
        ----------
        key
            As it came with a request.

        Returns
        -------
        principal
            Whose it is.

        Raises
        ------
        NotAuthenticated
            Not a key, not in force yet or any more, taken back, or of another's making; which is
            not said.
        """
        key_id, _, half = key.removeprefix(MARK).partition(".")
        if len(key) > _LONGEST or not key.isascii():
            raise NotAuthenticated
        record = self._book.find_key(key_id)
        # Compared in any case: that an id exists is not to be learnt from the time it takes.
        same = hmac.compare_digest(record.digest if record else _NOBODY, digest(self._secret, half))
        if record is None or not same or not self._in_force(record):
            raise NotAuthenticated
        return record.person

    def _in_force(self, record: KeyRecord) -> bool:
        # Withdrawn is withdrawn, whatever the clock says: a clock set back revives no key.
        return not record.withdrawn and record.made_at <= self._now() < record.expires_at
