"""Two profiles of a resident of which a rule says the same are told alike to who may not know."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import islice
from pathlib import Path

import numpy as np
import pytest

from constraints.base import Effect, GroupRule, ResidualRule
from constraints.catalogue import CATALOGUE
from constraints.compatibility.matrix import MATRIX
from constraints.vocabulary import Poser
from matcher.answer import answer_for, explanation_of
from matcher.answer.wire import as_json
from matcher.explain import Reason, State, explain_each
from matcher.readers import (
    COUNTS_HEADS,
    KNOWS_RESIDENTS,
    Reader,
    code_words,
    gate_words,
    looks_at_residents,
    told_in_full,
)
from matcher.words import words_of
from tests.matcher.alike import Alike, alike, groups

SEEDS = range(120)
WHOLE = range(36)
"""Worlds of which whole documents are compared; each is ranked again for each home."""
PAIRS = [row for row in MATRIX if not row.about_the_home]
POSERS = tuple(f"{words_of(poser)})" for poser in Poser)
NAMES_A_POSER = [row for row in PAIRS if row.gates and "{poser}" in row.says]


@cache
def made(seed: int) -> Alike:
    return alike(seed)


@cache
def told(seed: int, reader: Reader) -> tuple[tuple[Reason, ...], ...]:
    found = made(seed)
    columns = range(len(found.snapshot.homes))
    return explain_each(found.judgement, 0, columns, reader)


def but_residual(reasons: tuple[Reason, ...]) -> list[Reason]:
    residual = {rule.id for rule in CATALOGUE if isinstance(rule, ResidualRule)}
    return [reason for reason in reasons if reason.rule not in residual]


@pytest.mark.parametrize("reader", [Reader.OFFICER, Reader.CHILD])
def test_homes_of_which_the_rules_say_the_same_are_told_alike_whoever_lives_there(reader):
    seen = 0
    for seed in SEEDS:
        said = told(seed, reader)
        for columns in groups(made(seed), residual=False):
            first, *others = (but_residual(said[column]) for column in columns)
            assert all(other == first for other in others), seed
            seen += len(others)
    assert seen > 200


@cache
def sentences(seed: int, reader: Reader) -> dict[tuple[str, Effect], set[str]]:
    """All that is said of each row and what follows from it, over the homes of a world."""
    said: dict[tuple[str, Effect], set[str]] = {}
    for reasons in told(seed, reader):
        for reason in reasons:
            if reason.state is State.BREACHED:
                said.setdefault((reason.rule, reason.effect), set()).add(reason.sentence)
    return said


@pytest.mark.parametrize("row", NAMES_A_POSER, ids=lambda row: row.id)
def test_who_poses_it_is_told_to_the_manager_and_to_no_officer(row):
    posers = posers_told(row)
    assert posers


def test_of_many_rows_the_manager_reads_now_one_poser_and_now_another():
    assert sum(len(posers_told(row)) > 1 for row in NAMES_A_POSER) > len(NAMES_A_POSER) / 2


@cache
def posers_told(row):
    """Who is said to pose a row, to a manager; never to an officer."""
    posers = set()
    for seed in SEEDS:
        known, said = sentences(seed, Reader.MANAGER), sentences(seed, Reader.OFFICER)
        for key in (key for key in said if key[0] == row.id):
            assert len(said[key]) == 1
            assert not [poser for poser in POSERS if poser in str(said[key])]
            posers |= {poser for poser in POSERS if poser in str(known[key])}
    return posers


@cache
def fired() -> frozenset[str]:
    """Rows that surely fire at two homes of one world, beside different residents."""
    found = set()
    for seed in SEEDS:
        judgement = made(seed).judgement
        for outcome in judgement.matrix.rows:
            fires = np.broadcast_to(outcome.fires.surely, judgement.frame.shape)
            if fires.sum() > 1:
                found.add(outcome.row.id)
    return frozenset(found)


@pytest.mark.parametrize("row", MATRIX, ids=lambda row: row.id)
def test_every_row_fires_beside_two_different_residents_of_these_worlds(row):
    assert row.id in fired()


@pytest.mark.parametrize("row", MATRIX, ids=lambda row: row.id)
def test_an_officer_reads_the_code_of_a_row_and_not_its_story(row):
    assert told_in_full(Reader.OFFICER, row) == row.about_the_home
    for seed in SEEDS:
        for reasons in told(seed, Reader.OFFICER):
            for reason in reasons:
                if reason.rule != row.id or reason.state is not State.BREACHED:
                    continue
                assert (code_words(row) in reason.sentence) == (not row.about_the_home)


@pytest.mark.parametrize("row", [row for row in MATRIX if row.gates], ids=lambda row: row.id)
def test_a_row_told_in_full_names_each_step_that_both_managers_sign(row):
    said = gate_words(row)
    assert "both managers" in said
    assert all(words_of(step) in said for step in row.minimum)
    assert said.startswith("Only with steps in place: ") == bool(row.minimum)


@pytest.mark.parametrize("rule", [*CATALOGUE, *MATRIX], ids=lambda rule: rule.id)
def test_no_question_is_filled_with_a_fact_that_may_not_be_told(rule):
    if looks_at_residents(rule):
        assert "{" not in rule.asks


def test_a_rule_on_numbers_is_a_class_unless_it_counts_heads_alone():
    numbers = {rule.id for rule in CATALOGUE if isinstance(rule, GroupRule)}
    assert numbers >= COUNTS_HEADS
    assert {rule.id for rule in CATALOGUE if looks_at_residents(rule)} == numbers - COUNTS_HEADS


def test_only_the_manager_and_the_auditor_may_know_those_who_live_there():
    assert frozenset({Reader.MANAGER, Reader.AUDITOR}) == KNOWS_RESIDENTS


def test_one_home_with_one_or_another_resident_gives_the_officer_the_same_bytes():
    seen = 0
    for seed in WHOLE:
        found = made(seed)
        for columns in islice(groups(found, residual=True), 1):
            one, other = (found.alone(column) for column in columns[:2])
            assert _wire(*one) == _wire(*other), (seed, columns)
            seen += 1
    assert seen > 10


def _wire(engine, referral):
    """Both documents, but for what would change: which answers would do is found by trying them."""
    urn = engine.supply.snapshot.homes[0].urn
    answer = answer_for(engine, referral, every_home=True)
    explained = explanation_of(engine, referral, urn)
    return (
        as_json(replace(answer, near_misses=None), "match"),
        as_json(replace(explained, changes=None), "explanation"),
    )


FILLS = {"sentences.py", "weighing.py"}
"""Files of the engine that put a rule's sentence into words; each asks who reads."""


def test_no_other_file_fills_the_sentence_of_a_rule():
    root = Path(__file__).parents[2]
    files = [*(root / "matcher").rglob("*.py"), *(root / "api").rglob("*.py")]
    filling = {
        path.name
        for path in files
        if re.search(r"\.(says|asks)\.format|\bfacts?_at\(", path.read_text("utf-8"))
    }
    assert filling - {"words.py"} == FILLS
