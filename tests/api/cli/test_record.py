"""`homeward record`: a file that is signed, written whole or not at all."""

import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest

from constraints.vocabulary import Domain, Sex
from fixtures.stories.people import graded, resident

from .calling import homeward
from .evening import ANSWERED, FULL, LEEDS, READY, asked, homes

CANARY, BORN = "CANARY-7731", date(2010, 7, 13)


@pytest.fixture
def write(evening):
    def call(urn, out, *words):
        files = ("--snapshot", evening.snapshot, "--referral", evening.referral)
        return homeward("record", *files, "--home", urn, "--out", out, *words)

    return call


@pytest.mark.parametrize("name", ["record.pdf", "record.html", "RECORD.HTML", "RECORD.PDF"])
def test_a_record_is_written_and_nothing_is_confirmed(evening, write, name):
    out = evening.folder / name
    answer = write(READY, out)
    assert (answer.code, answer.out) == (0, "")
    assert "This home can be proposed" in answer.err
    assert f"Wrote {name}. Nothing is confirmed by it." in " ".join(answer.err.split())
    start = b"%PDF-1.7" if name.lower().endswith("pdf") else b"<!doctype html>"
    assert out.read_bytes().startswith(start)


def test_of_a_home_that_may_not_be_proposed_there_is_nothing_to_sign(evening, write):
    out = evening.folder / "record.html"
    answer = write(FULL, out)
    assert answer.code == 1
    assert "so there is nothing to sign" in " ".join(answer.err.split())
    assert "Signature" not in out.read_text("utf-8")


def test_what_is_there_is_not_replaced_unless_it_is_said(evening, write):
    out = evening.folder / "record.html"
    out.write_text("the record of yesterday", "utf-8")
    answer = write(READY, out)
    assert answer.code == 2
    assert "found a file that is there already, expected a new name, or --force" in answer.err
    assert out.read_text("utf-8") == "the record of yesterday"
    assert write(READY, out, "--force").code == 0
    assert out.read_text("utf-8").startswith("<!doctype html>")


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("record.docx", "found 'record.docx', expected a name that ends in .pdf or .html"),
        ("record", "found 'record', expected a name that ends in .pdf or .html"),
        ("nowhere/record.pdf", "found no such folder"),
    ],
)
def test_where_it_cannot_be_written_is_said_before_any_work(evening, write, name, found):
    answer = write(READY, evening.folder / name)
    assert answer.code == 2
    assert found in " ".join(answer.err.split())


def test_a_write_that_fails_is_a_sentence_and_leaves_nothing(evening, write, monkeypatch):
    def full(_):
        raise OSError(28, "No space left on device", "record.html")

    before = set(evening.folder.iterdir())
    monkeypatch.setattr(os, "fsync", full)
    answer = write(READY, evening.folder / "record.html")
    assert (answer.code, answer.err.splitlines()[-1]) == (
        2,
        "record.html: No space left on device.",
    )
    assert set(evening.folder.iterdir()) == before


def test_a_pdf_without_typst_is_refused_with_the_way_out(evening, write, monkeypatch):
    monkeypatch.setitem(sys.modules, "typst", None)
    answer = write(READY, evening.folder / "record.pdf")
    assert answer.code == 2
    assert "make documents" in answer.err
    assert not (evening.folder / "record.pdf").exists()


def test_no_such_home_is_bad_use(evening, write):
    answer = write("SC999999", evening.folder / "record.pdf")
    assert answer.code == 2
    assert "no home SC999999 in homes.json" in " ".join(answer.err.split())


def test_what_the_home_answered_stands_in_it(evening, write):
    evening.reply(LEEDS, *ANSWERED, "--yes-if", "a second <b>night</b>")
    out = evening.folder / "record.html"
    write(LEEDS, out, "--replies", evening.replies)
    page = out.read_text("utf-8")
    assert "What the home has answered about this child:" in page
    assert "yes if: “a second &lt;b&gt;night&lt;/b&gt;”" in page
    assert "1 home has answered" in page


@pytest.mark.parametrize("urn", [READY, LEEDS])
def test_nobody_who_lives_there_is_told_of(evening, write, urn):
    levels = [graded(domain, 3) for domain in (Domain.MAY_CAUSE_SEXUAL_HARM, Domain.HAS_SET_FIRES)]
    boys = [
        replace(resident(f"{CANARY}-{one}", one, 15, Sex.MALE, *levels), born=BORN)
        for one in (READY, LEEDS)
    ]
    evening.write(replace(homes(), residents=tuple(boys)))
    out = evening.folder / "record.html"
    write(urn, out)
    page = out.read_text("utf-8")
    for secret in (CANARY, BORN.isoformat(), f"{BORN.day} {BORN:%B %Y}"):
        assert secret not in page
    # A question is the same whoever lives there: only what is stated could tell of somebody.
    assert "a child living there" not in re.sub(r"[^.?]*\?", "", page)


@pytest.mark.parametrize("kind", ["html", "pdf"])
def test_the_same_bytes_whatever_the_seed_of_hashes(evening, kind):
    evening.write(referral=asked(address_confidential=True))
    call = [sys.executable, "-c", "from api.cli.main import run; run()", "record", "--home", READY]
    call += ["--snapshot", str(evening.snapshot), "--referral", str(evening.referral)]
    call += ["--at", "2026-03-02T17:00", "--force", "--out", str(evening.folder / f"record.{kind}")]
    written = set()
    for seed in ("0", "4242"):
        told = {**os.environ, "PYTHONHASHSEED": seed}
        subprocess.run(call, env=told, capture_output=True, check=True)  # noqa: S603  these words
        written.add((evening.folder / f"record.{kind}").read_bytes())
    assert len(written) == 1


def test_help_loads_neither_templates_nor_typst():
    said = (
        "import sys; sys.argv = ['homeward', 'record', '--help']\n"
        "from api.cli.main import run\n"
        "try:\n    run()\nexcept SystemExit:\n    pass\n"
        "print(sorted({'typst', 'jinja2', 'numpy'} & sys.modules.keys()), file=sys.stderr)"
    )
    call = [sys.executable, "-c", said]
    answer = subprocess.run(call, capture_output=True, check=True, text=True)  # noqa: S603  as above
    assert answer.stderr.strip() == "[]"
