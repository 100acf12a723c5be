"""Which one question an approval or a task waits for, where many wait for the same answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from constraints.base import Effect, Finding, PlacementRule
from constraints.columns.referral import Referral as Columns
from constraints.logic import Truth
from matcher.answer.circumstances import circumstances_question
from matcher.entities import Referral
from matcher.judge import Judgement
from matcher.words import cells

YOUTH_JUSTICE = "Is a youth justice service working with the child?"
EMERGENCY = "Is the placement planned, or made in an emergency?"
TOGETHER = (
    "Can the child and those who live there live together? What is known of them, of the child's "
    "risks and of the home does not decide it: see the questions about the child and to the home."
)
TOGETHER_ASKED = "the child's social worker and the home's registered manager"
Supposed = tuple[str, tuple[Columns, ...]]
"""A question, and the referral's columns as they would be with each answer that matters."""


def waiting_for(
    judgement: Judgement, referral: Referral, homes: Sequence[int]
) -> tuple[Mapping[str, str], ...]:
    """
    Give the one question that each undecided approval and task of some homes waits for first.

    Found by judging again as if it were answered: an approval or a task that is then decided waits
    for it. The first question that decides it counts; what none of them decides has its own.

    Parameters
    ----------
    judgement
        Of the one child.
    referral
        The request.
    homes
        Columns.

    Returns
    -------
    questions
        By id of the rule, in the order of ``homes``.
    """
    found: list[dict[str, str]] = [{} for _ in homes]
    for question, answers in _supposed(judgement.frame.referral, referral):
        frames = [replace(judgement.frame, referral=columns) for columns in answers]
        for verdict in (*judgement.of_effect(Effect.GATE), *judgement.of_effect(Effect.DUTY)):
            rule = verdict.rule
            now = _undecided(verdict.finding, homes)
            if not any(now) or not isinstance(rule, PlacementRule):
                continue
            then = [_undecided(rule.evaluate(frame), homes) for frame in frames]
            for place, asked in enumerate(found):
                if now[place] and not any(one[place] for one in then):
                    asked.setdefault(rule.id, question)
    return tuple(found)


def _supposed(columns: Columns, referral: Referral) -> Iterator[Supposed]:
    circumstances = circumstances_question(referral)
    if circumstances is not None:
        none = Truth.known(columns.circumstance.surely)
        yield circumstances, (replace(columns, circumstance=none),)
    no, yes = (Truth.known(columns.emergency.surely | side) for side in (False, True))
    if referral.youth_justice_open is None:
        yield YOUTH_JUSTICE, (replace(columns, youth_justice_open=no),)
    if referral.emergency is None:
        yield EMERGENCY, (replace(columns, emergency=no), replace(columns, emergency=yes))


def _undecided(finding: Finding, homes: Sequence[int]) -> list[bool]:
    lows, highs = cells(finding.low, 0, homes), cells(finding.high, 0, homes)
    return [low != high for low, high in zip(lows, highs, strict=True)]
