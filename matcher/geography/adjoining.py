"""Adjoining authorities as an array, for many children and homes at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from constraints.errors import InputError, Problem
from matcher.geography.authorities import (
    AUTHORITIES,
    country_of,
    neighbour_names,
    neighbours,
)
from matcher.geography.tables import rows

Bools = NDArray[np.bool_]
Ints = NDArray[np.int64]

# Row and column of the tables below: the 153, the 22 of Wales, "elsewhere" (Scotland, Northern
# Ireland, the islands), and last, so that -1 finds it, "not known".
CODES: tuple[str, ...] = (
    *AUTHORITIES,
    *(code for code in neighbour_names() if code.startswith("W")),
)
ELSEWHERE = len(CODES)
NOT_KNOWN = -1
_PLACES = {code: place for place, code in enumerate(CODES)}


def _adjoining_table() -> Bools:
    table = np.zeros((len(CODES) + 2, len(CODES) + 2), dtype=np.bool_)
    for code, others in neighbours().items():
        for other in others:
            if code in _PLACES and other in _PLACES:
                table[_PLACES[code], _PLACES[other]] = True
    return table


def _may_adjoin_table(surely: Bools) -> Bools:
    table = surely.copy()
    table[NOT_KNOWN, :ELSEWHERE] = True
    table[:ELSEWHERE, NOT_KNOWN] = True
    table[NOT_KNOWN, NOT_KNOWN] = True
    table.flags.writeable = False
    return table


ADJOINING: Bools = _adjoining_table()
"""Shape (places, places): surely adjoining. False where either authority is not known."""

ADJOINING.flags.writeable = False

MAY_ADJOIN: Bools = _may_adjoin_table(ADJOINING)
"""Shape (places, places): adjoining as far as is known. True where either is not known."""


def authority_index(codes: Iterable[str | None]) -> Ints:
    """
    Give the places of authorities in `ADJOINING` and `MAY_ADJOIN`.

    With ``i`` for the children and ``j`` for the homes, ``ADJOINING[i[:, None], j]`` has shape
    (children, homes).

    Parameters
    ----------
    codes
        ONS codes, upper tier; None where the authority is not known.

    Returns
    -------
    places
        `NOT_KNOWN` (-1) for None, `ELSEWHERE` for Scotland, Northern Ireland and the islands.

    Raises
    ------
    InputError
        Codes that are no upper-tier authority of today, all of them.
    """
    found: list[int] = []
    problems: list[Problem] = []
    for number, code in enumerate(codes):
        if code is None:
            found.append(NOT_KNOWN)
        elif code in _PLACES:
            found.append(_PLACES[code])
        elif _is_elsewhere(code):
            found.append(ELSEWHERE)
        else:
            expected = "the ONS code of an upper-tier authority"
            problems.append(Problem("", f"code {number + 1}", "authority", code[:40], expected))
    if problems:
        raise InputError(tuple(problems))
    return np.array(found, dtype=np.int64)


def _is_elsewhere(code: str) -> bool:
    try:
        return country_of(code) not in {"England", "Wales"}
    except InputError:
        return False


@dataclass(frozen=True, slots=True)
class Judgement:
    """
    A pair of authorities that a map alone does not decide.

    Parameters
    ----------
    a, b
        ONS codes, `a` before `b`.
    a_name, b_name
        Their names.
    adjoins
        What was judged: whether the areas share a boundary. A border with Scotland is a fact
        that does not count under regulation 11.
    reason
        Why, in a sentence or two.
    """

    a: str
    b: str
    a_name: str
    b_name: str
    adjoins: bool
    reason: str


def judgements() -> tuple[Judgement, ...]:
    """Give every pair judged by hand, with its reason."""
    return tuple(
        Judgement(
            row["a"],
            row["b"],
            row["a_name"],
            row["b_name"],
            adjoins=row["adjoining"] == "yes",
            reason=row["reason"],
        )
        for row in rows("judgements")
    )
