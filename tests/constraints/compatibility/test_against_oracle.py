"""The rows as arrays are held to the rows child by child, and to what must be so of any rows."""

from dataclasses import replace

import numpy as np
import pytest

from constraints.columns import Between, Frame, pick, reshape
from constraints.compatibility.between_two import between_each, between_two
from constraints.compatibility.evaluate import evaluate
from constraints.compatibility.matrix import MATRIX
from constraints.compatibility.outcome import MatrixOutcome
from constraints.compatibility.row import Direction
from constraints.logic import Coded
from fixtures.pair import children
from tests.constraints.compatibility import oracle
from tests.constraints.compatibility.crowds import (
    TIES,
    Crowd,
    columns,
    crowd,
    frame_of,
    hidden,
    mitigation,
    truths,
)

SEEDS = range(12)
Ends = tuple[float, float]
Cells = dict[tuple[str, str], np.ndarray]


def ends_of(value: oracle.Three) -> Ends:
    return {True: (1.0, 1.0), False: (0.0, 0.0), None: (0.0, 1.0)}[value]


def cells(outcome: MatrixOutcome, shape: tuple[int, int]) -> dict[str, Cells]:
    found = {}
    for row in outcome.rows:
        parts = {"bar": row.bar, "gate": row.gate, "residual": row.residual}
        found[row.row.id] = {
            (name, end): np.broadcast_to(0.0 if part is None else getattr(part, end), shape)
            for name, part in parts.items()
            for end in ("low", "high")
        }
    return found


@pytest.mark.parametrize("doubt", [0.0, 0.1, 0.6])
@pytest.mark.parametrize("seed", SEEDS)
def test_every_row_says_what_plain_python_says(seed: int, doubt: float) -> None:
    given = crowd(seed, doubt=doubt)
    frame = frame_of(given)
    outcome = evaluate(frame)
    found = cells(outcome, frame.shape)
    assert set(found) == set(oracle.NAMES)
    for i, kid in enumerate(given.referred):
        for j, house in enumerate(given.houses):
            worst = [0.0, 0.0]
            of_each = oracle.verdicts(kid, house, given.ties[i][j], given.answers[i][j])
            for name, expect in of_each.items():
                wanted = (*ends_of(expect.bar), *ends_of(expect.gate), *expect.left)
                assert tuple(float(part[i, j]) for part in found[name].values()) == wanted, name
                worst = [max(worst[0], expect.left[0]), max(worst[1], expect.left[1])]
            assert [outcome.residual.low[i, j], outcome.residual.high[i, j]] == worst


@pytest.mark.parametrize("seed", SEEDS)
def test_what_was_prepared_of_the_residents_only_saves_work(seed: int) -> None:
    frame = frame_of(crowd(seed, doubt=0.2))
    assert frame.lifted.posing, "Prepared."
    plain = replace(frame, lifted=reshape(frame.lifted, lambda array: array))
    assert not plain.lifted.posing
    assert not plain.lifted.exposing
    one, two = (cells(evaluate(given), frame.shape) for given in (frame, plain))
    for name, parts in one.items():
        for part, cell in parts.items():
            assert np.array_equal(cell, two[name][part]), (name, part)


def test_the_crowds_make_every_row_fire_and_not() -> None:
    seen: dict[str, set[float]] = {row.id: set() for row in MATRIX}
    for seed in SEEDS:
        for doubt in (0.0, 0.1, 0.6):
            for one in evaluate(frame_of(crowd(seed, doubt=doubt))).rows:
                seen[one.row.id] |= set(np.ravel(one.fires.surely + 2.0 * one.fires.possibly))
    assert set() == {name for name, answers in seen.items() if answers != {0.0, 2.0, 3.0}}


def unanswered(seed: int, doubt: float = 0.0) -> Crowd:
    given = crowd(seed, doubt=doubt)
    return replace(given, answers=[[None for _ in row] for row in given.answers])


@pytest.mark.parametrize("doubt", [0.0, 0.2])
@pytest.mark.parametrize("seed", SEEDS)
def test_learning_only_narrows(seed: int, doubt: float) -> None:
    known = unanswered(seed, doubt)
    _contains(frame_of(hidden(known, seed)), frame_of(known))


@pytest.mark.parametrize("seed", SEEDS)
def test_the_homes_answer_only_narrows_where_it_agrees_with_the_facts(seed: int) -> None:
    # Signatures are what an answer with mitigations brings; bars and the residual only narrow.
    given = crowd(seed, doubt=0.4)
    _contains(frame_of(unanswered(seed, 0.4)), frame_of(given), parts=("bar", "residual"))


