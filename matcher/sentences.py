"""What one rule says of one child and one home, as a reader may be told it; said nowhere else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from constraints.base import Effect
from constraints.compatibility.row import MatrixRow
from matcher.judge import Judgement, Verdict
from matcher.readers import Reader, class_words, told_in_full
from matcher.remedy import would_fit_if
from matcher.weighing import SIGNED
from matcher.words import Range, facts_at


def facts_told(
    verdict: Verdict, child: int, homes: Sequence[int], reader: Reader
) -> list[dict[str, object]]:
    """
    Give the facts of a verdict for each of several homes; none that the reader may not be told.

    Parameters
    ----------
    verdict
        What one rule comes to.
    child, homes
        Row and columns.
    reader
        Who reads.
    """
    named = named_facts(verdict, child, homes, reader)
    return [{name: values[place] for name, values in named.items()} for place in range(len(homes))]


def named_facts(
    verdict: Verdict, child: int, homes: Sequence[int], reader: Reader
) -> dict[str, list[object]]:
    """Give each fact that the reader may be told, over the homes; as `facts_told`."""
    if not told_in_full(reader, verdict.rule):
        return {}
    return {name: facts_at(name, f, child, homes) for name, f in verdict.finding.facts.items()}


def question(verdict: Verdict, facts: Mapping[str, object]) -> str:
    """Put what is not decided; questions name nobody, and are the same for every reader."""
    return verdict.rule.asks.format_map(facts)


def statement(verdict: Verdict, low: float, facts: Mapping[str, object], reader: Reader) -> str:
    """
    Say what a rule found.

    Parameters
    ----------
    verdict
        What one rule comes to.
    low
        Its breach at the least.
    facts
        As of `facts_told`, for the same reader.
    reader
        Who reads.
    """
    rule = verdict.rule
    if not told_in_full(reader, rule):
        return class_words(verdict)
    if signed_only(verdict, low, facts):
        return SIGNED.format(title=rule.title)
    return rule.says.format_map(facts)


def signed_only(verdict: Verdict, low: float, facts: Mapping[str, object]) -> bool:
    """Whether managers sign because a home's own check says so, and not for a known fact."""
    if not isinstance(verdict.rule, MatrixRow) or verdict.effect is not Effect.GATE:
        return False
    level = facts["level"]
    return isinstance(level, Range) and low > 0 == level.high


def what_follows(judgement: Judgement, verdict: Verdict, home: int) -> str:
    """
    Say what follows a row of the matrix that is decided: steps after arrival, or what would do.

    It rests on the row and on what the home has in place, and tells nothing of who lives there.
    """
    if isinstance(verdict.rule, MatrixRow) and verdict.effect is Effect.GATE:
        return f" {verdict.rule.signed}".rstrip()
    return would_fit_if(judgement, verdict, home)
