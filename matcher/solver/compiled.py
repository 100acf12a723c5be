"""Loops that numpy cannot say, compiled to machine code."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TypeVar

F = TypeVar("F", bound=Callable[..., object])


def compiled(signature: str | None = None) -> Callable[[F], F]:
    """
    Compile a function with numba, and keep the code on disk where that may be.

    Modules that use it are imported inside functions, before the clock of a solve starts: whoever
    solves nothing does not wait for numba, and no limit of time counts the compiler.

    Parameters
    ----------
    signature
        Types of the result and of the arguments, as numba writes them: compiled on import. None
        where they follow from the first call, which then waits.
    """
    numba = import_module("numba")
    types = () if signature is None else (signature,)

    def compile_(function: F) -> F:
        try:
            kernel: F = numba.njit(*types, cache=True)(function)
        except RuntimeError:  # nowhere to keep it: no folder here may be written
            kernel = numba.njit(*types)(function)
        return kernel

    return compile_