def _contains(
    wide: Frame, narrow: Frame, parts: tuple[str, ...] = ("bar", "gate", "residual")
) -> None:
    before, after = evaluate(wide), evaluate(narrow)
    less, more = cells(before, wide.shape), cells(after, wide.shape)
    for name in less:
        for part in parts:
            assert np.all(less[name][part, "low"] <= more[name][part, "low"]), (name, part)
            assert np.all(more[name][part, "high"] <= less[name][part, "high"]), (name, part)
    assert np.all(before.residual.low <= after.residual.low)
    assert np.all(after.residual.high <= before.residual.high)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_child_alone_is_judged_as_in_the_batch(seed: int) -> None:
    frame = frame_of(crowd(seed, doubt=0.2))
    together = evaluate(frame)
    whole = cells(together, frame.shape)
    for i in range(frame.shape[0]):
        one = (slice(i, i + 1), slice(None))
        alone = evaluate(
            replace(
                frame,
                child=pick(frame.child, one),
                pairs=pick(frame.pairs, one),
                between=pick(frame.between, one),
            )
        )
        for name, parts in cells(alone, (1, frame.shape[1])).items():
            for part, of_one in parts.items():
                assert np.array_equal(of_one[0], whole[name][part][i]), name
        for row, of_all in zip(alone.rows, together.rows, strict=True):
            for finding, other in ((row.bar, of_all.bar), (row.gate, of_all.gate)):
                _same_child_side(finding, other, i, frame.shape)


def _same_child_side(one: object, other: object, i: int, shape: tuple[int, int]) -> None:
    sides = [
        np.broadcast_to(False if side is None else side, at)
        for side, at in (
            (getattr(one, "child_side", None), (1, shape[1])),
            (getattr(other, "child_side", None), shape),
        )
    ]
    assert np.array_equal(sides[0][0], sides[1][i])


@pytest.mark.parametrize("seed", SEEDS)
def test_both_directions_are_judged(seed: int) -> None:
    # Who comes and who lives there makes no difference, unless the row says so.
    given = crowd(seed, doubt=0.2, referred=1, houses=1)
    other = crowd(seed + 100, doubt=0.2, referred=1, houses=1).referred[0]
    ties = dict.fromkeys(TIES, False)
    house = replace(given.houses[0], lives=[other])
    comes = Crowd(given.referred, [house], [[[ties]]], [[None]])
    swapped = Crowd([other], [replace(house, lives=given.referred)], [[[ties]]], [[None]])
    one, two = (cells(evaluate(frame_of(given)), (1, 1)) for given in (comes, swapped))
    for row in MATRIX:
        if row.direction in {Direction.EITHER, Direction.MUTUAL}:
            assert one[row.id] == two[row.id], row.id


@pytest.mark.parametrize("doubt", [0.0, 0.2])
@pytest.mark.parametrize("seed", SEEDS)
def test_two_children_are_judged_by_the_same_rows(seed: int, doubt: float) -> None:
    left = crowd(seed, doubt=doubt).referred
    right = crowd(seed + 500, doubt=doubt, referred=4).referred
    ties = [[{t: (i + j) % 7 == k for k, t in enumerate(TIES)} for j in range(4)] for i in range(3)]
    house = crowd(seed + 900, doubt=doubt).houses[0]
    between = Between(
        **{name: truths([[one[name] for one in row] for row in ties], 4) for name in TIES}
    )
    found = between_two(
        MATRIX,
        children(*map(columns, left)),
        children(*map(columns, right)),
        between,
        Coded(mitigation([house]).code),
    )
    for i, one in enumerate(left):
        for j, two in enumerate(right):
            expect = oracle.pair(one, two, ties[i][j], house)
            assert (found.bar.surely[i, j], found.bar.possibly[i, j]) == ends_of(expect.bar)
            assert (found.gate.surely[i, j], found.gate.possibly[i, j]) == ends_of(expect.gate)
            assert (found.residual.low[i, j], found.residual.high[i, j]) == expect.left


@pytest.mark.parametrize("seed", SEEDS)
def test_pairs_in_many_settings_are_judged_as_each_in_its_own(seed: int) -> None:
    left = children(*map(columns, crowd(seed, doubt=0.2).referred))
    right = children(*map(columns, crowd(seed + 500, doubt=0.2, referred=4).referred))
    ties = [[{t: (i + j) % 7 == k for k, t in enumerate(TIES)} for j in range(4)] for i in range(3)]
    between = Between(
        **{name: truths([[one[name] for one in row] for row in ties], 4) for name in TIES}
    )
    houses = [crowd(seed + 900 + k, doubt=0.2).houses[0] for k in range(3)]
    one, other, house = (axis.reshape(1, -1) for axis in np.indices((len(left), 4, 3)))
    alone = np.zeros_like(one)
    each = between_each(
        MATRIX,
        pick(left, (one, alone)),
        pick(right, (other, alone)),
        pick(between, (one, other)),
        Coded(mitigation(houses).code[:, 0, house]),
    )
    for number, of in enumerate(houses):
        two = between_two(MATRIX, left, right, between, Coded(mitigation([of]).code))
        here = house == number
        for name, end in (("bar", "surely"), ("bar", "possibly"), ("gate", "possibly")):
            of_each, of_two = (getattr(getattr(found, name), end) for found in (each, two))
            assert of_each[here].tolist() == of_two[one[here], other[here]].tolist()
        assert (
            each.residual.high[here].tolist() == two.residual.high[one[here], other[here]].tolist()
        )
