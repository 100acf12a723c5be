"""What a referral says of the child's situation and record, as columns with a leading axis."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from constraints.logic import Truth
from constraints.vocabulary import Circumstance, Record
from matcher.entities import OrderKind, Referral, implied
from matcher.frame.checked import circumstances_checked, orders_checked
from matcher.frame.expiry import FOREVER, RECORDS

Referrals = Sequence[Referral]


def circumstances(referrals: Referrals) -> Truth:
    """
    Say what is so of each child's situation, shape (circumstances, referred, 1).

    What another field says already comes first; then what is said; what nobody named is not so once
    somebody went through the list, and not known until then, or again once that is long ago.
    """
    surely = np.zeros((len(Circumstance), len(referrals), 1), dtype=np.bool_)
    possibly = np.zeros_like(surely)
    for row, referral in enumerate(referrals):
        possibly[:, row] = not circumstances_checked(referral)
        for code, said in {**referral.circumstances, **implied(referral)}.items():
            surely[code, row] = possibly[code, row] = said
    return Truth(surely, possibly)


def recorded(referrals: Referrals) -> Truth:
    """Say what stands on record on the day of the decision, shape (records, referred, 1)."""
    stands = np.zeros((len(Record), len(referrals), 1), dtype=np.bool_)
    for row, referral in enumerate(referrals):
        for record, on in referral.evidence.items():
            lasts = RECORDS.get(record, FOREVER)
            stands[record, row] = lasts.stands(on, referral.decided_on)
        stands[Record.WISHES, row] = _wishes_fresh(referral)
    return Truth.known(stands)


def _wishes_fresh(referral: Referral) -> bool:
    """Whether the child's wishes and the parents' are there, or why not, each of late."""
    said = referral.wishes
    if said is None or said.parents_on is None or said.parents_by is None:
        return False
    if said.text is None and said.not_ascertainable is None:
        return False
    lasts = RECORDS[Record.WISHES]
    return all(lasts.stands(day, referral.decided_on) for day in (said.on, said.parents_on))


def under_curfew(referral: Referral) -> bool | None:
    """Whether a curfew binds the child at the start; one that comes later may."""
    starts_on = referral.starts_on
    curfews = [order for order in referral.orders if order.kind is OrderKind.CURFEW]
    if any(order.in_force(starts_on) for order in curfews):
        return True
    to_come = any(order.from_on is not None and order.from_on > starts_on for order in curfews)
    return False if orders_checked(referral) and not to_come else None


def orders_change(referral: Referral) -> bool | None:
    """Whether an order begins or ends after the start, on a day known."""
    days = [day for order in referral.orders for day in (order.from_on, order.until_on)]
    if any(day is not None and day > referral.starts_on for day in days):
        return True
    return False if orders_checked(referral) else None
