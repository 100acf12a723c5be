"""One home on the list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from api.cli.show.lines import Lines, count, miles, span
from matcher.answer.model import Duty, Gate, Match
from matcher.explain import Reason
from matcher.rank import Group

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Shared:
    """What every home that is shown has, and is said once."""

    gates: tuple[Gate, ...]
    duties: tuple[Duty, ...]
    costs: tuple[Reason, ...]

    @classmethod
    def of(cls, matches: tuple[Match, ...]) -> Shared:
        """Find what matches have in common; one alone shares nothing."""
        if len(matches) < 2:
            return cls((), (), ())
        return cls(
            _common([match.gates for match in matches]),
            _common([match.duties for match in matches]),
            _common([match.costs for match in matches]),
        )


def _common(lists: list[tuple[T, ...]]) -> tuple[T, ...]:
    first, *rest = lists
    return tuple(one for one in first if all(one in other for other in rest))


def show_match(match: Match, lines: Lines, shared: Shared) -> None:
    """Print a home: where, how far, how it stands, and what it has beside what all homes have."""
    name = f"{match.name}, " if match.name else ""
    place = f"{match.authority or 'area not known'} ({match.area})"
    lines.item(
        f"{match.rank or '-':>3}. ", f"{match.urn} {name}{match.kind}, {place}", style="bold"
    )
    lines.sentence(_standing(match), indent=5)
    _show_costs(match, lines, shared)
    if match.group is Group.ASK_FIRST and match.asks:
        lines.item("ask     ", f"questions {', '.join(map(str, match.asks))}.", indent=5)
    for step in match.to_arrange:
        lines.item("arrange ", f"{step}.", indent=5)
    own = [gate for gate in match.gates if gate not in shared.gates]
    for gate in own:
        if gate.only_if is None:
            lines.item("approve ", f"{gate.approver}: {gate.title}.", indent=5)
    perhaps = sum(gate.only_if is not None for gate in own)
    if perhaps:
        more = count(perhaps, "more approval", "more approvals")
        lines.item("perhaps ", f"{more}, depending on the answers.", indent=5)
    for duty in match.duties:
        if duty not in shared.duties and duty.only_if is None:
            lines.item("tell    ", f"{duty.recipient}, {duty.due}: {duty.title}.", indent=5)


def _show_costs(match: Match, lines: Lines, shared: Shared) -> None:
    """Print what is known of the points, dearest first, and in one line what is not."""
    told = [cost for cost in match.costs if cost not in shared.costs and cost.points_high]
    known = [cost for cost in told if not cost.is_asked]
    for cost in sorted(known, key=lambda cost: (-cost.points_high, cost.rule)):
        points = span(cost.points_low, cost.points_high)
        lines.item(f"{points:>11} ", cost.sentence, indent=5, style="dim")
    asked = [cost for cost in told if cost.is_asked]
    if asked:
        most = sum(cost.points_high for cost in asked)
        titles = "; ".join(cost.title[:1].lower() + cost.title[1:] for cost in asked)
        lines.item(f"{span(0, most):>11} ", f"Not known yet: {titles}.", indent=5, style="dim")


def _standing(match: Match) -> str:
    far = "distance not known"
    if match.distance is not None:
        far = miles(match.distance.low, match.distance.high)
    said = [far, match.residual, f"{span(match.points_low, match.points_high)} points"]
    if match.level_with_above:
        said.append("level with the home above on points")
    elif match.overlaps_above:
        said.append("may come before the home above once more is known")
    if match.weekly_fee_pence is not None:
        said.append(f"£{match.weekly_fee_pence / 100:,.0f} a week")
    return f"{'; '.join(said)}."
