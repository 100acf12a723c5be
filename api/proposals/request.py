"""The request as the engine is to read it with what was recorded of one proposal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from api.proposals.proposal import Clearance, HomeAnswer, Proposal
from constraints.vocabulary import Role as Office
from matcher.calendar import day_of
from matcher.entities import DutyDone, ImpactAssessment, Referral, Reply
from matcher.judge import Stated


def request_of(
    referral: Referral,
    proposal: Proposal,
    stated: Iterable[Stated],
    now: datetime,
    *,
    knew_all: bool,
) -> Referral:
    """
    Give the request of today, with the approvals and tasks recorded of the proposal.

    An approval that stands on the referral alone is left out: it is given by its office, here. The
    day of the decision is today, so that what has grown too old since the match is a question.

    Parameters
    ----------
    referral
        As it is on file.
    proposal
        Whose records count.
    stated
        Every rule there is; tells approvals from tasks.
    now
        The moment, with its zone.
    knew_all
        Whether the home's yes was given with everybody in view who is to live there; its
        assessment is to be made again where not.
    """
    offices = _offices(stated)
    tasks = (one for one in referral.done if one.rule not in offices)
    accepted = proposal.accepted
    stands = () if accepted is None or not knew_all else (accepted,)
    impact = (ImpactAssessment(proposal.urn, day_of(one.at)) for one in stands)
    return replace(
        referral,
        decided_on=day_of(now),
        done=(*tasks, *_cleared(proposal, offices), *_done(proposal)),
        impact_assessments=(*referral.impact_assessments, *impact),
    )


def _offices(stated: Iterable[Stated]) -> Mapping[str, frozenset[Office]]:
    """Give the offices of every gate there can be, by rule."""
    found = {}
    for rule in stated:
        if rule.approver is not None:
            both = rule.approver, getattr(rule, "second_approver", None)
            found[rule.id] = frozenset(one for one in both if one is not None)
    return found


def _cleared(proposal: Proposal, offices: Mapping[str, frozenset[Office]]) -> Iterator[DutyDone]:
    """Give each approval that every office has signed: one of two signatures is none."""
    signed: dict[str, list[Clearance]] = {}
    for one in proposal.clearances:
        signed.setdefault(one.rule, []).append(one)
    for rule, by in signed.items():
        if {one.office for one in by} == offices[rule]:
            said = " and ".join(one.office.value for one in by)
            yield DutyDone(rule, day_of(max(one.at for one in by)), said, proposal.urn)


def _done(proposal: Proposal) -> Iterator[DutyDone]:
    for one in proposal.done:
        yield DutyDone(one.rule, one.evidence.on, one.evidence.given_by, proposal.urn)


def replies_of(proposal: Proposal, *, knew_all: bool) -> tuple[Reply, ...]:
    """
    Give the home's outright yes as a reply: a place, and its own check with its steps.

    Its check says nothing where it was made without everybody in view who is to live there.
    """
    accepted = proposal.accepted
    return () if accepted is None else (_reply(accepted, proposal, knew_all=knew_all),)


def _reply(answer: HomeAnswer, proposal: Proposal, *, knew_all: bool) -> Reply:
    return Reply(
        urn=proposal.urn,
        at=answer.at,
        live_until=proposal.expires_at,
        place_from=proposal.starts_on,
        residents_check=answer.residents_check if knew_all else None,
        mitigations=dict(answer.mitigations or {}),
    )
