"""The gates of a proposal: what the rules ask to be recorded, by which office, and what is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from api.proposals.acting import Acting, roles_of
from api.proposals.emergency import Due, gate_due, ticks_now
from api.proposals.may import check_one_side
from api.proposals.proposal import Clearance, Evidence, Proposal
from api.proposals.refusals import Kind, Refusal, RefusedError
from constraints.base import Rule, Tick
from constraints.vocabulary import Role as Office
from matcher.calendar import day_of
from matcher.explain import Reason, State
from matcher.judge import Stated


@dataclass(frozen=True, slots=True)
class Gate:
    """
    One gate.

    Parameters
    ----------
    rule, title, says
        Id of the rule, what it requires, and the sentence, a question where it is not decided.
    offices
        Who records it; with two, two people sign.
    ticks
        What the approver must be satisfied of.
    due
        By when.
    decided
        Whether it is sure that it applies.
    """

    rule: str
    title: str
    says: str
    offices: tuple[Office, ...]
    ticks: tuple[Tick, ...]
    due: Due
    decided: bool

    def open_to(self, clearances: Sequence[Clearance]) -> tuple[Office, ...]:
        """Give the offices that have not recorded it."""
        done = {one.office for one in clearances if one.rule == self.rule}
        return tuple(office for office in self.offices if office not in done)


def gates_of(
    reasons: Iterable[Reason], stated: Iterable[Stated], *, emergency: bool | None
) -> tuple[Gate, ...]:
    """
    Give the gates among some reasons, in their order.

    Parameters
    ----------
    reasons
        What bears on the child and the home; of any effect.
    stated
        Every rule there is: says what the approver must be satisfied of.
    emergency
        Whether the move is made in an emergency; None where not said.
    """
    ticks = {rule.id: rule.satisfied_of for rule in stated if isinstance(rule, Rule)}
    return tuple(
        Gate(
            rule=one.rule,
            title=one.title,
            says=one.sentence,
            offices=tuple(who for who in (one.approver, one.second_approver) if who is not None),
            ticks=ticks.get(one.rule, ()),
            due=gate_due(emergency=emergency),
            decided=one.state is State.BREACHED,
        )
        for one in reasons
        if one.approver is not None
    )


@dataclass(frozen=True, slots=True)
class Clearing:
    """What somebody records of a gate: for which office, on what evidence, satisfied of what."""

    rule: str
    office: Office
    evidence: Evidence
    satisfied: tuple[str, ...] = ()


def cleared(
    proposal: Proposal, gates: Iterable[Gate], clearing: Clearing, actor: Acting, now: datetime
) -> Clearance:
    """
    Make the record of a gate that somebody clears.

    Raises
    ------
    RefusedError
        There is no such gate, it is cleared, this person may not, or something is not said.
    """
    gate = next((one for one in gates if one.rule == clearing.rule), None)
    if gate is None or clearing.office not in gate.offices:
        words = "No rule asks this office to record this of the proposal."
        raise RefusedError(Refusal(Kind.NO_SUCH_THING, words, (clearing.rule,)))
    _check_who(proposal, gate, clearing, actor)
    _check_said(proposal, gate, clearing, now)
    return Clearance(
        gate.rule, clearing.office, actor.id, now, clearing.evidence, clearing.satisfied
    )


def _check_who(proposal: Proposal, gate: Gate, clearing: Clearing, actor: Acting) -> None:
    rules, office = (gate.rule,), clearing.office
    held = sorted(actor.roles & roles_of(office))
    if not held:
        words = f"This is recorded by {office.value}."
        raise RefusedError(Refusal(Kind.NOT_YOUR_ROLE, words, rules, office.value))
    if office is Office.REGISTERED_MANAGER and proposal.urn not in actor.homes:
        words = "Only the registered manager of the home proposed can record this."
        raise RefusedError(Refusal(Kind.NOT_YOUR_HOME, words, rules))
    if office not in gate.open_to(proposal.clearances):
        words = f"{office.value.capitalize()} has recorded this already."
        raise RefusedError(Refusal(Kind.WRONG_STATE, words, rules))
    check_one_side(proposal, actor, held[0])
    if any(one.rule == gate.rule and one.by == actor.id for one in proposal.clearances):
        words = "One person has signed this for one office; another person signs for the other."
        raise RefusedError(Refusal(Kind.SAME_PERSON, words, rules))


def _check_said(proposal: Proposal, gate: Gate, clearing: Clearing, now: datetime) -> None:
    rules, evidence = (gate.rule,), clearing.evidence
    check_evidence(evidence, now, rules)
    asked = {tick.says for tick in gate.ticks}
    missing = set(ticks_now(gate.ticks, emergency=proposal.emergency)) - set(clearing.satisfied)
    if missing:
        words = f"The approver must be satisfied also that: {'; '.join(sorted(missing))}."
        raise RefusedError(Refusal(Kind.NOT_SAID, words, rules))
    if set(clearing.satisfied) - asked:
        words = "Something is said to be satisfied that the rule does not ask."
        raise RefusedError(Refusal(Kind.NO_SUCH_THING, words, rules))


def check_evidence(evidence: Evidence, now: datetime, rules: tuple[str, ...]) -> None:
    """
    Refuse evidence that names no paper or giver, or is of a day to come.

    Raises
    ------
    RefusedError
        It does.
    """
    if not evidence.reference.strip() or not evidence.given_by.strip():
        words = "Evidence has the reference of a paper, and who gave it."
        raise RefusedError(Refusal(Kind.NOT_SAID, words, rules))
    if evidence.on > day_of(now):
        words = "Evidence is of today or before."
        raise RefusedError(Refusal(Kind.NOT_SAID, words, rules))
