"""A pool as a document: the referrals of all children who wait."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from typing_extensions import TypedDict

from matcher.entities import Referral
from matcher.records.documents.leaves import says
from matcher.records.documents.reading import STRICT, Reads
from matcher.records.documents.referral import ReferralDocument, read_referral_document


class PoolDocument(TypedDict):
    """The children who wait for a place: a list of referrals, in any order."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    format_version: Annotated[Literal[1], says("Version of this format: 1.")]
    kind: Annotated[Literal["pool"], says("What the document is.")]
    referrals: Annotated[
        list[Annotated[Referral, Reads(ReferralDocument, read_referral_document)]],
        says("One referral a child, each as a document of its own."),
    ]


def read_pool_document(document: dict[str, Any]) -> tuple[Referral, ...]:
    """Make the referrals."""
    return tuple(document["referrals"])
