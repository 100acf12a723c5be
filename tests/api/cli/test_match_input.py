"""`homeward match`: the same input gives the same bytes, and wrong input is told."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta

import pytest

from .evening import asked


def test_the_same_input_gives_the_same_bytes(evening):
    assert evening.match("--json").out == evening.match("--json").out
    assert evening.match().out == evening.match().out


@pytest.mark.parametrize("form", [(), ("--json",)])
def test_the_order_of_hashes_changes_nothing(evening, form):
    words = ("match", "--snapshot", evening.snapshot, "--referral", evening.referral, *form)
    script = "from api.cli.main import run; run()"
    outputs = {
        subprocess.run(  # noqa: S603  our own command
            [sys.executable, "-c", script, *map(str, words)],
            env={**os.environ, "PYTHONHASHSEED": seed, "COLUMNS": "80"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "4711")
    }
    assert len(outputs) == 1


def test_the_hash_of_the_input_tells_any_other_input(evening):
    before = json.loads(evening.match("--json").out)["input_hash"]
    evening.write(referral=replace(asked(), planned_weeks=53.0))
    assert json.loads(evening.match("--json").out)["input_hash"] != before


def test_wrong_input_is_told_in_sentences_and_nothing_else_is_printed(evening):
    text = evening.referral.read_text()
    wrong = text.replace('"2026-03-05"', '"5 March"').replace('"E08000003"', '"Manchester"')
    evening.referral.write_text(wrong)
    answer = evening.match()
    assert (answer.code, answer.out) == (2, "")
    assert "Traceback" not in answer.err
    assert "needed_by" in answer.err
    assert "responsible_authority" in answer.err


@pytest.mark.parametrize(
    "words",
    [("--top", "0"), ("--on", "soon"), ("--profile", "no-such.toml"), ("--child903", "nowhere")],
)
def test_bad_use_is_told_and_nothing_is_printed(evening, words):
    answer = evening.match(*words)
    assert (answer.code, answer.out) == (2, "")
    assert words[0] in answer.err


def test_the_day_decided_on_may_be_set_up_to_the_start(evening):
    document = json.loads(evening.match("--json", "--on", "2026-03-04").out)
    assert document["decided_on"] == "2026-03-04"
    late = evening.match("--on", "2026-03-06")
    assert (late.code, late.out) == (2, "")
    assert "--on: found 2026-03-06, expected a day not after the start" in late.err


def test_points_may_come_from_a_file(evening, tmp_path):
    other = tmp_path / "points.toml"
    other.write_text("nonsense = 1\n")
    answer = evening.match("--profile", other)
    assert (answer.code, answer.out) == (2, "")
    assert "points.toml" in answer.err


def test_a_day_before_what_the_referral_tells_of_is_refused(evening):
    child = asked().child
    day = asked().decided_on
    checked = replace(child.profile, none_other_on=day, none_other_by="social worker")
    evening.write(referral=replace(asked(), child=replace(child, profile=checked)))
    before = evening.match("--on", f"{day - timedelta(days=1)}")
    assert before.code == 2
    assert f"found {day}, expected a day not after decided_on" in " ".join(before.err.split())
