"""What one rule says of one child and one home, as a reader may be told it; said nowhere else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from constraints.base import Effect
from constraints.compatibility.row import MatrixRow
from constraints.vocabulary import Mitigation, MitigationState
from matcher.judge import Judgement, Verdict
from matcher.readers import Reader, class_words, gate_words, steps_class_words, told_in_full
from matcher.remedy import would_fit_if
from matcher.words import facts_at, words_of

OWN_CHECK = "residents_check_signed"
"""The rule by which a home's own check, clear with steps, is signed for: the steps are named."""
STEPS = {
    MitigationState.VERIFIED: " In place there: {}.",
    MitigationState.CAN_BE_ARRANGED: " It can arrange: {}.",
}
NO_STEPS = " No step is on record there: ask which."


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


def steps_asked(
    verdict: Verdict, facts: Mapping[str, object], steps: Sequence[Mitigation], reader: Reader
) -> str:
    """
    Ask a home for the steps of a row that surely fires: no other fact of it is open.

    Parameters
    ----------
    verdict
        The bar of a row of the matching matrix.
    facts
        As of `facts_told`, for the same reader.
    steps
        Those that are not verified there.
    reader
        Who reads.
    """
    rule = verdict.rule
    said = rule.says.format_map(facts) if told_in_full(reader, rule) else steps_class_words(rule)
    named = ", ".join(words_of(step) for step in steps)
    return f"{said} Can the home have in place by the start: {named}?"


def statement(verdict: Verdict, facts: Mapping[str, object], reader: Reader) -> str:
    """
    Say what a rule found.

    Parameters
    ----------
    verdict
        What one rule comes to.
    facts
        As of `facts_told`, for the same reader.
    reader
        Who reads.
    """
    rule = verdict.rule
    if not told_in_full(reader, rule):
        return class_words(verdict)
    said = rule.says.format_map(facts)
    if isinstance(rule, MatrixRow) and verdict.effect is Effect.GATE:
        return f"{said} {gate_words(rule)}"
    return said


def what_follows(judgement: Judgement, verdict: Verdict, home: int) -> str:
    """
    Say what follows a decided rule: steps after arrival, what would do, steps of a home's check.

    It rests on the rule and on what the home has in place, and tells nothing of who lives there.
    """
    if isinstance(verdict.rule, MatrixRow) and verdict.effect is Effect.GATE:
        return f" {verdict.rule.signed}".rstrip()
    if verdict.rule.id == OWN_CHECK:
        return steps_told(judgement, home)
    return would_fit_if(judgement, verdict, home)


def steps_told(judgement: Judgement, home: int) -> str:
    """Name the steps that stand at a home by the start, and those that it can arrange."""
    here = judgement.frame.homes.mitigation.code[:, 0, home]
    named = {
        words: [words_of(step) for step in Mitigation if here[step] == state]
        for state, words in STEPS.items()
    }
    return "".join(w.format(", ".join(steps)) for w, steps in named.items() if steps) or NO_STEPS
