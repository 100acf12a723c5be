"""Compiling what plain Python would be too slow for."""

from __future__ import annotations

from collections.abc import Callable
from typing import ParamSpec, TypeVar, cast

from numba import njit

P = ParamSpec("P")
R = TypeVar("R")


def compiled(function: Callable[P, R]) -> Callable[P, R]:
    """Compile a function at its first call, and keep the result on disk; its types stay known."""
    return cast("Callable[P, R]", njit(cache=True)(function))
