"""Everything that stands in the way of confirming a proposal, said at once."""

from __future__ import annotations

from collections.abc import Iterator

from api.proposals.acting import Acting
from api.proposals.changed import changes
from api.proposals.proposal import Proposal
from api.proposals.refusals import Kind, Refusal
from api.proposals.standing import Standing


def in_the_way(proposal: Proposal, standing: Standing, actor: Acting) -> tuple[Refusal, ...]:
    """
    Give what stands in the way of confirming; empty where nothing does.

    Parameters
    ----------
    proposal
        Which was accepted.
    standing
        How it stands now.
    actor
        Who would confirm.
    """
    return (
        *_changed(proposal, standing),
        *_clash(standing),
        *_bars(proposal, standing, actor),
        *_gates(proposal, standing),
        *_duties(proposal, standing),
        *_challenges(proposal),
        *_missing(proposal, standing),
    )


def _changed(proposal: Proposal, standing: Standing) -> Iterator[Refusal]:
    found = changes(proposal.basis, standing.basis)
    if found:
        words = f"Changed since the match: {'; '.join(found)}. Match again, and propose anew."
        yield Refusal(Kind.CHANGED, words)


def _clash(standing: Standing) -> Iterator[Refusal]:
    if standing.clash is not None:
        may = "may not" if standing.clash.surely else "may perhaps not"
        words = (
            "Another child has been confirmed for this home since it said yes, and the two "
            f"{may} live together there. The home answers anew with both in view, or match again."
        )
        yield Refusal(Kind.UNSAFE_TOGETHER, words)


def _bars(proposal: Proposal, standing: Standing, actor: Acting) -> Iterator[Refusal]:
    for one in standing.barred:
        yield Refusal(Kind.BARRED, f"The home may not take the child: {one.title}.", (one.rule,))
    others = [one for one in proposal.signatures if one.by != actor.id]
    signed = {rule for one in others for rule in one.rules}
    for one in standing.undecided:
        if one.rule not in signed:
            words = (
                f"Not decided: {one.title}. Ask, or a second person, neither the one who proposed "
                "nor the one who confirms, answers for it by name."
            )
            yield Refusal(Kind.NOT_DECIDED, words, (one.rule,))


def _gates(proposal: Proposal, standing: Standing) -> Iterator[Refusal]:
    for gate in standing.gates:
        offices = gate.open_to(proposal.clearances)
        if gate.decided and offices:
            who = " and ".join(office.value for office in offices)
            words = f"Not recorded by {who}: {gate.title}."
            yield Refusal(Kind.GATE_OPEN, words, (gate.rule,), who)


def _duties(proposal: Proposal, standing: Standing) -> Iterator[Refusal]:
    given = {task.rule for task in proposal.tasks}
    for duty in standing.duties:
        if duty.rule not in given:
            words = f"Nobody has the task: {duty.title}. It is for {duty.owner}, {duty.due}."
            yield Refusal(Kind.NO_TASK, words, (duty.rule,), duty.owner)


def _challenges(proposal: Proposal) -> Iterator[Refusal]:
    for one in proposal.challenges:
        if not one.settled_by:
            words = f"Challenge {one.number}, on behalf of {one.on_behalf_of}, is not answered."
            yield Refusal(Kind.CHALLENGED, words)


def _missing(proposal: Proposal, standing: Standing) -> Iterator[Refusal]:
    """Give what is missing and not said already by its gate, its bar or a signature for it."""
    said = {rule for one in proposal.signatures for rule in one.rules}
    said |= {one.rule for one in (*standing.barred, *standing.undecided)}
    said |= {gate.rule for gate in standing.gates if gate.decided}
    for one in standing.completeness.missing:
        if not one.rules or not said.issuperset(one.rules):
            titles = (standing.titles.get(rule, rule) for rule in one.rules)
            what = "; ".join(titles) or one.what
            words = f"Missing ({one.block.value}): {what.rstrip('.')}."
            yield Refusal(Kind.INCOMPLETE, words, one.rules, one.supplied_by)
