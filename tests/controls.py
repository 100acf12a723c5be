"""Take a control away, to show that what it guards fails without it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import date
from typing import Any
from unittest import mock

import pytest

from constraints.base import Rule
from constraints.catalogue import CATALOGUE
from constraints.compatibility.matrix import MATRIX
from matcher.engine import Engine
from matcher.entities import Snapshot
from matcher.profile import Profile

Check = Callable[[], None]


def fails_without(check: Check, control: AbstractContextManager[Any]) -> None:
    """Hold a check with the control in place, and see it fail with the control taken away."""
    check()
    with control, pytest.raises(AssertionError):
        check()


def without_rules(*ids: str) -> AbstractContextManager[None]:
    """Leave rules of the catalogue and rows of the matrix out of every engine made meanwhile."""
    known = {rule.id for rule in (*CATALOGUE, *MATRIX)}
    assert ids, "Name a control to take away."
    assert set(ids) <= known, f"No such rule: {sorted(set(ids) - known)}."
    return _engines(lambda engine: _lacking(engine, ids))


def with_rule(rule: Rule) -> AbstractContextManager[None]:
    """Give every engine made meanwhile one rule that there is not."""
    return _engines(lambda engine: replace(engine, catalogue=(*engine.catalogue, rule)))


def replaced(target: str, by: object) -> AbstractContextManager[object]:
    """Put something else in the place of a function or value, named where it is used."""
    return mock.patch(target, by)


@contextmanager
def _engines(changed: Callable[[Engine], Engine]) -> Iterator[None]:
    over = Engine.over

    def made(_: type[Engine], snapshot: Snapshot, profile: Profile | None = None) -> Engine:
        return changed(over(snapshot, profile))

    with mock.patch.object(Engine, "over", classmethod(made)):
        yield


def _lacking(engine: Engine, ids: tuple[str, ...]) -> Engine:
    rows = (replace(row, since=date.max) if row.id in ids else row for row in engine.matrix)
    rules = tuple(rule for rule in engine.catalogue if rule.id not in ids)
    return replace(engine, catalogue=rules, matrix=tuple(rows))
