"""Compare groups of columns to the last bit, and tell where they part."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

import numpy as np

from matcher.entities import Resident, RiskProfile
from matcher.frame import Standing, Supply

WHOLE = (Resident, RiskProfile)
"""Entities, which compare themselves."""


def parts(one: Any, other: Any, where: str) -> Iterator[str]:
    """Name what is not the same in two groups of columns: type, shape, bytes, keys, values."""
    if isinstance(one, np.ndarray):
        told = (one.dtype, one.shape, one.tobytes()), (other.dtype, other.shape, other.tobytes())
        if told[0] != told[1]:
            yield where
    elif is_dataclass(one) and not isinstance(one, WHOLE):
        assert type(one) is type(other), where
        for field in fields(one):
            if field.compare:
                was, now = getattr(one, field.name), getattr(other, field.name)
                yield from parts(was, now, f"{where}.{field.name}")
    elif isinstance(one, Mapping):
        if set(one) != set(other):
            yield f"{where}: keys"
        else:
            for key in one:
                yield from parts(one[key], other[key], f"{where}[{key}]")
    elif one != other:
        yield where


def assert_same(one: Supply | Standing, other: Supply | Standing) -> None:
    """Hold every array, index and entity of two supplies, or of two standings, to be the same."""
    assert not list(parts(one, other, type(one).__name__))
