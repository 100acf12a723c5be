"""Kernels compiled to machine code; the first to be imported pays for the compiler."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TypeVar

F = TypeVar("F", bound=Callable[..., object])


def compiled(signature: str) -> Callable[[F], F]:
    """
    Compile a function when its module is imported, and keep the code on disk where that may be.

    The types are said beforehand, so that no call waits for the compiler.

    Parameters
    ----------
    signature
        Types of the result and of the arguments, as numba writes them.
    """
    numba = import_module("numba")

    def compile_(function: F) -> F:
        try:
            kernel: F = numba.njit(signature, cache=True)(function)
        except RuntimeError:  # nowhere to keep it: no folder here may be written
            kernel = numba.njit(signature)(function)
        return kernel

    return compile_
