"""What has to be so before the service listens: secret, first key, and whom it speaks to."""

from __future__ import annotations

import ipaddress
import os
import secrets
from datetime import datetime
from pathlib import Path

from pydantic import SecretStr

from api.security.keys import make_key
from api.security.people import People, put_key, put_person
from api.security.principal import Principal
from api.security.roles import Role
from api.settings import Settings
from api.store.change import SYSTEM, Change
from api.store.database import Database
from constraints.errors import InputError, Problem

KEY_SECRET = "key-secret"  # noqa: S105  name of a file
CHECKPOINT_SECRET = "checkpoint-secret"  # noqa: S105  name of a file
_OTHERS = 0o077


def key_secret(settings: Settings) -> bytes:
    """
    Give the secret with which keys are hashed: that of the settings, or one kept in the folder.

    Parameters
    ----------
    settings
        The folder has to be there.

    Returns
    -------
    secret
        At least 32 bytes; made at first.

    Raises
    ------
    InputError
        The file may be read by others, or holds no secret.
    """
    return _kept(settings.key_secret, settings.folder / KEY_SECRET)


def checkpoint_secret(settings: Settings) -> bytes:
    """
    Give the secret that signs checkpoints: that of the settings, or one kept in the folder.

    Raises
    ------
    InputError
        As of `key_secret`.
    """
    return _kept(settings.checkpoint_secret, settings.folder / CHECKPOINT_SECRET)


def _kept(given: SecretStr | None, path: Path) -> bytes:
    if given is not None:
        return given.get_secret_value().encode()
    if not path.exists():
        _write(path, secrets.token_hex(32))
    if os.name == "posix" and path.stat().st_mode & _OTHERS:
        raise _wrong(str(path), "a file that others may read", "one for its owner alone (600)")
    found = path.read_bytes().strip()
    if len(found) < 32:
        raise _wrong(str(path), "fewer than 32 bytes", "the secret that was made here, whole")
    return found


def _write(path: Path, text: str) -> None:
    # Never readable by others, not even for a moment; never over one that is there.
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(text)


def make_first_key(database: Database, secret: bytes, now: datetime, days: int) -> str | None:
    """
    Make a key for a first administrator, where there is none in force of anybody.

    Parameters
    ----------
    database
        The store.
    secret
        With which keys are hashed.
    now
        Time, UTC.
    days
        For how long it is in force.

    Returns
    -------
    key
        To be shown once; None where there are keys.
    """
    people = People(database)
    if people.any_key(now):
        return None

    def work(change: Change) -> str:
        first = Principal("", "First administrator", None, frozenset({Role.ADMINISTRATOR}))
        key, record = make_key(secret, put_person(change, first), now, days)
        put_key(change, record, "made when the service was started without keys")
        return key

    return database.write(work, actor=SYSTEM)


def check_reach(settings: Settings, *, keys: bool) -> None:
    """
    Refuse to listen beyond this machine without encryption and without keys.

    Parameters
    ----------
    settings
        Address, certificate, proxies.
    keys
        Whether there is a key in force, or an issuer of tokens.

    Raises
    ------
    InputError
        Says what is missing.
    """
    if _here(settings.host):
        return
    missing = []
    if not settings.encrypted:
        missing.append("HOMEWARD_TLS_CERTIFICATE and HOMEWARD_TLS_KEY, or HOMEWARD_PROXIES")
    if not keys:
        missing.append("a key in force (start once on 127.0.0.1), or HOMEWARD_OIDC_ISSUER")
    if missing:
        raise InputError(
            tuple(
                _problem("HOMEWARD_HOST", "an address beyond this machine", one) for one in missing
            )
        )


def _here(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _problem(field: str, found: str, expected: str) -> Problem:
    return Problem("settings", "", field, found, expected)


def _wrong(field: str, found: str, expected: str) -> InputError:
    return InputError((_problem(field, found, expected),))
