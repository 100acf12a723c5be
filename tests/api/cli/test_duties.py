"""`homeward duties`."""

import json
import re

import pytest

from matcher.entities import DutyDone

from .calling import one_line
from .evening import FULL, READY, SALFORD, asked

BEFORE = "BEFORE THE CHILD MOVES IN"
MISSING = "BEFORE IT CAN BE CONFIRMED: MISSING"
AFTER = "FROM THE DAY THE CHILD MOVES IN"


def duties(evening, *words, home=SALFORD, columns=80):
    return evening.duties(home, *words, columns=columns)


def test_what_is_missing_comes_first_then_what_comes_before_the_move_then_the_rest(evening):
    answer = duties(evening)
    assert answer.code == 1
    assert answer.out.index(MISSING) < answer.out.index(BEFORE) < answer.out.index(AFTER)
    assert "Nothing is sent and nobody is placed by this." in one_line(answer.out)


def test_a_task_has_its_day_its_people_what_it_says_its_source_and_its_address(evening):
    out = one_line(duties(evening).out)
    task = out[out.index(BEFORE) : out.index(AFTER)]
    assert "Before the move on Thursday 5 March 2026. The child's social worker to the area" in task
    assert "say our assessment of the child's needs; why this placement" in task
    assert "reg. 13(4) (primary source read)." in task
    assert "https://www.legislation.gov.uk/uksi/2010/959/regulation/13" in task


def test_tasks_can_stand_by_who_is_told(evening):
    out = one_line(duties(evening, "--by", "recipient").out)
    assert "THE AREA AUTHORITY: 2 tasks" in out
    assert BEFORE not in out


def test_another_day_of_the_start_moves_the_days(evening):
    out = one_line(duties(evening, "--start", "2026-04-02").out)
    assert "on Thursday 2 April 2026 (planned)" in out
    assert (
        "Before the move on Thursday 2 April 2026. The child's social worker to the area authority"
        in out
    )
    assert "By Thursday 9 April 2026. The child's social worker to the child: Visit" in out


def test_a_start_before_the_decision_is_bad_use(evening):
    answer = duties(evening, "--start", "2026-02-27")
    assert (answer.code, answer.out) == (2, "")
    assert "--start: found 2026-02-27, expected a day not before the decision" in answer.err


def test_a_home_that_may_not_is_listed_and_says_so(evening):
    out = one_line(duties(evening, home=FULL).out)
    assert "It may not be proposed: nothing below changes that." in out
    assert "May not be proposed." in out[out.index(MISSING) : out.index(BEFORE)]


def test_what_is_missing_says_what_to_do_and_a_task_stands_written_out_once(evening):
    out = one_line(duties(evening).out)
    missing = out[out.index(MISSING) : out.index(BEFORE)]
    assert re.search(r"[Rr]ecord |must approve|read it before|Agree and sign", missing)
    assert "is recorded." not in missing
    assert "To do first: " in missing
    assert "Give the area authority written notice" not in missing
    assert out.count("Give the area authority written notice") == 1


def test_what_is_done_is_shown_with_its_day_and_by_whom(evening):
    told = DutyDone("family_notified_before", asked().decided_on, "social worker", READY)
    evening.write(referral=asked(done=(told,)))
    out = one_line(duties(evening, home=READY).out)
    done = out[out.index("DONE: ") :]
    assert "Monday 2 March 2026, social worker: The child, the family and the last carer" in done
    assert "parents and others who must be told: Give written notice" not in out


def test_a_task_that_nobody_knows_is_refused_with_the_nearest(evening):
    odd = DutyDone("family_notifed_before", asked().decided_on, "social worker", READY)
    evening.write(referral=asked(done=(odd,)))
    for answer in (duties(evening), evening.match()):
        assert (answer.code, answer.out) == (2, "")
        assert "did you mean 'family_notified_before'?" in answer.err


def test_json_carries_every_task_what_is_missing_and_the_versions(evening):
    answer = duties(evening, "--json")
    document = json.loads(answer.out)
    assert answer.code == 1
    assert document["kind"] == "duties"
    assert document["completeness"]["complete"] is False
    task = next(t for t in document["tasks"] if t["rule"] == "area_authority_notified_before")
    assert task["due_on"] == "2026-03-05"
    assert task["before_start"] is True
    assert "a copy of the care plan" in task["content"]
    for version in ("ruleset_version", "profile_hash", "input_hash"):
        assert len(document[version]) >= 12, version


def test_another_start_is_another_input(evening):
    one, other = (
        json.loads(duties(evening, "--json", *words).out)["input_hash"]
        for words in ((), ("--start", "2026-03-06"))
    )
    assert one != other


def test_a_home_that_nobody_knows_is_bad_use(evening):
    answer = duties(evening, home="SC999999")
    assert (answer.code, answer.out) == (2, "")
    assert "no home SC999999 in homes.json" in answer.err


@pytest.mark.parametrize("columns", [60, 80])
def test_no_line_but_an_address_is_wider_than_the_screen(evening, columns):
    lines = duties(evening, columns=columns).out.splitlines()
    assert not [line for line in lines if len(line) > columns and "https://" not in line]


def test_the_same_input_gives_the_same_bytes(evening):
    assert duties(evening).out == duties(evening).out


def test_nothing_missing_is_the_exit_code_0(evening):
    found = json.loads(duties(evening, "--json", home=READY).out)["completeness"]["missing"]
    rules = sorted({rule for one in found for rule in one["rules"]})
    left = [one["what"] for one in found if not one["rules"]]
    done = tuple(DutyDone(rule, asked().decided_on, "manager", READY) for rule in rules)
    evening.write(referral=asked(done=done))
    answer = duties(evening, "--json", home=READY)
    still = json.loads(answer.out)["completeness"]["missing"]
    assert [one["what"] for one in still] == left
    assert answer.code == (1 if left else 0)


def test_the_head_names_the_home_with_one_space_between_words(evening):
    head = " ".join(duties(evening, columns=200).out.splitlines()[:2])
    assert "  " not in head
    assert f"moves to {SALFORD}" in head
