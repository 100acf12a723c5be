"""Say why a home stands where it does: each rule that bears on it, in words, with its source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from constraints.base import Clock, Effect, ResidualRule, Rule
from constraints.compatibility.row import MatrixRow
from constraints.vocabulary import Mitigation, Role, Topic
from matcher.frame.grades import NONE_KNOWN_HIGH
from matcher.judge import Judgement, Verdict
from matcher.readers import Reader
from matcher.sentences import OWN_CHECK, named_facts, question, statement, steps_asked, what_follows
from matcher.walls import changed_by, lifter
from matcher.weighing import weighs_most
from matcher.words import cells

WIDE = 0.5
"""A cost that may be nothing or at least this share of its points is put as a question."""


class State(Enum):
    """Whether a rule is breached for sure, or not decided."""

    BREACHED = "breached"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Reason:
    """
    One rule that bears on one child and one home.

    Parameters
    ----------
    rule, handbook, title
        Its id, the handbook rows it stands for, what it requires.
    effect, state
        What a breach does, and whether it is one.
    sentence
        What is read: the statement where breached, the question where not decided.
    source, url, evidence
        Where it comes from, and whether that was read.
    topic
        What the question is about.
    asked_of
        Who can answer, where undecided.
    child_side
        Where undecided: whether it is the child's own facts that are missing.
    lifted_by, changed_by
        For a bar: who, if anyone, could change what it rests on, and that in a sentence.
    approver, second_approver
        For a gate: who records it.
    owner, recipient, clock, content, before_confirming
        For a duty.
    points_low, points_high
        For a cost: whole points.
    is_asked
        Whether the sentence is a question.
    of_matrix
        Whether it is a row of the matching matrix or follows one, and no rule of the catalogue.
    """

    rule: str
    handbook: tuple[str, ...]
    title: str
    effect: Effect
    state: State
    sentence: str
    source: str
    url: str
    evidence: str
    topic: Topic
    asked_of: Role | None
    child_side: bool
    lifted_by: Role | None
    changed_by: str
    approver: Role | None
    second_approver: Role | None
    owner: Role | None
    recipient: Role | None
    clock: Clock | None
    content: tuple[str, ...]
    before_confirming: bool
    points_low: int
    points_high: int
    is_asked: bool
    of_matrix: bool


def explain(
    judgement: Judgement, child: int, home: int, reader: Reader = Reader.OFFICER
) -> tuple[Reason, ...]:
    """Give every rule that bears on one child and one home; see `explain_each`."""
    return explain_each(judgement, child, (home,), reader)[0]


def explain_each(
    judgement: Judgement, child: int, homes: Sequence[int], reader: Reader = Reader.OFFICER
) -> tuple[tuple[Reason, ...], ...]:
    """
    Give every rule that is breached or undecided for one child and each home, in catalogue order.

    Parameters
    ----------
    judgement
        Of one or many children.
    child, homes
        Row and columns.
    reader
        Who reads: what may not be told of those who live there is said as a class.

    Returns
    -------
    reasons
        In the order of `homes`; homes of which the same is said share one reason.
    """
    found: list[list[Reason]] = [[] for _ in homes]
    for verdict in judgement.verdicts:
        highs = cells(verdict.finding.high, child, homes)
        bears = [place for place, high in enumerate(highs) if high > 0]
        if bears:
            reasons = _reasons(judgement, verdict, child, [homes[place] for place in bears], reader)
            for place, reason in zip(bears, reasons, strict=True):
                found[place].append(reason)
    return tuple(tuple(reasons) for reasons in found)


def _reasons(
    judgement: Judgement, verdict: Verdict, child: int, homes: Sequence[int], reader: Reader
) -> list[Reason]:
    """Say one verdict of each home; most homes are told the same, which is put in words once."""
    finding, rule = verdict.finding, verdict.rule
    points = judgement.points.get(rule.id, 0) if verdict.effect is Effect.COST else 0
    lows, highs = (cells(end, child, homes) for end in (finding.low, finding.high))
    asked_out = isinstance(rule, MatrixRow) and looked_into(judgement, child)
    side = None if asked_out else finding.child_side
    sides = [False] * len(homes) if side is None else cells(side, child, homes)
    besides = _besides(judgement, verdict, child, homes, reader)
    steps = _steps_open(judgement, verdict, child, homes)
    facts = named_facts(verdict, child, homes, reader)
    told: dict[tuple[object, ...], Reason] = {}
    reasons = []
    for place, key in enumerate(
        zip(lows, highs, sides, besides, steps, *facts.values(), strict=True)
    ):
        reason = told.get(key)
        if reason is None:
            here = {name: values[place] for name, values in facts.items()}
            saying = _Saying(reader, here, besides[place], steps[place])
            breach = lows[place], highs[place]
            reason = _reason(verdict, breach, points, saying, own=bool(sides[place]))
            told[key] = reason
        reasons.append(reason)
    return reasons


def _besides(
    judgement: Judgement, verdict: Verdict, child: int, homes: Sequence[int], reader: Reader
) -> list[str]:
    """Say what is added at each home: of what remains of risk, and what follows what is decided."""
    if isinstance(verdict.rule, ResidualRule):
        return weighs_most(judgement, child, homes, reader)
    if not isinstance(verdict.rule, MatrixRow) and verdict.rule.id != OWN_CHECK:
        return [""] * len(homes)
    lows, highs = (cells(end, child, homes) for end in (verdict.finding.low, verdict.finding.high))
    return [
        what_follows(judgement, verdict, home) if low == high else ""
        for home, low, high in zip(homes, lows, highs, strict=True)
    ]


def _steps_open(
    judgement: Judgement, verdict: Verdict, child: int, homes: Sequence[int]
) -> list[tuple[Mitigation, ...]]:
    """Give the steps that alone are open at each home, where a row of the matrix surely fires."""
    none: list[tuple[Mitigation, ...]] = [()] * len(homes)
    if not isinstance(verdict.rule, MatrixRow) or verdict.effect is not Effect.BAR:
        return none
    outcome = next(one for one in judgement.matrix.rows if one.row is verdict.rule)
    mitigation = judgement.frame.homes.mitigation
    lows = cells(verdict.finding.low, child, homes)
    fires = cells(outcome.fires.surely, child, homes)
    return [
        tuple(step for step, _ in outcome.not_verified(mitigation, home))
        if fires[place] and lows[place] == 0
        else ()
        for place, home in enumerate(homes)
    ]


@dataclass(frozen=True, slots=True)
class _Saying:
    """To whom something is said, with which facts, what is added, and which steps are open."""

    reader: Reader
    facts: Mapping[str, object]
    besides: str
    steps: tuple[Mitigation, ...]


def _reason(
    verdict: Verdict, breach: tuple[float, float], points: int, saying: _Saying, *, own: bool
) -> Reason:
    rule, gate, duty = verdict.rule, verdict.effect is Effect.GATE, verdict.effect is Effect.DUTY
    # A cost that is known in part is said with its range; all else undecided is a question.
    undecided = breach[0] != breach[1]
    asks = undecided and (verdict.effect is not Effect.COST or _says_little(breach))
    if undecided and saying.steps:
        words = steps_asked(verdict, saying.facts, saying.steps, saying.reader)
    elif asks and rule.asks:
        words = question(verdict, saying.facts)
    else:
        words = statement(verdict, saying.facts, saying.reader)
    return Reason(
        rule=rule.id,
        handbook=rule.handbook,
        title=rule.title,
        effect=verdict.effect,
        state=State.UNDECIDED if undecided else State.BREACHED,
        sentence=words + saying.besides,
        source=f"{rule.source.instrument}, {rule.source.provision}",
        url=rule.source.url,
        evidence=rule.source.evidence.value,
        topic=rule.topic,
        asked_of=rule.asked_of if undecided else None,
        child_side=undecided and own,
        lifted_by=lifter(rule) if verdict.effect is Effect.BAR else None,
        changed_by=changed_by(rule) if verdict.effect is Effect.BAR else "",
        approver=rule.approver if gate else None,
        second_approver=getattr(rule, "second_approver", None) if gate else None,
        owner=getattr(rule, "owner", None) if duty else None,
        recipient=getattr(rule, "recipient", None) if duty else None,
        clock=getattr(rule, "clock", None) if duty else None,
        content=getattr(rule, "content", ()) if duty else (),
        before_confirming=duty and getattr(rule, "before_confirming", False),
        points_low=round(breach[0] * points),
        points_high=round(breach[1] * points),
        is_asked=asks,
        of_matrix=not isinstance(rule, Rule),
    )


def _says_little(breach: tuple[float, float]) -> bool:
    """Whether so little is known of a cost that a question says more than its range."""
    return breach[0] == 0 and breach[1] >= WIDE


def looked_into(judgement: Judgement, child: int) -> bool:
    """
    Whether every domain of the child is graded, or was looked for and nothing found.

    Then the social worker has said all there is, and what is still open is for the home to answer.
    """
    level = judgement.frame.child.level
    said = (level.low[:, child] == level.high[:, child]) | (level.high[:, child] <= NONE_KNOWN_HIGH)
    return bool(said.all())
