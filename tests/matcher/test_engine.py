from __future__ import annotations

from dataclasses import replace
from datetime import date

from matcher.engine import Engine
from matcher.entities import Snapshot

DAY = date(2026, 3, 2)
EMPTY = Snapshot(as_at=DAY, homes=(), vacancies=(), residents=())


def test_the_version_is_that_of_the_rules_the_engine_has_now() -> None:
    engine = Engine.over(EMPTY)
    version = engine.version(DAY)
    assert engine.version(DAY) == version
    fewer = replace(engine, catalogue=engine.catalogue[1:])
    assert fewer.version(DAY) != version
    assert replace(engine, matrix=engine.matrix[1:]).version(DAY) != version
    assert replace(fewer, catalogue=engine.catalogue).version(DAY) == version
