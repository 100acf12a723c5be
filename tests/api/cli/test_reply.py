"""`homeward reply`: what is answered is kept, and changes the list."""

from dataclasses import replace
from datetime import date

import pytest

from constraints.vocabulary import ClinicalTask, HomeFact, Need
from matcher.records.documents import read_replies

from .calling import one_line
from .evening import ANSWERED, READY, REFERENCE, SALFORD, asked


def test_no_place_takes_one_line_and_the_home_leaves_the_list(evening):
    answer = evening.reply(SALFORD, "--no-place")
    assert (answer.code, answer.out) == (0, "")
    assert answer.err == (
        f"Recorded what {SALFORD} said; it stands until 17:00 on Wednesday 4 March.\n"
    )
    assert len(evening.replies.read_text().splitlines()) == 1
    assert SALFORD in evening.groups()["may_not"]


def test_a_place_from_a_later_day_bars_the_home_until_then(evening):
    evening.reply(SALFORD, "--place-from", "2026-03-09")
    answer = evening.match("--replies", evening.replies)
    assert f"{SALFORD}: a place from 9 March 2026. Stands until" in one_line(answer.out)
    assert SALFORD in evening.groups()["may_not"]
    later = replace(asked(), starts_on=date(2026, 3, 9))
    evening.write(referral=later)
    assert SALFORD in evening.groups()["ask_first"]


def test_a_later_day_holds_for_places_that_were_told_free_before(evening):
    assert READY in evening.groups()["can_propose"]
    evening.reply(READY, "--place-from", "2026-03-09")
    assert READY in evening.groups()["may_not"]


def test_every_question_answered_makes_a_proposal(evening):
    assert SALFORD in evening.groups()["ask_first"]
    assert evening.reply(SALFORD, *ANSWERED).code == 0
    assert SALFORD in evening.groups()["can_propose"]


@pytest.mark.parametrize("left_out", ["--place-from", "--ages", "--sex", "--residents", "--meets"])
def test_each_answer_is_needed(evening, left_out):
    place = ANSWERED.index(left_out)
    evening.reply(SALFORD, *ANSWERED[:place], *ANSWERED[place + 2 :])
    assert SALFORD in evening.groups()["ask_first"]


def test_a_home_cannot_answer_for_names_it_is_not_told(evening):
    evening.reply(SALFORD, *(answer for answer in ANSWERED if answer != "--names-compared"))
    assert SALFORD in evening.groups()["ask_first"]


def test_answers_add_up_over_several_calls(evening):
    half = ANSWERED.index("--residents")
    evening.reply(SALFORD, *ANSWERED[:half])
    assert SALFORD in evening.groups()["ask_first"]
    evening.reply(SALFORD, *ANSWERED[half:])
    assert SALFORD in evening.groups()["can_propose"]


def test_all_that_can_be_said_is_kept(evening):
    said = (
        *("--has", "waking-night-staff", "--can-arrange", "room plan", "--cannot", "SOLO"),
        *("--not-meets", "therapy_on_site", "--can-do", "insulin", "--cannot-do", "suction"),
        *("--so", "keeps_animals", "--not-so", "staff_work_alone"),
        *("--yes-if", "one-to-one is paid for"),
    )
    assert evening.reply(SALFORD, *ANSWERED, *said).code == 0
    (reply,) = evening.kept()
    assert (reply.urn, reply.age_from_years, reply.age_to_years) == (SALFORD, 8, 17)
    assert {step.name: state.name for step, state in reply.mitigations.items()} == {
        "WAKING_NIGHT_STAFF": "VERIFIED",
        "ROOM_PLAN": "CAN_BE_ARRANGED",
        "SOLO": "CANNOT",
    }
    assert reply.needs == {Need.AUTISM: True, Need.THERAPY_ON_SITE: False}
    assert reply.tasks == {ClinicalTask.INSULIN: True, ClinicalTask.SUCTION: False}
    assert reply.facts == {HomeFact.KEEPS_ANIMALS: True, HomeFact.STAFF_WORK_ALONE: False}
    assert read_replies(evening.replies)[0][0] == REFERENCE
    out = one_line(evening.match("--replies", evening.replies).out)
    assert (
        f"{SALFORD}: a place from 5 March 2026; yes if: “one-to-one is paid for”; "
        "takes ages 8 to 17; takes any; residents' check clear; "
        "nobody lives there whom the child is kept from (compared by us); "
        "no condition of its registration bears on the child; "
        "in place waking night staff; can arrange room plan; cannot arrange living there alone; "
        "meets autism; does not meet therapy on site; staff can do giving insulin; staff cannot do "
        "suction; so: animals live there; not so: some shifts are worked by one adult alone."
    ) in out


def test_a_home_gone_from_the_snapshot_is_noted_and_stops_nothing(evening):
    evening.reply("SC999999", "--no-place")
    answer = evening.match("--replies", evening.replies)
    assert answer.code == 0
    assert "SC999999 has answered about the child, and is not in homes.json." in one_line(
        answer.out
    )


def test_replies_about_another_child_change_nothing(evening):
    evening.write(referral=asked(reference="STORY-98"))
    evening.reply(SALFORD, "--no-place")
    evening.write()
    assert SALFORD in evening.groups()["ask_first"]


def test_with_the_homes_the_list_is_made_again(evening):
    answer = evening.reply(SALFORD, "--no-place", "--snapshot", evening.snapshot)
    said = one_line(answer.out)
    assert answer.code == 0
    assert f"{SALFORD}: no place. Stands until 17:00 on 4 March 2026." in said
    assert "1 can be proposed, 1 must be asked first and 3 may not be proposed." in said
    assert "homeward reply URN --no-place" in said
