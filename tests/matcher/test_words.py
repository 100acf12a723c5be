from __future__ import annotations

import re
from enum import IntEnum
from math import inf

import numpy as np
import pytest

from constraints import vocabulary
from constraints.base import Rule
from constraints.catalogue import CATALOGUE
from constraints.compatibility.matrix import MATRIX
from constraints.logic import NOT_KNOWN, Coded, Interval, Truth
from constraints.vocabulary import Sex
from matcher.words import CODES, WORDS, Range, cell, fact_at, words_of
from tests.worlds.judged import each_judged, ends


@pytest.mark.parametrize(
    ("low", "high", "spec", "said"),
    [
        (4.0, 4.0, "", "4"),
        (1.0, 7.0, "", "1 to 7"),
        (2.5, 2.5, "", "2.5"),
        (0.0, 1234.0, "", "0 to 1,234"),
        (9.0, inf, "", "9 or more"),
        (0.0, inf, "", "not known"),
        (0.0, inf, ".0f", "an unknown number of"),
        (12.34, inf, ".1f", "12.3 or more"),
        (inf, inf, "", "never"),
        (inf, inf, ".1f", "no known number of"),
        (3.04, 3.01, ".1f", "3.0"),
        (3.04, 3.06, ".1f", "3.0 to 3.1"),
        (5.36, 9.61, ".1f", "5.3 to 9.7"),
        (5.6, 9.4, ".0f", "5 to 10"),
        (0.1 + 0.2, 0.7, ".1f", "0.3 to 0.7"),
        (12.38, inf, ".1f", "12.3 or more"),
        (0.256, 0.501, ".0%", "25% to 51%"),
        (0.25, 0.5, ".0%", "25% to 50%"),
        (0.0, 0.0, "who", "nobody"),
        (0.0, 2.0, "who", "0 to 2"),
        (1.0, 1.0, "who", "1"),
        (0.0, inf, "who", "not known"),
        (0.0, 0.0, "who|There: #. ", ""),
        (0.0, 2.0, "who|There: #. ", "There: 0 to 2. "),
    ],
)
def test_a_range_reads_as_people_say_it(low: float, high: float, spec: str, said: str) -> None:
    assert format(Range(low, high), spec) == said


def test_a_range_alone_is_said_as_without_a_format() -> None:
    assert str(Range(1.0, 2.0)) == "1 to 2"


def test_one_cell_is_a_plain_number_or_bool() -> None:
    assert type(cell(np.array([[True]]), 3, 4)) is bool
    assert type(cell(np.array([[1.0]]), 3, 4)) is float
    assert cell(np.array([[1.0, 2.0]]), 3, 1) == 2.0
    assert cell(np.array([[1.0], [2.0]]), 1, 9) == 2.0


def test_facts_are_said_in_words() -> None:
    assert fact_at("sex", Coded(np.array([[Sex.FEMALE]])), 0, 0) == "a girl"
    assert fact_at("sex", Coded(np.array([[NOT_KNOWN]])), 0, 0) == "not known"
    assert fact_at("x", Truth.known(np.array([[True]])), 0, 0) == "yes"
    assert fact_at("x", Truth.known(np.array([[False]])), 0, 0) == "no"
    assert fact_at("x", Truth.unknown((1, 1)), 0, 0) == "not known"
    assert f"{fact_at('x', Interval.known(np.array([[3.0]])), 0, 0)}" == "3"


def test_every_code_of_every_list_has_words_without_underscores() -> None:
    lists = [thing for thing in vars(vocabulary).values() if isinstance(thing, type)]
    codes = [
        code for one in lists if issubclass(one, IntEnum) and one is not IntEnum for code in one
    ]
    assert len(codes) > 100
    for code in codes:
        assert words_of(code)
        assert "_" not in words_of(code)


def test_words_are_for_codes_that_there_are() -> None:
    names = {
        f"{one.__name__}.{code.name}"
        for one in vars(vocabulary).values()
        if isinstance(one, type) and issubclass(one, IntEnum)
        for code in one
    }
    assert not WORDS.keys() - names


def test_the_list_of_every_coded_fact_is_known() -> None:
    coded = {
        name
        for found in each_judged(range(3))
        for verdict in found.judgement.verdicts
        for name, fact in verdict.finding.facts.items()
        if isinstance(fact, Coded)
    }
    assert coded <= CODES.keys()
    assert "status" in coded


@pytest.mark.parametrize("rule", [*CATALOGUE, *MATRIX], ids=lambda rule: rule.id)
def test_every_sentence_reads_well_whatever_is_known(rule: Rule) -> None:
    said = set()
    for found in each_judged():
        for verdict in found.judgement.verdicts:
            if verdict.rule.id != rule.id:
                continue
            breached = ends(verdict.finding, found.judgement.frame.shape)[1, 0] > 0
            for column in np.flatnonzero(breached).tolist():
                facts = {n: fact_at(n, f, 0, column) for n, f in verdict.finding.facts.items()}
                said |= {rule.says.format_map(facts), rule.asks.format_map(facts)}
    for sentence in said - {""}:
        assert "{" not in sentence
        assert not re.search(r"\d\.0 (?!miles|to [\d.]+ miles|or more miles)", sentence), sentence
        for ill in ("None", "  ", " of of ", "the an ", "'s an unknown", "to not known"):
            assert ill not in sentence, sentence
        assert not {"nan", "inf", "infinity"} & set(re.findall(r"[a-z]+", sentence.lower()))
