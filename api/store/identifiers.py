"""Names of records: random, so that none can be guessed from another."""

from __future__ import annotations

import secrets
from typing import Final, Literal

Kind = Literal[
    "person", "key", "assignment", "child", "referral", "referral_change", "match_request",
    "reply", "proposal", "placement", "job",
]  # fmt: skip

PREFIXES: Final[dict[Kind, str]] = {
    "person": "per_",
    "key": "key_",
    "assignment": "asg_",
    "child": "chd_",
    "referral": "ref_",
    "referral_change": "rch_",
    "match_request": "mat_",
    "reply": "rep_",
    "proposal": "prop_",
    "placement": "plc_",
    "job": "job_",
}
_BYTES = 16


def new_id(kind: Kind) -> str:
    """
    Make a name for a new record.

    Parameters
    ----------
    kind
        Of record.

    Returns
    -------
    name
        A prefix that says the kind, and 128 random bits in letters that are safe in a URL.
    """
    return PREFIXES[kind] + secrets.token_urlsafe(_BYTES)
