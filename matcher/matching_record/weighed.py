"""What speaks for the home, and what against."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.answer.model import Explanation
from matcher.answer.model.applied import Applied, Outcome, Span
from matcher.explain import Reason
from matcher.matching_record.gathered import Gathered
from matcher.matching_record.model import Block, Section, Style, Table, Words

MOST = 10
"""So many criteria of each kind stand in full; the rest are counted."""
NOTHING = Span(0.0, 0.0)
ASKED = ("needed", "minutes", "to_join")
"""Facts of a criterion that are nothing where the child has no such need, way or relation."""
TELLING = (*ASKED, "miles", "counted", "overall_grade", "calls", "adjoining", "half_levels", "wish")
"""Facts that show that a criterion looked at something and found it good."""


def weighed_section(gathered: Gathered) -> Section:
    """Write the criteria that are met, those that are not, and those that are not known."""
    match = gathered.explanation.match
    points = _points(match.points_low, match.points_high)
    total = Words(
        f"{points} points of 9,999 count against this home; 0 is the best. Points put homes in "
        "order and decide nothing by themselves."
    )
    return Section("What speaks for this home, and what against", (total, *_blocks(gathered)))


def _blocks(gathered: Gathered) -> Iterator[Block]:
    met = _met(gathered.explanation, gathered.weights)
    telling, rest = [one for one in met if _tells(one)], [one for one in met if not _tells(one)]
    for_it = tuple((one.title, f"{gathered.weights[one.rule]:,}") for one in telling[:MOST])
    if for_it:
        head = ("Criterion, met in full", "Points it could have cost")
        yield Table("What speaks for it", head, (7, 2), for_it)
    more = [one.title for one in telling[MOST:]]
    if more:
        yield Words(f"Met in full besides: {'; '.join(more)}.", Style.SMALL)
    if rest:
        titles = "; ".join(one.title for one in rest)
        yield Words(
            f"Nothing counts against it, perhaps because the child has no such need: {titles}.",
            Style.SMALL,
        )
    costs = sorted(gathered.explanation.match.costs, key=lambda one: (-one.points_high, one.rule))
    yield from _costs("What speaks against it", [one for one in costs if not one.is_asked])
    yield from _costs("What is not known, and could count", [one for one in costs if one.is_asked])


def _met(explanation: Explanation, weights: dict[str, int]) -> list[Applied]:
    met = [
        one
        for one in explanation.applied
        if one.rule in weights and one.outcome is Outcome.MET and one.points == NOTHING
    ]
    return sorted(met, key=lambda one: (-weights[one.rule], one.rule))


def _tells(applied: Applied) -> bool:
    """Whether a criterion that is met says something: of nothing, everything is met."""
    facts = applied.facts or {}
    if "miles" in facts and _without_end(facts["miles"]):
        return False
    asked = [facts[name] for name in ASKED if name in facts]
    if asked and all(fact == NOTHING for fact in asked):
        return False
    return any(name in facts for name in TELLING)


def _without_end(fact: object) -> bool:
    """Whether a distance is to nowhere: no such place, or none known."""
    return isinstance(fact, Span) and (fact.low is None or fact.high is None)


def _costs(caption: str, costs: list[Reason]) -> Iterator[Block]:
    told = [cost for cost in costs if cost.points_high]
    rows = tuple((one.sentence, _points(one.points_low, one.points_high)) for one in told[:MOST])
    if rows:
        yield Table(caption, ("Criterion", "Points"), (7, 2), rows)
    more = [f"{one.title} ({_points(one.points_low, one.points_high)})" for one in told[MOST:]]
    if more:
        yield Words(f"Besides: {'; '.join(more)}.", Style.SMALL)


def _points(low: int, high: int) -> str:
    return f"{low:,}" if low == high else f"{low:,} to {high:,}"
