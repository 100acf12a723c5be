"""The supply as one child's match sees it: with what homes answered about this child."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from matcher.answer.calls import Replies
from matcher.engine import Engine
from matcher.entities import Referral, Reply
from matcher.records.joins.replies import with_replies


@dataclass(frozen=True, slots=True)
class ForChild:
    """
    What one match is asked of.

    Parameters
    ----------
    engine
        Of this child alone; the engine it is made from never changes.
    referral
        With the replies that count.
    replies
        Who answered, and as at which moment; None where nobody did.
    not_listed
        Homes that answered and are no more on record.
    """

    engine: Engine
    referral: Referral
    replies: Replies | None
    not_listed: tuple[str, ...]


def for_child(
    engine: Engine, referral: Referral, replies: Iterable[Reply], now: datetime
) -> ForChild:
    """
    Put the replies about one child into an engine of the child's own.

    Only the homes that answered are read again. The child's own row among the residents, if there
    is one, is taken out by `answer_for`.

    Parameters
    ----------
    engine
        Shared by all.
    referral
        The request; the replies it holds count beside the others.
    replies
        About this child; those of a later moment do not count.
    now
        The moment, with its zone.
    """
    given = [reply for reply in (*referral.replies, *replies) if reply.at <= now]
    if not given:
        return ForChild(engine, replace(referral, replies=()), None, ())
    # Worked out once for all children: what is patched then takes over what it can.
    engine.supply.on(referral.decided_on, referral.starts_on)
    listed = engine.supply.column
    here = [reply for reply in given if reply.urn in listed]
    completed, snapshot = with_replies(
        replace(referral, replies=()), engine.supply.snapshot, here, now
    )
    return ForChild(
        engine.patched(snapshot),
        completed,
        Replies(now, frozenset(reply.urn for reply in here)),
        tuple(sorted({reply.urn for reply in given if reply.urn not in listed})),
    )
