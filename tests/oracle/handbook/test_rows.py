"""The rows of the oracle stand for every bar of the engine, and share no code with it."""

import ast
from datetime import date
from pathlib import Path

import pytest

from constraints.base import Effect
from constraints.catalogue import CATALOGUE
from constraints.compatibility.matrix import MATRIX
from tests.oracle.compare import RULES
from tests.oracle.handbook.rows import ROWS
from tests.oracle.worlds import AIMS

HERE = Path(__file__).parent
OWN = sorted(path for path in HERE.glob("*.py") if not path.name.startswith("test_"))
SHARED = ("constraints.vocabulary", "matcher.entities", "tests.oracle.handbook")
"""Codes and entities: what both are told."""
SIGNED_ONLY = {"targeted_child_agrees_plan", "targeted_child_protected_from_abuse"}
"""M-27 and M-28 where a resident poses it: no missing step bars the child who is targeted."""


def test_every_bar_of_the_engine_has_a_row() -> None:
    bars = {rule.id for rule in CATALOGUE if rule.effect is Effect.BAR}
    bars |= {row.id for row in MATRIX if row.gates} - SIGNED_ONLY
    assert set(ROWS.values()) == bars
    assert len(ROWS) == len(bars)


def test_what_is_signed_only_can_never_bar() -> None:
    rows = [row for row in MATRIX if row.id in SIGNED_ONLY]
    assert len(rows) == len(SIGNED_ONLY)
    assert all(row.effect is Effect.GATE and not row.minimum for row in rows)


def test_a_row_is_named_after_the_row_of_the_handbook() -> None:
    handbook = {one.id: one.handbook for one in (*CATALOGUE, *MATRIX)}
    for row, rule in RULES.items():
        letter, number, _ = row.split("_", 2)
        assert f"{letter.upper()}-{number}" in handbook[rule]
    assert all(row.__doc__ for row in ROWS)


def test_every_row_is_aimed_at() -> None:
    assert set(AIMS) == set(RULES)


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.name)
def test_nothing_is_shared_with_the_engine_but_what_both_are_told(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        named = [a.name for a in node.names] if isinstance(node, ast.Import) else []
        named += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        for name in named:
            ours = name.split(".")[0] in {"constraints", "matcher", "fixtures", "api", "tests"}
            assert not ours or name.startswith(SHARED), name
            assert not name.startswith(("numpy", "shapely", "pyproj")), name


def test_the_rows_are_in_force_on_the_day_of_the_worlds() -> None:
    day = date(2026, 3, 2)
    in_force = {one.id for one in (*CATALOGUE, *MATRIX) if one.in_force(day)}
    assert set(ROWS.values()) <= in_force
