"""
Which bundles may not share an agent: a matrix of bits for each class of agents.

A class has a row, and a place in every row, only for bundles that some agent of it with room for
two may take. Where nearly every agent has a class of its own, memory is then what each agent's own
candidates need, an eighth of a byte a pair of them, and not what all bundles would need.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from matcher.solver.problem import Ints, Problem

Bools = npt.NDArray[np.bool_]
Flags = npt.NDArray[np.uint8]
Places = npt.NDArray[np.int32]
TWO = 2
"""Places: with room for fewer, an agent takes one bundle, whoever it is."""


@dataclass(frozen=True, slots=True)
class Apart:
    """
    Bits of all classes, one matrix after another.

    The bit of two bundles in a class is bit `place % 8` of byte `row + place // 8`, with the row of
    one and the place of the other. Place 0 stands for all that have none: it clashes with nothing.

    Parameters
    ----------
    row
        Where the row of each bundle begins; shape (classes, bundles).
    place
        Of each bundle in the rows of others; shape (classes, bundles).
    bits
        Shape (bytes,).
    """

    row: Ints
    place: Places
    bits: Flags

    @property
    def arrays(self) -> tuple[Ints, Places, Flags]:
        """As kernels take them."""
        return self.row, self.place, self.bits

    def clash(self, of: Ints | int, one: Ints | int, other: Ints | int) -> Bools:
        """Say whether bundles may not share an agent of a class; the three are broadcast."""
        row, place = self.row[of, one], self.place[of, other]
        bytes_ = self.bits[row + (place >> 3)]
        found: Bools = (bytes_ >> (place & 7).astype(np.uint8)) & 1 != 0
        return found


def apart_of(problem: Problem, bundle_of: Ints, count: int, bundle: Ints, agent: Ints) -> Apart:
    """
    Give which bundles may not share an agent.

    Parameters
    ----------
    problem
        Its conflicts and classes count.
    bundle_of, count
        Bundle of each item, and how many there are.
    bundle, agent
        The pairs that will ever be asked about; shape (pairs,).
    """
    wide = problem.capacity[agent, 0] >= TWO
    there = np.zeros((max(len(problem.conflicts), 1), count), dtype=np.bool_)
    there[problem.agent_class[agent[wide]], bundle[wide]] = True
    place = np.where(there, np.cumsum(there, axis=1), 0).astype(np.int32)
    # A class without conflicts has no matrix: it reads where all is 0.
    end = count // 8 + 1
    row, parts = np.zeros(there.shape, dtype=np.int64), [np.zeros(end, dtype=np.uint8)]
    for of, left, right in conflicts(problem, bundle_of):
        asked = there[of, left] & there[of, right]
        if not asked.any():
            continue
        size = int(there[of].sum()) + 1
        square = np.zeros((size, size), dtype=np.bool_)
        one, other = place[of, left[asked]], place[of, right[asked]]
        square[one, other] = square[other, one] = True
        packed = np.packbits(square, axis=1, bitorder="little")
        row[of] = end + place[of].astype(np.int64) * packed.shape[1]
        parts.append(packed.ravel())
        end += packed.size
    return Apart(row, place, np.concatenate(parts))


def conflicts(problem: Problem, bundle_of: Ints) -> Iterator[tuple[int, Ints, Ints]]:
    """Give each class with the bundles of its conflicts, two and two."""
    for of, pairs in enumerate(problem.conflicts):
        if pairs.size:
            yield of, bundle_of[pairs[:, 0]], bundle_of[pairs[:, 1]]


def split_in(problem: Problem, bundle_of: Ints, count: int) -> Bools:
    """Give the bundles whose own members may not share an agent; shape (classes, bundles)."""
    split = np.zeros((max(len(problem.conflicts), 1), count), dtype=np.bool_)
    for of, left, right in conflicts(problem, bundle_of) if problem.together else ():
        split[of, left[left == right]] = True
    return split
