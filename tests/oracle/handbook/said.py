"""A-28 and A-29: what the registered manager has said of this child."""

from __future__ import annotations

from datetime import date, datetime

from constraints.vocabulary import Answer
from matcher.entities import Reply
from tests.oracle.handbook.placement import LONDON, Placement
from tests.oracle.handbook.three import Verdict, forbidden_if


def a_28_check_says_not_possible(p: Placement) -> Verdict:
    """A-28: the home checked those who live there and says that it is not possible."""
    return forbidden_if(p.own_check() is Answer.NOT_POSSIBLE)


def a_29_manager_has_refused(p: Placement) -> Verdict:
    """A-29: the manager refused this child, and has not since offered a place or a clear check."""
    ours = [reply for reply in p.referral.replies if reply.urn == p.home.urn]
    offers = [reply.at for reply in ours if _takes(reply)]
    latest = max(offers, default=None)
    by_day = [refusal.on for refusal in p.referral.refusals if refusal.urn == p.home.urn]
    by_hour = [reply.at for reply in ours if reply.refuses is not None]
    return forbidden_if(
        any(latest is None or _day(latest) <= on for on in by_day)
        or any(latest is None or latest <= at for at in by_hour)
    )


def _day(at: datetime) -> date:
    return at.astimezone(LONDON).date()


def _takes(reply: Reply) -> bool:
    clear = reply.residents_check in {Answer.CLEAR, Answer.CLEAR_WITH_MITIGATIONS}
    return reply.refuses is None and (clear or reply.place_from is not None)
