"""One home on the list."""

from __future__ import annotations

from collections.abc import Sequence

from api.cli.show.asking_first import rank_words
from api.cli.show.firmness import NOT_WEIGHED, Firm
from api.cli.show.lines import Lines, count, lowered, span
from api.cli.show.shared import Shared
from matcher.answer.model import Duty, Gate, Match
from matcher.answer.phrases import listed, miles_words
from matcher.explain import Reason
from matcher.rank import Group

MOST_REASONS = 4
"""Points are said in sentences for so many criteria of a home, dearest first; then by name."""
INDENT = 5
LIVES_HERE = (
    "The child lives here now. On this list it stands as if the child came to it anew; staying put "
    "is judged beside the homes."
)
ALSO = "this home also suits another waiting child"
"""Never who, nor how many: the duty is to each child, and the order is this child's own."""
OF_AREA = {
    "out_of_area_approval",
    "at_a_distance_approval",
    "approval_outside_england_and_wales",
}
"""Approvals that the headline names beside the area."""


def show_match(match: Match, lines: Lines, shared: Shared, firm: Firm = NOT_WEIGHED) -> None:
    """
    Print a home: where, how far, how it stands, and what it has beside what all homes have.

    ``firm`` says how it stands with other weights.
    """
    label = "" if match.rank is None else f"{match.rank}. "
    lines.item(f"{label:>{INDENT}}", headline(match), style="bold")
    lines.sentence(f"{_standing(match, shared, firm)}.", indent=INDENT)
    _show_of_the_child(match, lines)
    if match.urn in shared.also:
        lines.item("also    ", ALSO, indent=INDENT)
    if firm.leads:
        lines.item("firm    ", firm.leads, indent=INDENT)
    ring = [way for way in (match.telephone, match.email) if way]
    if ring:
        lines.item("ring    ", "; ".join(ring), indent=INDENT)
    _show_points(match, lines, shared)
    if match.group is Group.ASK_FIRST and match.asks and shared.asks is None:
        numbers = ", ".join(map(str, match.asks))
        plural = "" if len(match.asks) == 1 else "s"
        lines.item("ask     ", f"question{plural} {numbers}", indent=INDENT)
    if match.to_arrange:
        lines.item("arrange ", arranged(match.to_arrange), indent=INDENT)
    own = [gate for gate in match.gates if gate not in shared.gates]
    for gate in own:
        if gate.only_if is None and gate.rule not in OF_AREA:
            lines.item("confirm ", f"once {lowered(gate.title)} ({gate.approver})", indent=INDENT)
    perhaps = sum(gate.only_if is not None for gate in own)
    if perhaps:
        more = count(perhaps, "approval", "approvals")
        besides = " besides those that all homes shown share" if shared.gates else ""
        said = f"{more} of its own{besides}, depending on the answers"
        lines.item("perhaps ", said, indent=INDENT)
    told = [duty for duty in match.duties if duty not in shared.duties and duty.only_if is None]
    if told:
        lines.item("tasks   ", f"for {_told(told)}", indent=INDENT)


def _show_of_the_child(match: Match, lines: Lines) -> None:
    """Print that the child lives there now, or says no to it."""
    here = LIVES_HERE if match.lives_here else None
    for label, said in (("now", here), ("child", match.objection)):
        if said:
            lines.item(f"{label:<8}", said, indent=INDENT, style="bold")


def arranged(steps: Sequence[str]) -> str:
    """Name steps to arrange, those of which the same is to be done together."""
    todo: dict[str, list[str]] = {}
    for step in steps:
        named, _, what = step.partition(": ")
        todo.setdefault(what, []).append(named)
    return "; ".join(
        f"{listed(names)}: {what.replace(' it ', ' each ') if len(names) > 1 else what}"
        for what, names in todo.items()
    )


def headline(match: Match) -> str:
    """Name a home: what it is, where, and what that area is to the authority."""
    name = f"{match.name}, " if match.name else ""
    place = f"{match.authority or 'area not known'} ({_area(match.area, match.gates)})"
    return f"{match.urn}  {name}{match.kind}, {place}"


def _area(area: str, gates: tuple[Gate, ...]) -> str:
    """Say what the area is to the authority, and who must approve a placement there."""
    approvers = [
        f"{gate.approver} {'approves' if gate.only_if is None else 'may have to approve'}"
        for gate in gates
        if gate.rule in OF_AREA
    ]
    return ": ".join((area, "; ".join(approvers))) if approvers else area


def _standing(match: Match, shared: Shared, firm: Firm) -> str:
    far = "distance not known"
    if match.distance is not None:
        far = miles_words(match.distance)
    said = [far]
    if match.registered_places is not None:
        said.append(count(match.registered_places, "place", "places"))
    if match.residents_known:
        said.append(f"{match.residents_known} known to live there")
    if match.overall_grade is not None:
        said.append(f"Ofsted: {match.overall_grade}")
    if match.weekly_fee_pence is not None:
        said.append(f"£{match.weekly_fee_pence / 100:,.0f} a week")
    said += [match.residual, f"{span(match.points_low, match.points_high)} points"]
    if match.level_with_above:
        said.append("level with the home above")
    if firm.tied:
        said.append(firm.tied)
    elif match.overlaps_above and not match.level_with_above and not shared.close:
        said.append("could come before the home above")
    ranks = rank_words(match.best_rank, match.worst_rank, match.rank)
    if ranks:
        said.append(ranks)
    return "; ".join(said)


def _show_points(match: Match, lines: Lines, shared: Shared) -> None:
    """Print points by criterion, dearest first: sentences for a few, one line for the rest."""
    told = [cost for cost in match.costs if cost not in shared.costs and cost.points_high]
    told.sort(key=lambda cost: (cost.is_asked, -cost.points_high, cost.rule))
    most = MOST_REASONS if match.group is Group.CAN_PROPOSE else 0
    said = [cost for cost in told if not cost.is_asked][:most]
    for cost in said:
        points = span(cost.points_low, cost.points_high)
        lines.item(f"{points:>11}  ", cost.sentence, indent=INDENT, style="dim")
    rest = [cost for cost in told if cost not in said]
    if rest:
        lines.item("points  ", "; ".join(map(criterion, rest)), indent=INDENT, style="dim")


def criterion(cost: Reason) -> str:
    """Name a criterion with its points: "near home 0 to 145"."""
    unknown = " (not known)" if cost.is_asked else ""
    return f"{criterion_name(cost)} {span(cost.points_low, cost.points_high)}{unknown}"


def criterion_name(cost: Reason) -> str:
    """Give the short name of a criterion: "near home"."""
    return cost.rule.replace("_", " ")


def _told(duties: list[Duty]) -> str:
    """Name for whom something is to be done, with the days, a day that binds twice said once."""
    days: dict[str, dict[str, None]] = {}
    for duty in duties:
        days.setdefault(duty.recipient, {})[duty.due] = None
    return "; ".join(f"{recipient} ({', '.join(due)})" for recipient, due in days.items())
