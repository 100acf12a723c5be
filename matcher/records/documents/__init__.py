"""The documented JSON input: referrals, snapshots and replies, read strictly and written back."""

from matcher.records.documents.parse import (
    FORMAT_VERSION,
    parse_referral,
    parse_snapshot,
    read_referral,
    read_snapshot,
)
from matcher.records.documents.pools import Waiting, read_waiting
from matcher.records.documents.replies import append_reply, read_replies
from matcher.records.documents.schema import schema
from matcher.records.documents.write import (
    referral_text,
    snapshot_text,
    write_referral,
    write_snapshot,
)

__all__ = [
    "FORMAT_VERSION",
    "Waiting",
    "append_reply",
    "parse_referral",
    "parse_snapshot",
    "read_referral",
    "read_replies",
    "read_snapshot",
    "read_waiting",
    "referral_text",
    "schema",
    "snapshot_text",
    "write_referral",
    "write_snapshot",
]
