"""`--voice`: three voices of one explanation; and that no voice tells of a resident."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest

from constraints.catalogue import CATALOGUE
from constraints.compatibility.matrix import MATRIX
from constraints.vocabulary import Domain, Sex
from fixtures.stories.people import graded, resident, wishes
from matcher.version import engine_version

from .calling import homeward
from .evening import FULL, LEEDS, READY, SUSPENDED, asked, homes

CANARY, BORN = "CANARY-7731", date(2010, 7, 13)

SECRETS = (CANARY, BORN.isoformat(), f"{BORN.day} {BORN:%B %Y}", "a child living there)")


@pytest.fixture
def crowded(evening):
    """A boy with a reference, a birthday and levels lives in two of the homes."""
    levels = [graded(domain, 3) for domain in (Domain.MAY_CAUSE_SEXUAL_HARM, Domain.HAS_SET_FIRES)]
    boys = [
        replace(resident(f"{CANARY}-{urn}", urn, 15, Sex.MALE, *levels), born=BORN)
        for urn in (READY, LEEDS)
    ]
    evening.write(replace(homes(), residents=tuple(boys)))
    return evening


@pytest.mark.parametrize("urn", [READY, LEEDS])
@pytest.mark.parametrize(
    "words",
    [(), ("--json",), ("--voice", "child"), ("--voice", "child", "--json")],
    ids=" ".join,
)
def test_no_officer_and_no_child_is_told_of_who_lives_there(crowded, urn, words):
    told = [crowded.explain(urn, *words).out, crowded.match(*words).out]
    for out in told:
        assert out
        for secret in (
            CANARY,
            BORN.isoformat(),
            f"{BORN.day} {BORN:%B %Y}",
            "a child living there)",
        ):
            assert secret not in out


def test_an_auditor_reads_coded_facts_and_no_reference_or_birthday(crowded):
    out = crowded.explain(READY, "--voice", "auditor").out
    assert CANARY not in out
    assert BORN.isoformat() not in out
    rows = [rule for rule in json.loads(out)["rules"] if rule["row_of_the_matrix"]]
    facts = [row["facts"] for row in rows if row["facts"]]
    assert {"resident", "referred_child"} & {fact.get("poser") for fact in facts}
    officers = json.loads(crowded.explain(READY, "--json").out)["applied"]
    assert not [
        row
        for row in officers
        if row["row_of_the_matrix"] and (row["facts"] or {}).get("poser") == "resident"
    ]


def test_the_child_gets_a_page(evening):
    evening.write(referral=asked(wishes=wishes("I want a dog.")))
    answer = evening.explain(READY, "--voice", "child")
    assert answer.code == 0
    assert answer.out.startswith("About a home for you\n\nYou\n")
    assert "You said: “I want a dog.”" in answer.out
    page = json.loads(evening.explain(READY, "--voice", "child", "--json").out)
    assert page["kind"] == "childs_page"
    assert page["parts"][0]["heading"] == "You"


def test_the_child_gets_several_homes_on_one_page(evening):
    answer = evening.match("--voice", "child")
    assert answer.out.startswith("Homes for you to think about\n")
    assert "\nHome 1: " in answer.out
    assert "\nHome 2: " in answer.out
    assert json.loads(evening.match("--voice", "child", "--json").out)["kind"] == "childs_page"


def test_where_there_is_no_home_there_is_no_page(evening):
    only = tuple(home for home in homes().homes if home.urn == SUSPENDED)
    evening.write(replace(homes(), homes=only, vacancies=()))
    answer = evening.match("--voice", "child")
    assert (answer.code, answer.out) == (1, "")
    assert "There is no home to write a page about." in answer.err


@pytest.mark.parametrize("withheld", [True, None])
def test_who_prints_a_page_is_told_that_the_place_is_left_out(evening, withheld):
    evening.write(referral=asked(address_confidential=withheld))
    answer = evening.explain(READY, "--voice", "child")
    assert "the page names no home" in " ".join(answer.err.split())
    assert "Manchester" not in answer.out


def test_the_auditor_gets_every_rule_and_what_it_rests_on(evening):
    answer = evening.explain(FULL, "--voice", "auditor")
    record = json.loads(answer.out)
    assert answer.code == 1
    assert record["kind"] == "audit"
    listed = [rule["rule"] for rule in record["rules"]]
    assert listed[: len(CATALOGUE) + len(MATRIX)] == [one.id for one in (*CATALOGUE, *MATRIX)]
    assert set(listed) >= {one.id for row in MATRIX for one in row.follow_ups}
    assert record["versions"]["engine"] == engine_version()
    assert len(record["versions"]["input"]) == 64
    assert record["facts"]
    assert {"on", "age_days", "fact", "of"} <= set(record["facts"][0])


def test_an_officer_reads_what_matters_first(evening):
    said = evening.explain(SUSPENDED).out
    short = said[said.index("IN SHORT") : said.index("In full below")]
    assert "- Not met: No suspension" in short
    assert "- Most points: " in short
    assert said.index("IN SHORT") < said.index("WHAT BARS IT")
    assert len(said[: said.index("In full below")].splitlines()) <= 24
    assert "Every rule that can stop it is decided and met." in evening.explain(READY).out


def test_a_voice_that_nobody_has_is_bad_use(evening):
    for answer in (
        evening.explain(READY, "--voice", "parent"),
        evening.match("--voice", "auditor"),
    ):
        assert (answer.code, answer.out) == (2, "")
        assert "expected officer or child" in answer.err


@pytest.mark.parametrize("words", [("auditor",), ("child",), ("officer", "--json")], ids=" ".join)
def test_the_same_bytes_whatever_the_seed_of_hashes(evening, words):
    call = [sys.executable, "-c", "from api.cli.main import run; run()", "explain", "--home", READY]
    call += ["--snapshot", str(evening.snapshot), "--referral", str(evening.referral)]
    call += ["--at", "2026-03-02T17:00", "--voice", *words]
    told = {
        subprocess.run(  # noqa: S603  this interpreter, these words
            call, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("0", "4242")
    }
    assert len(told) == 1


def test_the_version_is_that_of_the_distribution():
    answer = homeward("--version")
    assert (answer.code, answer.out) == (0, f"homeward {engine_version()}\n")
