"""One home on the list."""

from __future__ import annotations

from api.cli.show.lines import Lines, miles, span
from matcher.answer.model import Duty, Gate, Match
from matcher.rank import Group


def show_match(
    match: Match, lines: Lines, shared_gates: tuple[Gate, ...], shared_duties: tuple[Duty, ...]
) -> None:
    """Print a home: where, how far, how it stands, and what it has beside what all homes have."""
    name = f" {match.name}," if match.name else ""
    lines.item(
        f"{match.rank or '-':>3}. ",
        f"{match.urn}{name} {match.kind}, {match.authority or 'area not known'} ({match.area})",
        style="bold",
    )
    lines.sentence(_standing(match), indent=5)
    for cost in match.costs:
        if cost.points_high:
            points = span(cost.points_low, cost.points_high)
            lines.item(f"{points:>11} ", cost.sentence, indent=5, style="dim")
    _show_asks(match, lines)
    own = [gate for gate in match.gates if gate not in shared_gates]
    for gate in own:
        if gate.only_if is None:
            lines.item("approve ", f"{gate.approver}: {gate.says}", indent=5)
    perhaps = [gate for gate in own if gate.only_if is not None]
    if perhaps:
        lines.item("perhaps ", f"{len(perhaps)} more approvals, once asked.", indent=5)
    for duty in match.duties:
        if duty not in shared_duties and duty.only_if is None:
            lines.item("tell    ", f"{duty.due}, {duty.recipient}: {duty.says}", indent=5)


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
    return "; ".join(said) + "."


def _show_asks(match: Match, lines: Lines) -> None:
    if match.group is Group.ASK_FIRST and match.asks:
        numbers = ", ".join(str(number) for number in match.asks)
        lines.item("ask     ", f"questions {numbers}.", indent=5)
    for step in match.to_arrange:
        lines.item("arrange ", f"{step}.", indent=5)
