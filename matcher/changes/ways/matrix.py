"""What stands in the way between the child and those who live there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from constraints.compatibility.measures import Measures
from constraints.compatibility.row import MatrixRow
from constraints.vocabulary import Mitigation, MitigationState, Role
from matcher.changes.cell import Cell
from matcher.changes.columns import becomes, coded, together
from matcher.changes.leads import step
from matcher.changes.lever import Change, Lever, Nature
from matcher.changes.ways.people import check, names, risks
from matcher.changes.ways.setting import facts_asked, step_lacked
from matcher.changes.ways.way import answer_of_home
from matcher.judge import Verdict
from matcher.words import words_of


def row(cell: Cell, verdict: Verdict) -> Iterator[Lever]:
    """
    Give what could be found out where a row may fire, and arranged where it surely does.

    What nobody knows is found out before anything is arranged for it.
    """
    stated = verdict.rule
    if not isinstance(stated, MatrixRow):
        return
    fires = next(o.fires for o in cell.judgement.matrix.rows if o.row is stated)
    if fires.surely.all():
        named = (*stated.minimum, *(one for either in stated.unless for one in either))
        yield from _steps(cell, named)
        return
    yield from risks(cell)
    yield from facts_asked(cell, stated)
    yield from _steps(cell, step_lacked(stated))
    if not stated.settled_by_check:
        yield from names(cell, verdict)
    elif not stated.about_the_home:
        yield from check(cell, verdict)


def _steps(cell: Cell, named: Sequence[Mitigation]) -> Iterator[Lever]:
    measures = Measures(cell.frame.homes.mitigation)
    for mitigation in dict.fromkeys(named):
        state = measures.state(mitigation)
        if state is MitigationState.VERIFIED:
            continue
        if mitigation is Mitigation.SOLO:
            yield from _alone(state)
        elif state is None:
            says = f"The home shows that this is in place: {words_of(mitigation)}."
            yield answer_of_home(_name(mitigation), says, _verified(mitigation))
        else:
            yield Lever(
                _name(mitigation),
                Nature.STAFFING,
                f"This is put in place at the home and verified: {words_of(mitigation)}.",
                Role.REGISTERED_MANAGER,
                step(mitigation),
                _verified(mitigation),
                step=words_of(mitigation),
            )


def _alone(state: MitigationState | None) -> Iterator[Lever]:
    """Ask whether the child would live alone there; nobody is moved out to make it so."""
    if state is None:
        says = "The home shows that the child would live apart from the others, in an annexe."
        change = together(_verified(Mitigation.SOLO), becomes("homes", "solo", True))
        yield answer_of_home(_name(Mitigation.SOLO), says, change)


def _name(mitigation: Mitigation) -> str:
    return f"step:{mitigation.name.lower()}"


def _verified(mitigation: Mitigation) -> Change:
    return coded("homes", "mitigation", MitigationState.VERIFIED, mitigation)
