"""Say why a home stands where it does: each rule that bears on it, in words, with its source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from constraints.base import Clock, Effect, ResidualRule
from constraints.compatibility.row import MatrixRow
from constraints.vocabulary import Role, Topic
from matcher.frame.people import NONE_KNOWN_HIGH
from matcher.judge import Judgement, Verdict
from matcher.remedy import would_fit_if
from matcher.weighing import SIGNED, weighs_most
from matcher.words import Range, cells, facts_at

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
        What the officer reads: the statement where breached, the question where not decided.
    source, url, evidence
        Where it comes from, and whether that was read.
    topic
        What the question is about.
    asked_of
        Who can answer, where undecided.
    child_side
        Where undecided: whether it is the child's own facts that are missing.
    lifted_by
        For a bar: who, if anyone, could change what it rests on.
    approver, second_approver
        For a gate: who records it.
    owner, recipient, clock
        For a duty.
    points_low, points_high
        For a cost: whole points.
    is_asked
        Whether the sentence is a question.
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
    approver: Role | None
    second_approver: Role | None
    owner: Role | None
    recipient: Role | None
    clock: Clock | None
    points_low: int
    points_high: int
    is_asked: bool


def explain(judgement: Judgement, child: int, home: int) -> tuple[Reason, ...]:
    """Give every rule that bears on one child and one home; see `explain_each`."""
    return explain_each(judgement, child, (home,))[0]


def explain_each(
    judgement: Judgement, child: int, homes: Sequence[int]
) -> tuple[tuple[Reason, ...], ...]:
    """
    Give every rule that is breached or undecided for one child and each home, in catalogue order.

    Parameters
    ----------
    judgement
        Of one or many children.
    child, homes
        Row and columns.

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
            reasons = _reasons(judgement, verdict, child, [homes[place] for place in bears])
            for place, reason in zip(bears, reasons, strict=True):
                found[place].append(reason)
    return tuple(tuple(reasons) for reasons in found)


def _reasons(
    judgement: Judgement, verdict: Verdict, child: int, homes: Sequence[int]
) -> list[Reason]:
    """Say one verdict of each home; most homes are told the same, which is put in words once."""
    finding = verdict.finding
    points = judgement.points.get(verdict.rule.id, 0) if verdict.effect is Effect.COST else 0
    lows, highs = (cells(end, child, homes) for end in (finding.low, finding.high))
    asked_out = isinstance(verdict.rule, MatrixRow) and looked_into(judgement, child)
    side = None if asked_out else finding.child_side
    sides = [False] * len(homes) if side is None else cells(side, child, homes)
    names = tuple(finding.facts)
    facts = [facts_at(name, fact, child, homes) for name, fact in finding.facts.items()]
    residual = isinstance(verdict.rule, ResidualRule)
    weighing = weighs_most(judgement, child, homes) if residual else [""] * len(homes)
    told: dict[tuple[object, ...], Reason] = {}
    reasons = []
    for place, home in enumerate(homes):
        breach = lows[place], highs[place]
        besides = _besides(judgement, verdict, home, undecided=breach[0] != breach[1])
        besides += weighing[place]
        here = tuple(fact[place] for fact in facts)
        key = (breach, sides[place], besides, here)
        if key not in told:
            said = dict(zip(names, here, strict=True))
            told[key] = _reason(verdict, breach, points, said, besides, own=bool(sides[place]))
        reasons.append(told[key])
    return reasons


def _reason(
    verdict: Verdict,
    breach: tuple[float, float],
    points: int,
    facts: Mapping[str, object],
    besides: str,
    *,
    own: bool,
) -> Reason:
    rule = verdict.rule
    # A cost that is known in part is said with its range; all else undecided is a question.
    undecided = breach[0] != breach[1]
    asks = undecided and (verdict.effect is not Effect.COST or _says_little(breach))
    words = rule.asks if asks and rule.asks else rule.says
    if _signed_only(verdict, breach[0], facts):
        words = SIGNED.format(title=rule.title)
    return Reason(
        rule=rule.id,
        handbook=rule.handbook,
        title=rule.title,
        effect=verdict.effect,
        state=State.UNDECIDED if undecided else State.BREACHED,
        sentence=words.format_map(facts) + besides,
        source=f"{rule.source.instrument}, {rule.source.provision}",
        url=rule.source.url,
        evidence=rule.source.evidence.value,
        topic=rule.topic,
        asked_of=rule.asked_of if undecided else None,
        child_side=undecided and own,
        lifted_by=rule.lifted_by if verdict.effect is Effect.BAR else None,
        approver=rule.approver if verdict.effect is Effect.GATE else None,
        second_approver=getattr(rule, "second_approver", None)
        if verdict.effect is Effect.GATE
        else None,
        owner=getattr(rule, "owner", None) if verdict.effect is Effect.DUTY else None,
        recipient=getattr(rule, "recipient", None) if verdict.effect is Effect.DUTY else None,
        clock=getattr(rule, "clock", None) if verdict.effect is Effect.DUTY else None,
        points_low=round(breach[0] * points),
        points_high=round(breach[1] * points),
        is_asked=asks,
    )


def _signed_only(verdict: Verdict, low: float, facts: Mapping[str, object]) -> bool:
    """Whether managers sign because a home's own check says so, and not for a known fact."""
    if not isinstance(verdict.rule, MatrixRow) or verdict.effect is not Effect.GATE:
        return False
    level = facts["level"]
    return isinstance(level, Range) and low > 0 == level.high


def _says_little(breach: tuple[float, float]) -> bool:
    """Whether so little is known of a cost that a question says more than its range."""
    return breach[0] == 0 and breach[1] >= WIDE


def _besides(judgement: Judgement, verdict: Verdict, home: int, *, undecided: bool) -> str:
    """Say what follows a row of the matrix: steps after arrival, or what the home would need."""
    if undecided:
        return ""
    if isinstance(verdict.rule, MatrixRow) and verdict.effect is Effect.GATE:
        return f" {verdict.rule.follow_up}".rstrip()
    return would_fit_if(judgement, verdict, home)


def looked_into(judgement: Judgement, child: int) -> bool:
    """
    Whether every domain of the child is graded, or was looked for and nothing found.

    Then the social worker has said all there is, and what is still open is for the home to answer.
    """
    level = judgement.frame.child.level
    said = (level.low[:, child] == level.high[:, child]) | (level.high[:, child] <= NONE_KNOWN_HIGH)
    return bool(said.all())
