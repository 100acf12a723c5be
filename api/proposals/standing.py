"""How a proposal stands with the rules at a moment, judged anew on what is known then."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from api.proposals.acting import signs_in_person
from api.proposals.changed import basis_of
from api.proposals.gates import Gate, gates_of
from api.proposals.proposal import Basis, Proposal
from api.proposals.refusals import Kind, Refusal, RefusedError
from api.proposals.request import replies_of, request_of
from api.proposals.together import Clash, Confirmed, clash_of, engine_of, home_with, knew_all
from constraints.base import Effect
from matcher.answer.duties import about_home, duties_for
from matcher.answer.model.duties import Task
from matcher.calendar import day_of
from matcher.completeness import Completeness
from matcher.engine import Engine
from matcher.entities import Referral
from matcher.explain import Reason, State, explain
from matcher.records.joins.replies import with_replies


@dataclass(frozen=True, slots=True)
class Standing:
    """
    How a proposal stands.

    Parameters
    ----------
    basis
        What a match would rest on now.
    barred, undecided
        The bars that are surely broken, and those not decided.
    gates
        Every gate, cleared or not.
    duties
        Every duty that is sure and not done.
    completeness
        What is missing before anybody confirms.
    titles
        Of each rule that bears on the child and the home, by id: words that hold no fact.
    clash
        Whether a child confirmed since the home's yes may not live there with this one.
    """

    basis: Basis
    barred: tuple[Reason, ...]
    undecided: tuple[Reason, ...]
    gates: tuple[Gate, ...]
    duties: tuple[Task, ...]
    completeness: Completeness
    titles: Mapping[str, str]
    clash: Clash | None


def standing_of(
    engine: Engine,
    referral: Referral,
    proposal: Proposal,
    now: datetime,
    confirmed: Sequence[Confirmed] = (),
) -> Standing:
    """
    Judge a proposal as things stand.

    Parameters
    ----------
    engine
        The supply of now.
    referral
        The request as it is on file.
    proposal
        With what was recorded of it.
    now
        The moment, with its zone.
    confirmed
        The children confirmed for the same home.

    Raises
    ------
    RefusedError
        The day of the start is past.
    KeyError
        The home is not in the supply.
    """
    if referral.starts_on < day_of(now):
        words = "The day of the start is past: say when the child is to come, and match again."
        raise RefusedError(Refusal(Kind.START_IS_PAST, words))
    urn, basis = proposal.urn, basis_of(engine, referral, proposal.urn)
    knew = knew_all(proposal, confirmed)
    recorded = request_of(referral, proposal, engine.stated(), now, knew_all=knew)
    there, request = _joined(engine, recorded, proposal, now, confirmed)
    listed = duties_for(there, request, urn, as_at=day_of(now), done_by_papers=False)
    reasons = about_home(there.judge([request]), request, urn, 0).reasons
    every = (*reasons, *_on_paper(there, request, reasons))
    bars = [one for one in reasons if one.effect is Effect.BAR]
    return Standing(
        basis=basis,
        barred=tuple(one for one in bars if one.state is State.BREACHED),
        undecided=tuple(one for one in bars if one.state is State.UNDECIDED),
        gates=gates_of(every, engine.stated(), emergency=referral.emergency),
        duties=listed.tasks,
        completeness=listed.completeness,
        titles={one.rule: one.title for one in every},
        clash=_clash(there, recorded, proposal, now, confirmed),
    )


def _joined(
    engine: Engine,
    request: Referral,
    proposal: Proposal,
    now: datetime,
    confirmed: Sequence[Confirmed],
) -> tuple[Engine, Referral]:
    """Put the home's answer into the request and into the one home, with whoever comes there."""
    alone = home_with(engine.supply.snapshot, request, proposal.urn, confirmed)
    replies = replies_of(proposal, knew_all=knew_all(proposal, confirmed))
    joined, snapshot = with_replies(request, alone, replies, now)
    return engine_of(engine, snapshot), joined


def _clash(
    there: Engine,
    request: Referral,
    proposal: Proposal,
    now: datetime,
    confirmed: Sequence[Confirmed],
) -> Clash | None:
    accepted = proposal.accepted
    if accepted is None:
        return None
    return clash_of(there, request, confirmed, accepted.at, day_of(now))


def _on_paper(engine: Engine, request: Referral, reasons: tuple[Reason, ...]) -> tuple[Reason, ...]:
    """
    Give the gates that only a paper on the referral closes, and that an office signs in person.

    A paper is written down by officers; what the registered manager, the nominated officer, the
    service manager, the director or the reviewing officer has to sign, they sign here.
    """
    known = {one.rule for one in reasons}
    without = replace(request, evidence={}, home_records=())
    return tuple(
        one
        for one in explain(engine.judge([without]), 0, 0)
        if one.effect is Effect.GATE
        and one.state is State.BREACHED
        and one.rule not in known
        and one.approver is not None
        and signs_in_person(one.approver)
    )
