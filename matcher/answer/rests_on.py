"""What an answer rests on: engine, rules, profile, and what was read."""

from __future__ import annotations

from datetime import date
from typing import TypedDict

from matcher.engine import Engine
from matcher.version import engine_version


class RestsOn(TypedDict):
    """Fields that every answer has, so that it can be made again and compared."""

    engine_version: str
    ruleset_version: str
    profile_hash: str
    input_hash: str


def rests_on(engine: Engine, decided_on: date | None, input_hash: str) -> RestsOn:
    """
    Give what an answer rests on.

    Parameters
    ----------
    engine
        The engine that gave it.
    decided_on
        Under the law of which day; None of an empty pool, for which no rule was asked.
    input_hash
        Hash of what was read.
    """
    return {
        "engine_version": engine_version(),
        "ruleset_version": "" if decided_on is None else engine.version(decided_on),
        "profile_hash": engine.profile.profile_hash,
        "input_hash": input_hash,
    }
