"""What a referral says of a child's circumstances in another field already."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from constraints.vocabulary import Circumstance, LegalStatus, Record
from matcher.entities.referral.request import Referral

_BY_AGREEMENT = frozenset({LegalStatus.V2, LegalStatus.V3, LegalStatus.V4})


def implied(referral: Referral) -> Mapping[Circumstance, bool]:
    """
    Give the circumstances that another field of the referral settles.

    Only what is certain: a review that was held was the first or a later one; a day of release is
    that of a child who leaves custody; a child with a legal status is looked after, and one whom a
    court placed is not accommodated by choice.

    Parameters
    ----------
    referral
        The request. A date after the decision does not count as a thing done.
    """
    return dict(_implied(referral))


def _implied(referral: Referral) -> Iterator[tuple[Circumstance, bool]]:
    reviewed = referral.last_review_on
    if reviewed is not None and reviewed <= referral.decided_on:
        yield Circumstance.FIRST_REVIEW_HELD, True
    if referral.release_on is not None:
        yield Circumstance.LEAVES_CUSTODY, True
    if referral.discharge_on is not None:
        yield Circumstance.IN_MENTAL_HEALTH_WARD, True
    status = referral.legal_status
    if status is not None or referral.unaccompanied is False:
        yield Circumstance.NOT_YET_LOOKED_AFTER, False
    if status is not None and status not in _BY_AGREEMENT:
        yield Circumstance.ACCOMMODATED_UNDER_20_5, False
    said = referral.circumstances
    if said.get(Circumstance.SCHOOL_NAMED_IN_EHCP):
        yield Circumstance.HAS_EHCP, True
    elif said.get(Circumstance.HAS_EHCP) is False:
        yield Circumstance.SCHOOL_NAMED_IN_EHCP, False
    if _by(referral, Record.NRM_REFERRED):
        yield Circumstance.TRAFFICKING_INDICATED, True
    if _by(referral, Record.LIBERTY_COURT_AUTHORITY):
        yield Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED, True


def _by(referral: Referral, record: Record) -> bool:
    on = referral.evidence.get(record)
    return on is not None and on <= referral.decided_on
