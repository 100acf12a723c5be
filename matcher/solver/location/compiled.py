"""Loops that numba compiles when the module they stand in is first imported."""

from __future__ import annotations

from collections.abc import Callable
from typing import ParamSpec, TypeVar, cast

P = ParamSpec("P")
R = TypeVar("R")


def compiled(signature: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """
    Compile a function over arrays, or read it as compiled before.

    Modules that use it are imported inside functions, so that whoever solves nothing does not
    wait for numba. All is compiled on import: the time of no solve holds it.

    Parameters
    ----------
    signature
        The types of what it takes and gives, in numba's words.
    """

    def compile_it(function: Callable[P, R]) -> Callable[P, R]:
        from numba import njit

        return cast("Callable[P, R]", njit(signature, cache=True)(function))

    return compile_it
