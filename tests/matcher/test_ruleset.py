from __future__ import annotations

from dataclasses import replace
from datetime import date

from constraints.base import Rule
from constraints.catalogue import CATALOGUE
from constraints.compatibility.matrix import MATRIX
from constraints.compatibility.row import MatrixRow
from constraints.rules.welfare.near_home import NearHome
from matcher.ruleset import DIGITS, ruleset_version

STATED: tuple[Rule | MatrixRow, ...] = (*CATALOGUE, *MATRIX)
VERSION = ruleset_version(STATED)


def test_the_same_rules_have_the_same_version() -> None:
    assert ruleset_version(STATED) == VERSION
    assert len(VERSION) == DIGITS
    assert int(VERSION, 16) >= 0


def test_each_rule_and_each_row_is_part_of_the_version() -> None:
    versions = {ruleset_version(STATED[:at] + STATED[at + 1 :]) for at in range(len(STATED))}
    assert len(versions) == len(STATED)
    assert VERSION not in versions


def test_the_order_of_the_rules_is_part_of_the_version() -> None:
    assert ruleset_version((STATED[1], STATED[0], *STATED[2:])) != VERSION


def test_a_local_parameter_changes_the_version() -> None:
    rule = next(rule for rule in CATALOGUE if isinstance(rule, NearHome))
    curve = replace(rule.share_by_km, knots=((0.0, 0.0), (1.0, 1.0)))
    moved = tuple(replace(r, share_by_km=curve) if r is rule else r for r in STATED)
    assert ruleset_version(moved) != VERSION


def test_a_date_of_law_changes_the_version() -> None:
    later = (*STATED[:-1], replace(MATRIX[-1], since=date(2030, 1, 1)))
    assert ruleset_version(later) != VERSION
