"""The whole matrix: every row of the handbook that was asked for, and each one well formed."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from constraints.base import Effect, Evidence
from constraints.catalogue import CATALOGUE
from constraints.compatibility.conditions import AllOf, AnyOf, Condition, Level, Not
from constraints.compatibility.matrix import MATRIX
from constraints.compatibility.row import MatrixClass, MatrixRow
from constraints.compatibility.text import matrix_as_text
from constraints.vocabulary import POSED, Domain, Role

HANDBOOK = {
    "M-01": {"block"},
    "M-02": {"block"},
    "M-03": {"conditional"},
    "M-04": {"conditional"},
    "M-05": {"block", "conditional"},
    "M-06": {"conditional"},
    "M-08": {"block", "conditional"},
    "M-11": {"block", "conditional"},
    "M-13": {"block"},
    "M-15": {"block", "conditional"},
    "M-16": {"block", "conditional"},
    "M-20": {"conditional"},
    "M-21": {"block"},
    "M-24": {"conditional"},
    "M-27": {"block", "conditional"},
    "M-34": {"warning", "conditional"},
    "M-35": {"reward"},
}
rows = pytest.mark.parametrize("row", MATRIX, ids=lambda row: row.id)


def test_the_matrix_has_the_rows_of_the_handbook_in_their_classes() -> None:
    found: dict[str, set[str]] = {}
    for row in MATRIX:
        for handbook in row.handbook:
            found.setdefault(handbook, set()).add(row.matrix_class.value)
    assert found == HANDBOOK


def test_ids_are_told_apart_from_each_other_and_from_the_rules() -> None:
    ids = [row.id for row in MATRIX] + [rule.id for rule in CATALOGUE]
    assert len(ids) == len(set(ids))


@rows
def test_each_row_has_a_table(row: MatrixRow) -> None:
    tables = "".join(
        path.read_text()
        for path in Path(__file__).parent.glob("test_*.py")
        if path.name != "test_matrix.py"
    )
    named = re.findall(r"row_table\(\s*\"(\w+)\"", tables)
    assert named.count(row.id) == 1, f"Write one row_table for {row.id}."


@rows
def test_each_row_reads_like_a_rule(row: MatrixRow) -> None:
    assert re.fullmatch(r"[a-z]+(_[a-z]+)+", row.id)
    assert row.title[0].isupper()
    assert "barred" not in row.title + row.says + row.asks
    assert not row.title.endswith(".")
    assert row.says.format(poser="the referred child").endswith(".")
    assert row.asks.endswith("?")
    assert "{" not in row.asks
    assert all(part.endswith(".") for part in (row.note, row.follow_up) if part)
    assert row.source.url.startswith("https://")
    assert row.source.evidence is Evidence.PRACTICE


@rows
def test_who_signs_follows_from_the_class(row: MatrixRow) -> None:
    signs = row.matrix_class in {MatrixClass.BLOCK, MatrixClass.COND}
    assert row.approver is (Role.REGISTERED_MANAGER if signs else None)
    assert row.second_approver is (Role.SERVICE_MANAGER if signs else None)
    assert (
        row.effect
        is {
            MatrixClass.BLOCK: Effect.BAR,
            MatrixClass.COND: Effect.GATE,
            MatrixClass.WARN: Effect.COST,
            MatrixClass.REWARD: Effect.COST,
        }[row.matrix_class]
    )


def domains_of(condition: Condition) -> set[Domain]:
    if isinstance(condition, (AllOf, AnyOf)):
        return set().union(*(domains_of(part) for part in condition.parts))
    if isinstance(condition, Not):
        return domains_of(condition.part)
    return {condition.domain} if isinstance(condition, Level) else set()


@rows
def test_a_victim_is_no_risk(row: MatrixRow) -> None:
    # E-10. Self-harm is the one domain that is both, as distress that spreads.
    posed = domains_of(row.posed) | ({row.domain} if row.domain is not None else set())
    assert posed <= {*POSED, Domain.SELF_HARMS}


@rows
def test_what_is_graded_is_what_is_posed(row: MatrixRow) -> None:
    assert row.domain in {None, *domains_of(row.posed)}


def test_the_text_of_the_matrix_says_who_poses_what_to_whom_and_what_follows() -> None:
    text = matrix_as_text(MATRIX)
    assert all(f"{row.handbook[0]}  {row.id}: {row.title}\n" in text for row in MATRIX)
    assert all(row.note in text for row in MATRIX)
    assert all(row.follow_up in text for row in MATRIX)
    for line in (
        "block, whoever poses it: may cause sexual harm 3+ beyond an allegation -> has been "
        "sexually exploited 2+ or has been sexually abused 1+ or learning disability or autism 2+",
        "conditional instead with: specialist programme; or solo",
        "minimum: interim safety plan",
        "may cause sexual harm 2+ or may cause sexual harm 1+, not proven -> any child",
        "where younger by 2 years or more or in a group that harm is aimed at or "
        "harm to younger and younger",
        "has set fires 3+, (within 24 months or fire intent) -> the home",
        "the two of them, alike: any child -> any child, where more than 7 years apart or one "
        "under 10, the other 16 or over",
        "(siblings or friends) and not (named apart or named caution)",
        "recruits to sexual exploitation 3+, proven, within 3 months",
        "violent to peers 3+, weapon used -> any child, where has been sexually exploited 2+ or",
        "the newcomer poses it: abuses a group 3+ -> any child, where in a group that abuse is "
        "aimed at",
    ):
        assert line in text


def test_a_row_that_contradicts_itself_is_refused() -> None:
    base = {"id": "x_y", "handbook": ("M-99",), "title": "X", "says": "X.", "asks": "X?"}
    block = next(row for row in MATRIX if row.unless)
    mutual = next(row for row in MATRIX if row.id == "ages_close")
    sides = {"posed": block.posed, "exposed": block.exposed}
    with pytest.raises(TypeError, match="x_y says unless, and is no block"):
        MatrixRow(**base, **sides, matrix_class=MatrixClass.COND, unless=block.unless)
    with pytest.raises(TypeError, match="x_y does not say what level it poses"):
        MatrixRow(**base, **sides, matrix_class=MatrixClass.COND)
    with pytest.raises(TypeError, match="x_y would fire between any two children"):
        replace(mutual, id="x_y", relation=None)
    with pytest.raises(TypeError, match="x_y is mutual, and tells its two sides apart"):
        MatrixRow(
            **base,
            **sides,
            matrix_class=MatrixClass.WARN,
            direction=mutual.direction,
            least_level=1,
        )


def test_a_row_is_in_force_from_its_first_day_until_its_last() -> None:
    base = next(row for row in MATRIX if row.id == "ages_close")
    dated = replace(base, since=date(2026, 1, 1), until=date(2027, 1, 1))
    days = [date(2025, 12, 31), date(2026, 1, 1), date(2026, 12, 31), date(2027, 1, 1)]
    assert [dated.in_force(day) for day in days] == [False, True, True, False]
    assert base.in_force(days[0])
