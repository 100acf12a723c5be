"""Proposing a home to a child: made from a match, holding the place and the child."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from api.proposals.basing import Based, base
from api.proposals.carrying import Judging, NotJudged, carry_out_judged
from api.proposals.expiring import expire_due, tell_step
from api.proposals.matched import Matched, find_match, matched_of
from api.proposals.present import HOLD, check_vouched
from api.proposals.proposing import Proposed, propose
from api.proposals.record import Record
from api.proposals.refusals import Kind, Refusal, RefusedError
from api.proposals.schemas import ProposalAsked
from api.proposals.seen import PATH, seen
from api.proposals.stored import put_new
from api.requests import JSON, json_bytes, tag_of
from api.security.principal import Principal
from api.store.change import Change
from api.store.database import Database
from api.store.identifiers import new_id
from api.store.once import Kept, Once
from api.store.tables.proposals import proposals
from matcher.calendar import day_of
from matcher.engine import Engine

START_IS_PAST: Final = Refusal(
    Kind.START_IS_PAST,
    "The day of the start is past: say when the child is to come, and match again.",
)


def make(
    database: Database,
    engine: Callable[[], Engine],
    principal: Principal,
    once: Once,
    asked: ProposalAsked,
) -> Kept:
    """
    Propose a home to the child of a match.

    Parameters
    ----------
    database
        The store.
    engine
        Gives the engine whose rules, points and travel count.
    principal
        Who proposes.
    once
        What tells the request apart.
    asked
        The match, the home, the place and why.

    Raises
    ------
    Conflict
        The place or the child is held: the unique indexes say so, and not by whom.
    Refused
        A rule bars the home, something has changed since the match, or no reason is given.
    Conflicting
        Nobody but the officer has spoken for the child.
    NotFound, NotOnCase
        The match is none that the caller may use.
    """

    def work(change: Change, based: Based | None) -> Kept:
        match = find_match(change, principal, asked.match_request)
        matched = matched_of(change.connection, match, asked.urn)
        check_vouched(change.connection, match.child)
        if based is None or based.versions != matched.versions or matched.told_anew:
            raise NotJudged(matched)
        if based.starts_on < day_of(change.now):
            raise RefusedError(START_IS_PAST)
        # What the clock let go holds nothing, though nobody has written that down yet.
        columns = proposals.c
        same_place = (columns.urn == asked.urn) & (columns.place == based.place)
        expire_due(change, same_place | (columns.child == match.child))
        made = propose(_proposed(asked, based, match.referral), principal, change.now, HOLD)
        record = Record(made, 1, principal.authority or "", match.child, match.id)
        put_new(change, record)
        tell_step(change, record)
        headers = {"Location": f"{PATH}/{made.id}", "ETag": tag_of(1), "Content-Type": JSON}
        return Kept(201, json_bytes(seen(change.connection, record, principal)), headers, made.id)

    def judge(matched: Matched) -> Based:
        return base(engine(), matched, asked.urn, asked.place)

    asking = Judging(work, judge, asked.match_request, "propose")
    return carry_out_judged(database, principal, once, asking)


def _proposed(asked: ProposalAsked, based: Based, referral: str) -> Proposed:
    return Proposed(
        id=new_id("proposal"),
        referral=referral,
        urn=asked.urn,
        place=based.place,
        starts_on=based.starts_on,
        emergency=based.emergency,
        reason=asked.reason,
        basis=based.basis,
        group=based.group,
    )
