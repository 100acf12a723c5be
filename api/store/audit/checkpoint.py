"""A signed mark of how far the audit has come, to be kept where the service cannot reach."""

from __future__ import annotations

import hashlib
import hmac
import json
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime

from api.store.audit.row import Row
from api.store.canonical import canonical
from constraints.errors import InputError, Problem

FORMAT_VERSION = 1
SHORTEST_SECRET = 32
_FIELDS = {"format_version": int, "seq": int} | dict.fromkeys(
    ("hash", "at", "key_id", "signature"), str
)


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """
    What the last row was at a moment.

    Parameters
    ----------
    seq, hash
        Of the last row.
    at
        When the mark was made, as ISO 8601 in UTC.
    key_id
        Which secret signed it; tells nothing of the secret.
    signature
        HMAC-SHA-256 (RFC 2104) over the others, in hex.
    """

    seq: int
    hash: str
    at: str
    key_id: str
    signature: str


def key_id(secret: bytes) -> str:
    """Name a secret, so that the right one can be asked for."""
    return hmac.new(secret, b"homeward checkpoint key", hashlib.sha256).hexdigest()[:16]


def signed(row: Row, at: datetime, secret: bytes) -> Checkpoint:
    """
    Sign the last row of the audit.

    Parameters
    ----------
    row
        The last.
    at
        Now.
    secret
        At least 32 bytes.

    Returns
    -------
    checkpoint
        To be kept elsewhere.

    Raises
    ------
    ValueError
        If the secret is too short.
    """
    if len(secret) < SHORTEST_SECRET:
        raise ValueError(f"A secret of checkpoints has at least {SHORTEST_SECRET} bytes.")
    moment = at.astimezone(UTC).isoformat(timespec="seconds")
    unsigned = Checkpoint(row.seq, row.hash, moment, key_id(secret), "")
    return replace(unsigned, signature=_signature(unsigned, secret))


def is_ours(checkpoint: Checkpoint, secret: bytes) -> bool:
    """Tell whether a checkpoint was signed with a secret."""
    return hmac.compare_digest(checkpoint.signature, _signature(checkpoint, secret))


def _signature(checkpoint: Checkpoint, secret: bytes) -> str:
    said = [FORMAT_VERSION, checkpoint.seq, checkpoint.hash, checkpoint.at, checkpoint.key_id]
    return hmac.new(secret, canonical(said).encode(), hashlib.sha256).hexdigest()


def checkpoint_text(checkpoint: Checkpoint) -> str:
    """Write a checkpoint as JSON, one line."""
    return canonical({"format_version": FORMAT_VERSION} | asdict(checkpoint)) + "\n"


def parse_checkpoint(text: str, file: str, secret: bytes) -> Checkpoint:
    """
    Read a checkpoint and check its signature.

    Parameters
    ----------
    text
        As `checkpoint_text` writes it.
    file
        Name for errors.
    secret
        With which it was signed.

    Returns
    -------
    checkpoint
        As signed.

    Raises
    ------
    InputError
        If it is no checkpoint, or was not signed with this secret.
    """
    try:
        value = json.loads(text)
    except ValueError:
        value = None
    if not isinstance(value, dict) or {name: type(one) for name, one in value.items()} != _FIELDS:
        raise InputError((Problem(file, "", "", "another text", "a checkpoint of the audit"),))
    if value.pop("format_version") != FORMAT_VERSION:
        raise InputError((Problem(file, "", "format_version", "another", f"{FORMAT_VERSION}"),))
    found = Checkpoint(**value)
    if not is_ours(found, secret):
        told = f"a signature of key {found.key_id}" if found.key_id != key_id(secret) else "another"
        expected = f"one made with key {key_id(secret)}"
        raise InputError((Problem(file, "", "signature", told, expected),))
    return found
