"""What the arrays of an assignment with conflicts must be; the first that is not is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from matcher.solver.problem import Problem, SideLimit

Ints = npt.NDArray[np.int64]
LARGEST = 2**31 - 1
"""No cost, price, use, capacity or weight is above it."""
LARGEST_SUM = 2**53
"""Sums stay below it: up to there whole numbers are exact in engines of floating point."""
LARGEST_PRODUCT = 2**61
"""Of what all items may cost and how many they are: what bounds of 64 bits can hold."""


class InvalidProblem(ValueError):  # noqa: N818  # named by what it says
    """
    Arrays that state no problem.

    Parameters
    ----------
    field
        Of the problem, with the place in it where there is one.
    found, expected
        What stands there, and what should.
    """

    def __init__(self, field: str, found: object, expected: str) -> None:
        super().__init__(f"{field}: expected {expected}, found {found}.")
        self.field, self.found, self.expected = field, found, expected


def check(problem: Problem) -> None:
    """
    Put the arrays of a problem in the form the solvers take; refuse what states no problem.

    Parameters
    ----------
    problem
        Just made; its arrays become whole numbers of 64 bits, each in one piece.

    Raises
    ------
    InvalidProblem
        Naming the first field that does not fit, the place in it, what was found and expected.
    """
    items, agents = _count("items", problem.items), _count("agents", problem.agents)
    pairs = np.size(problem.item)
    _put(problem, "item", (pairs,), 0, items - 1)
    _put(problem, "agent", (pairs,), 0, agents - 1)
    _put(problem, "cost", (pairs,), 0, LARGEST)
    resources = _resources(problem.capacity)
    _put(problem, "capacity", (agents, resources), 0, LARGEST)
    _put(problem, "use", (items, resources), 0, LARGEST)
    # -1, MUST_BE_PLACED, stands in place of a price.
    _put(problem, "left_out", (items,), -1, LARGEST)
    _put(problem, "agent_class", (agents,), 0, max(len(problem.conflicts), 1) - 1)
    _refuse("use", problem.use[:, 0], problem.use[:, 0] != 1, "one place an item")
    _in_order(problem, agents)
    object.__setattr__(problem, "conflicts", tuple(_conflicts(problem, items)))
    _groups(problem, items)
    for limit in problem.limits:
        _limit(limit, pairs, items)
    _sums(problem)


def whole(name: str, values: object, shape: tuple[int, ...], low: int, high: int) -> Ints:
    """
    Give an array of whole numbers within a range.

    Raises
    ------
    InvalidProblem
        It is none.
    """
    array = np.asarray(values)
    if array.size and array.dtype.kind not in "iu":
        raise InvalidProblem(name, array.dtype, "whole numbers")
    if array.shape != shape:
        raise InvalidProblem(name, f"shape {array.shape}", f"shape {shape}")
    expected = f"{low} to {high}" if low <= high else "none, for there is nothing to name"
    _refuse(name, array, (array < low) | (array > high), expected)
    return np.ascontiguousarray(array, dtype=np.int64)


def _put(problem: Problem, name: str, shape: tuple[int, ...], low: int, high: int) -> None:
    array = whole(name, getattr(problem, name), shape, low, high)
    object.__setattr__(problem, name, array)


def _refuse(
    name: str, values: npt.NDArray[np.generic], bad: npt.NDArray[np.bool_], expected: str
) -> None:
    if bad.any():
        at = tuple(int(place) for place in np.argwhere(bad)[0])
        places = ", ".join(str(place) for place in at)
        raise InvalidProblem(f"{name}[{places}]", values[at], expected)


def _count(name: str, value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int | np.integer) or value < 0:
        raise InvalidProblem(name, value, "how many, 0 or more")
    return int(value)


def _resources(capacity: object) -> int:
    shape = np.asarray(capacity).shape
    if len(shape) != 2 or shape[1] < 1:
        raise InvalidProblem("capacity", f"shape {shape}", "shape (agents, resources)")
    return int(shape[1])


def _in_order(problem: Problem, agents: int) -> None:
    key = problem.item * max(agents, 1) + problem.agent
    bad = np.flatnonzero(key[1:] <= key[:-1])
    if bad.size:
        at = int(bad[0]) + 1
        pair = (int(problem.item[at]), int(problem.agent[at]))
        kind = "each pair once" if key[at] == key[at - 1] else "pairs by item and then agent"
        raise InvalidProblem(f"item, agent[{at}]", f"{pair} after one not below it", kind)


def _conflicts(problem: Problem, items: int) -> list[Ints]:
    found = []
    for of, given in enumerate(problem.conflicts):
        name, count = f"conflicts[{of}]", np.shape(given)[0] if np.ndim(given) else 0
        pairs = whole(name, given, (count, 2), 0, items - 1)
        _refuse(name, pairs[:, 0], pairs[:, 0] >= pairs[:, 1], "two items, the lower first")
        found.append(pairs)
    return found


def _groups(problem: Problem, items: int) -> None:
    seen: set[int] = set()
    for of, group in enumerate(problem.together):
        if not group:
            raise InvalidProblem(f"together[{of}]", "nobody", "items")
        for item in group:
            if isinstance(item, bool) or not isinstance(item, int | np.integer):
                raise InvalidProblem(f"together[{of}]", repr(item), "items")
            if not 0 <= item < items:
                raise InvalidProblem(f"together[{of}]", item, f"0 to {items - 1}")
            if item in seen:
                raise InvalidProblem(f"together[{of}]", f"item {item} again", "each item once")
            seen.add(int(item))


def _limit(limit: SideLimit, pairs: int, items: int) -> None:
    name, terms = f"limits[{limit.name!r}]", np.size(limit.pairs)
    for field, size, high in (("pairs", terms, pairs - 1), ("weights", terms, LARGEST)):
        array = whole(f"{name}.{field}", getattr(limit, field), (size,), 0, high)
        object.__setattr__(limit, field, array)
    if limit.left_out is not None:
        left = whole(f"{name}.left_out", limit.left_out, (items,), 0, LARGEST)
        object.__setattr__(limit, "left_out", left)
    most = limit.most
    if isinstance(most, bool) or not isinstance(most, int | np.integer):
        raise InvalidProblem(f"{name}.most", most, "a whole number")
    if abs(int(most)) >= LARGEST_SUM // 2:
        raise InvalidProblem(f"{name}.most", most, f"less than {LARGEST_SUM // 2} either way")


def _sums(problem: Problem) -> None:
    """Refuse what could not be added up: numbers that each are in range, and too many of them."""
    price = np.maximum(problem.left_out, 0)
    worst = price.copy()
    np.maximum.at(worst, problem.item, problem.cost)
    times = problem.items + 1 + sum(_weighs(problem, limit) for limit in problem.limits)
    product = (int(worst.sum()) + 1) * times
    if product >= LARGEST_PRODUCT:
        expected = (
            "the most that all cost, times how many they are and what they weigh in limits, below "
            f"{LARGEST_PRODUCT}"
        )
        raise InvalidProblem("cost, left_out", product, expected)
    _below("cost", int(problem.cost.sum()) + int(price[problem.item].sum()))
    for resource in range(problem.use.shape[1]):
        _below(f"use[:, {resource}]", int(problem.use[problem.item, resource].sum()))
    for limit in problem.limits:
        total = int(limit.weights.sum())
        if limit.left_out is not None:
            total += int(limit.left_out.sum()) + int(limit.left_out[problem.item].sum())
        _below(f"limits[{limit.name!r}].weights", total)


def _weighs(problem: Problem, limit: SideLimit) -> int:
    """Give the most that items may weigh in a limit, and what is allowed."""
    weight = np.zeros(problem.item.size, dtype=np.int64)
    np.add.at(weight, limit.pairs, limit.weights)
    most = np.zeros(problem.items, dtype=np.int64)
    np.maximum.at(most, problem.item, weight)
    left = 0 if limit.left_out is None else int(limit.left_out.sum())
    return int(most.sum()) + left + abs(int(limit.most))


def _below(name: str, total: int) -> None:
    if total >= LARGEST_SUM:
        raise InvalidProblem(name, total, f"sums below {LARGEST_SUM}")
