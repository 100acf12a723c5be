"""`homeward explain`."""

import json

import pytest

from .calling import one_line
from .evening import FULL, READY, REFERENCE, SALFORD, SUSPENDED


@pytest.mark.parametrize(
    ("urn", "code", "said"),
    [
        (READY, 0, "can be proposed"),
        (SALFORD, 0, "must be asked first"),
        (FULL, 1, "may not be proposed"),
    ],
)
def test_where_a_home_stands_is_said_and_is_the_exit_code(evening, urn, code, said):
    answer = evening.explain(urn)
    assert answer.code == code
    assert answer.out.startswith(f"{urn} {said} for {REFERENCE}.\n")


def test_a_bar_is_given_with_its_fact_its_source_and_who_could_change_it(evening):
    said = one_line(evening.explain(SUSPENDED).out)
    bars = said[said.index("WHAT BARS IT") :]
    assert "suspended" in bars
    assert "Could be changed by Ofsted. Care Standards Act 2000, ss. 14, 14A and 22B" in bars


def test_what_must_be_asked_is_given_in_words_and_by_who_can_answer(evening):
    said = one_line(evening.explain(SALFORD).out)
    assert "WORDS TO ASK IT WITH 1. Have you a place free from Thursday 5 March 2026?" in said
    waiting = said[said.index("RULES THAT WAIT FOR AN ANSWER") :]
    assert waiting.count("Of the home's registered manager:") == 1
    assert "[place_free_by_start]" in waiting


def test_the_approval_of_the_area_is_given_with_what_the_approver_must_be_satisfied_of(evening):
    said = one_line(evening.explain(SALFORD).out)
    confirming = said[said.index("BEFORE IT IS CONFIRMED") : said.index("WHO MUST BE TOLD")]
    assert "The nominated officer: The home is in an adjoining authority's area." in confirming
    assert "satisfied that" in confirming


def test_every_point_is_given_with_its_source(evening):
    document = json.loads(evening.explain(READY, "--json").out)
    said = one_line(evening.explain(READY).out)
    costs = document["match"]["costs"]
    assert costs
    for cost in costs:
        name = cost["rule"].replace("_", " ")
        assert f"Criterion: {name}. {cost['source']} ({cost['evidence']})." in said


def test_json_carries_every_reason_and_the_versions(evening):
    document = json.loads(evening.explain(SALFORD, "--json").out)
    assert document["kind"] == "explanation"
    assert document["match"]["urn"] == SALFORD
    assert {"place_free_by_start", "sex_within_statement"} <= {
        reason["rule"] for reason in document["reasons"]
    }
    for version in ("ruleset_version", "profile_hash", "input_hash"):
        assert len(document[version]) >= 12, version


def test_what_the_home_said_stands_with_it_and_no_other(evening):
    evening.reply(SALFORD, "--no-place")
    evening.reply(FULL, "--refuses", "the mix")
    said = one_line(evening.explain(SALFORD, "--replies", evening.replies).out)
    assert f"{SALFORD}: no place." in said
    assert "the mix" not in said


def test_a_home_that_nobody_knows_is_bad_use(evening):
    answer = evening.explain("SC999999")
    assert (answer.code, answer.out) == (2, "")
    assert "no home SC999999 in homes.json" in answer.err


def test_the_same_input_gives_the_same_bytes(evening):
    assert evening.explain(SALFORD).out == evening.explain(SALFORD).out
