"""The whole matrix: every row of the handbook that was asked for, and each one well formed."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from constraints.base import Effect, Evidence
from constraints.catalogue import CATALOGUE
from constraints.compatibility.conditions import AllOf, AnyOf, Condition, Level, Not
from constraints.compatibility.follow_up import FollowUp
from constraints.compatibility.matrix import FOLLOW_UPS, MATRIX
from constraints.compatibility.row import Direction, MatrixClass, MatrixRow
from constraints.compatibility.text import (
    matrix_as_markdown,
    matrix_as_text,
    mitigations_as_markdown,
)
from constraints.vocabulary import POSED, Domain, Role

NOT_USED = {"M-07"}
"""Lawful relationships of older children are not recorded as risk."""
OF_THE_GROUP_AND_THE_HOME = {"M-33", "M-37", "M-38", "M-39"}
"""Rules of the catalogue: noise is the home's, and the group fits no pair."""
HANDBOOK = {
    "M-01": {"block"},
    "M-02": {"block"},
    "M-03": {"conditional"},
    "M-04": {"conditional"},
    "M-05": {"block", "conditional"},
    "M-06": {"conditional"},
    "M-08": {"block", "conditional"},
    "M-09": {"block", "conditional"},
    "M-10": {"warning"},
    "M-11": {"block", "conditional"},
    "M-12": {"conditional"},
    "M-13": {"block"},
    "M-14": {"conditional"},
    "M-15": {"block", "conditional"},
    "M-16": {"block", "conditional"},
    "M-17": {"warning"},
    "M-18": {"conditional"},
    "M-19": {"conditional"},
    "M-20": {"conditional"},
    "M-21": {"block"},
    "M-22": {"conditional"},
    "M-23": {"warning", "conditional"},
    "M-24": {"conditional"},
    "M-25": {"warning"},
    "M-26": {"conditional"},
    "M-27": {"block", "conditional"},
    "M-28": {"conditional"},
    "M-29": {"conditional"},
    "M-30": {"note", "conditional"},
    "M-31": {"conditional"},
    "M-32": {"conditional"},
    "M-34": {"warning", "conditional"},
    "M-35": {"reward"},
    "M-36": {"conditional"},
    "M-40": {"conditional"},
    "M-41": {"conditional"},
    "M-42": {"warning", "conditional"},
}
rows = pytest.mark.parametrize("row", MATRIX, ids=lambda row: row.id)


def test_the_matrix_has_the_rows_of_the_handbook_in_their_classes() -> None:
    found: dict[str, set[str]] = {}
    for row in MATRIX:
        for handbook in row.handbook:
            found.setdefault(handbook, set()).add(row.matrix_class.value)
    assert found == HANDBOOK


def test_every_row_of_the_handbook_is_a_row_or_a_rule() -> None:
    handbook = {f"M-{number:02}" for number in range(1, 43)}
    of_rules = {row for rule in CATALOGUE for row in rule.handbook}
    assert handbook - set(HANDBOOK) == NOT_USED | OF_THE_GROUP_AND_THE_HOME
    assert of_rules >= OF_THE_GROUP_AND_THE_HOME


def test_ids_are_told_apart_from_each_other_and_from_the_rules() -> None:
    ids = [stated.id for stated in (*MATRIX, *FOLLOW_UPS, *CATALOGUE)]
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
    assert all(part.endswith(".") for part in (row.note, row.signed) if part)
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
            MatrixClass.NOTE: Effect.COST,
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
    # E-10. Self-harm is both, as distress that spreads; needs at night are a need.
    posed = domains_of(row.posed) | ({row.domain} if row.domain is not None else set())
    if row.direction is Direction.MUTUAL:
        assert row.domain is None, "Of two who are exposed alike nobody poses a level."
        assert row.posed == row.exposed
        return
    assert posed <= {*POSED, Domain.SELF_HARMS, Domain.NIGHT_TIME_NEEDS}


@rows
def test_what_is_graded_is_what_is_posed(row: MatrixRow) -> None:
    assert row.domain in {None, *domains_of(row.posed)}


def test_the_text_of_the_matrix_says_who_poses_what_to_whom_and_what_follows() -> None:
    text = matrix_as_text(MATRIX)
    assert all(f"{row.handbook[0]}  {row.id}: {row.title}\n" in text for row in MATRIX)
    assert all(row.note in text for row in MATRIX)
    assert all(row.signed in text for row in MATRIX)
    assert all(one.title in text for one in FOLLOW_UPS)
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
        "cruel to animals 2+ -> the home, where the home: keeps animals",
        "The fire service visits the home and gives its view (the home's registered manager to "
        "the fire service, within 5 working days of the start of the placement).",
        "the newcomer poses it: abuses a group 3+ -> any child, where in a group that abuse is "
        "aimed at",
    ):
        assert line in text


def test_the_matrix_is_one_table_in_the_order_of_the_handbook() -> None:
    head, rule, *lines = matrix_as_markdown(MATRIX[::-1]).splitlines()
    assert {line.count(" | ") for line in (head, rule, *lines)} == {5}
    first = [line.removeprefix("| ").split(" | ")[0] for line in lines]
    assert [cell[:4] for cell in first] == sorted(row.handbook[0] for row in MATRIX)
    assert {cell.split("`")[1] for cell in first} == {row.id for row in MATRIX}
    classes = {line.split(" | ")[1] for line in lines}
    assert classes == {"BLOCK", "COND", "WARN", "NOTE", "reward"}


def test_what_mitigations_take_off_is_a_table_with_its_rules() -> None:
    table, rules = mitigations_as_markdown().split("\n\n")
    lines = table.splitlines()[2:]
    assert [line.split(" | ")[0] for line in lines] == [f"| W{code}" for code in range(1, 12)]
    for words in (
        "| W1 | waking night staff; or two waking night staff | ",
        "| W7 | solo | all that children pose to each other | all of it |",
        "| W10 | staggered admission | the warnings about the group (M-37 to M-39) | 0.5 level |",
        "| W4 | room plan | may cause sexual harm, has been sexually exploited, violent to peers "
        "and night time needs | 0.5 level | the floor plan | on the day said, if any |",
        "| W2 | one to one | everything | 1 level |",
    ):
        assert words in table
    for words in (
        "No mitigation lowers a BLOCK. All together take off no more than 2 levels.",
        "no later than the start of the placement",
        "level 3 (may cause sexual harm or self harms or has set fires), waking night staff counts "
        "only as two waking night staff.",
        "ends when the staff change",
    ):
        assert words in rules


@pytest.mark.parametrize("follow_up", FOLLOW_UPS, ids=lambda one: one.id)
def test_each_follow_up_reads_like_a_duty_of_the_catalogue(follow_up: FollowUp) -> None:
    assert re.fullmatch(r"[a-z]+(_[a-z]+)+", follow_up.id)
    assert follow_up.title[0].isupper()
    assert not follow_up.title.endswith(".")
    assert follow_up.says.endswith(".")
    assert follow_up.asks.endswith("?")
    assert "{" not in follow_up.says + follow_up.asks
    assert follow_up.effect is Effect.DUTY
    assert follow_up.owner is not follow_up.recipient
    rows = [row for row in MATRIX if follow_up in row.follow_ups]
    assert {handbook for row in rows for handbook in row.handbook} == set(follow_up.handbook)


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
    with pytest.raises(TypeError, match="x_y is about the home, which only the newcomer comes"):
        MatrixRow(
            **base, posed=block.posed, exposed=None, matrix_class=MatrixClass.COND, least_level=1
        )
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
