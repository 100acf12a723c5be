"""What was done to a child never counts as a risk that the child poses (handbook E-10)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest

from constraints.catalogue import CATALOGUE
from constraints.columns import Children, Frame
from constraints.compatibility.evaluate import evaluate
from constraints.compatibility.lift import lift
from constraints.compatibility.matrix import MATRIX
from constraints.compatibility.row import MatrixClass, MatrixRow
from constraints.compatibility.setting import HomeLacks
from constraints.logic import Coded, Interval, Truth
from constraints.vocabulary import EXPOSED, POSED, Domain, Mitigation, MitigationState
from tests.constraints.judging import SEEDS, by_residual, everywhere, hidden, judged, known

POSES_BY_NEED: Mapping[str, str] = {
    "self_harm_on_both_sides_planned": (
        "Two children who both self-harm badly may each make it worse for the other: alike on "
        "both sides, and answered by a plan; nobody is a risk because of what was done to them."
    ),
    **dict.fromkeys(
        (
            "same_network_and_missing_apart",
            "same_network_agreed",
            "exploited_children_together",
            "same_line_planned",
        ),
        "Two children exploited by others, alike on both sides: neither poses a level, and what is "
        "kept from both is the people who exploit them.",
    ),
}
"""Rows of the matrix where an exposed domain stands on both sides, and why."""

NEEDS_OF_THE_CHILD: Mapping[str, str] = {
    "self_harm_seen_by_others": "Distress that spreads: it weighs, and bars no home.",
    "needs_at_night_told": "A need that the home is told of; it counts nowhere.",
    "needs_at_night_met_awake": "A need that staff awake at night meet: where they are, nothing.",
}
"""Rows about a need of the child that the others share in, and what comes of it; never a block."""

PROTECTS_THE_CHILD: Mapping[str, str] = {
    "adult_tenants_agreed": "Adult tenants are the risk, to a child who has been exploited.",
    "exploitation_view_taken": (
        "Those who exploit the child are the risk: the team that knows them is asked of the home."
    ),
}
"""Rules of the catalogue that look at what was done to the child, and whom that protects."""

EXCEPTED = {**POSES_BY_NEED, **NEEDS_OF_THE_CHILD}
ROWS = tuple(row for row in MATRIX if row.id not in EXCEPTED)


def with_levels(people: Children, domains: tuple[Domain, ...], to: float) -> Children:
    low, high = people.level.low.copy(), people.level.high.copy()
    low[list(domains)] = high[list(domains)] = to
    return replace(people, level=Interval(low, high))


def harmless(people: Children) -> Children:
    """Children who pose nothing, whatever was done to them."""
    no = Truth.known(np.zeros(people.weapon_used.shape, dtype=np.bool_))
    calm = with_levels(people, POSED, 0.0)
    return replace(calm, weapon_used=no, fire_intent=no, harm_to_younger=no)


def frames() -> list[Frame]:
    drawn = [given for seed in SEEDS[:8] for given in (known(seed), hidden(seed))]
    return [frame for frame in drawn if isinstance(frame, Frame)]


def among_harmless(frame: Frame, newcomer: Children) -> Frame:
    """The newcomer among residents who pose nothing: what is found, the newcomer poses."""
    # Waking staff are left out: beside grave self-harm two are asked for, which is more care and
    # no more danger (W1).
    states = frame.homes.mitigation.code.copy()
    states[[Mitigation.WAKING_NIGHT_STAFF, Mitigation.TWO_WAKING_NIGHT_STAFF]] = (
        MitigationState.CANNOT
    )
    living = harmless(frame.residents)
    return replace(
        frame,
        homes=replace(frame.homes, mitigation=Coded(states)),
        child=newcomer,
        residents=living,
        lifted=lift(living, frame.resident_home, frame.shape[1], ROWS),
    )


def posed_by(frame: Frame, newcomer: Children) -> list[np.ndarray]:
    """Every figure the matrix gives for what the newcomer poses."""
    outcome = evaluate(among_harmless(frame, newcomer), ROWS)
    figures = [outcome.residual.low, outcome.residual.high]
    for row in outcome.rows:
        for finding in (row.bar, row.gate):
            if finding is not None:
                figures += [finding.low, finding.high]
        figures += [row.residual.low, row.residual.high]
    return [everywhere(figure) for figure in figures]


@pytest.mark.parametrize("row", MATRIX, ids=lambda row: row.id)
@pytest.mark.parametrize("domain", EXPOSED, ids=lambda domain: domain.name.lower())
def test_no_row_is_posed_by_what_was_done_to_the_child(row: MatrixRow, domain: Domain) -> None:
    raises = False
    for frame in frames():
        before = with_levels(frame.child, (domain,), 0.0)
        after = with_levels(frame.child, (domain,), 3.0)
        held, holds = row.posed.holds(before), row.posed.holds(after)
        raises |= bool((holds.surely > held.surely).any() | (holds.possibly > held.possibly).any())
        raises |= bool((row.level_posed(after).high > row.level_posed(before).high).any())
    assert not raises or row.id in EXCEPTED


@pytest.mark.parametrize("row_id", POSES_BY_NEED)
def test_each_exception_is_alike_on_both_sides(row_id: str) -> None:
    (row,) = (row for row in MATRIX if row.id == row_id)
    assert row.posed == row.exposed


@pytest.mark.parametrize("row_id", NEEDS_OF_THE_CHILD)
def test_a_need_never_blocks_and_poses_no_grave_level_where_it_is_met(row_id: str) -> None:
    (row,) = (row for row in MATRIX if row.id == row_id)
    assert row.matrix_class in {MatrixClass.COND, MatrixClass.WARN, MatrixClass.NOTE}
    if row.matrix_class is MatrixClass.COND:
        assert row.where == HomeLacks(row.minimum[0])
        assert (row.domain, row.least_level) == (None, 1)


@pytest.mark.parametrize("domain", EXPOSED, ids=lambda domain: domain.name.lower())
def test_a_victim_poses_the_residents_no_more_than_before(domain: Domain) -> None:
    for frame in frames():
        before = posed_by(frame, with_levels(frame.child, (domain,), 0.0))
        after = posed_by(frame, with_levels(frame.child, (domain,), 3.0))
        assert all((new <= old).all() for old, new in zip(before, after, strict=True))


def test_what_a_child_may_do_to_others_is_seen_by_the_same_figures() -> None:
    seen = False
    for frame in frames():
        before = posed_by(frame, with_levels(frame.child, POSED, 0.0))
        after = posed_by(frame, with_levels(frame.child, POSED, 3.0))
        seen |= any((new > old).any() for old, new in zip(before, after, strict=True))
    assert seen


def test_rules_that_look_at_what_was_done_to_the_child_protect_the_child() -> None:
    looks = set()
    for rule in (rule for rule in CATALOGUE if not by_residual(rule)):
        for frame in frames():
            before = judged(rule, replace(frame, child=with_levels(frame.child, EXPOSED, 0.0)))
            after = judged(rule, replace(frame, child=with_levels(frame.child, EXPOSED, 3.0)))
            if (everywhere(after.high) > everywhere(before.high)).any():
                looks.add(rule.id)
    assert looks == set(PROTECTS_THE_CHILD)
