"""`homeward reply`."""

import json
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from api.cli import clock
from api.cli.reply_options import CODES
from constraints.vocabulary import Answer, ClinicalTask, HomeFact, Mitigation, Need, SexTaken
from matcher.records.documents import read_replies
from matcher.records.documents.codes import members

from .calling import groups, homeward, one_line
from .evening import ANSWERED, FIVE, FULL, READY, REFERENCE, SALFORD, asked

LISTS = {
    "STEP is one of ": Mitigation,
    "NEED is one of ": Need,
    "TASK is one of ": ClinicalTask,
    "FACT is one of ": HomeFact,
    "Whom it takes: ": SexTaken,
    "against this child: ": Answer,
}
"""Where the help tells the codes of a list."""


@pytest.fixture
def at(monkeypatch):
    """Set the clock."""

    def sets(moment):
        monkeypatch.setattr(clock, "now", lambda: moment)

    return sets


def now(evening):
    return groups(evening.match("--json", "--replies", evening.replies))


def kept(evening):
    return [reply for _, reply in read_replies(evening.replies)]


def test_no_place_takes_one_line_and_the_home_leaves_the_list(evening):
    answer = evening.reply(SALFORD, "--no-place")
    assert (answer.code, answer.out) == (0, "")
    assert answer.err == (
        f"Recorded what {SALFORD} said; it stands until 17:00 on Wednesday 4 March.\n"
    )
    assert len(evening.replies.read_text().splitlines()) == 1
    assert SALFORD in now(evening)["may_not"]


def test_a_place_from_a_later_day_bars_the_home_until_then(evening):
    evening.reply(SALFORD, "--place-from", "2026-03-09")
    answer = evening.match("--replies", evening.replies)
    assert f"{SALFORD}: a place from 9 March 2026. Stands until" in one_line(answer.out)
    assert SALFORD in now(evening)["may_not"]
    later = replace(asked(), starts_on=datetime(2026, 3, 9).date())  # noqa: DTZ001  a day
    evening.write(referral=later)
    assert SALFORD in now(evening)["ask_first"]


def test_a_later_day_holds_for_places_that_were_told_free_before(evening):
    assert READY in now(evening)["can_propose"]
    evening.reply(READY, "--place-from", "2026-03-09")
    assert READY in now(evening)["may_not"]


def test_every_question_answered_makes_a_proposal(evening):
    assert SALFORD in now(evening)["ask_first"]
    assert evening.reply(SALFORD, *ANSWERED).code == 0
    assert SALFORD in now(evening)["can_propose"]


@pytest.mark.parametrize("left_out", ["--place-from", "--ages", "--sex", "--residents", "--meets"])
def test_each_answer_is_needed(evening, left_out):
    place = ANSWERED.index(left_out)
    evening.reply(SALFORD, *ANSWERED[:place], *ANSWERED[place + 2 :])
    assert SALFORD in now(evening)["ask_first"]


def test_a_home_cannot_answer_for_names_it_is_not_told(evening):
    evening.reply(SALFORD, *(answer for answer in ANSWERED if answer != "--names-compared"))
    assert SALFORD in now(evening)["ask_first"]


def test_answers_add_up_over_several_calls(evening):
    half = ANSWERED.index("--residents")
    evening.reply(SALFORD, *ANSWERED[:half])
    assert SALFORD in now(evening)["ask_first"]
    evening.reply(SALFORD, *ANSWERED[half:])
    assert SALFORD in now(evening)["can_propose"]


def test_a_later_answer_stands_in_place_of_an_earlier(evening, at):
    evening.reply(SALFORD, "--no-place")
    at(FIVE + timedelta(minutes=20))
    evening.reply(SALFORD, *ANSWERED)
    assert SALFORD in now(evening)["can_propose"]


def test_an_expired_reply_is_a_question_again(evening, at):
    evening.reply(FULL, "--hours", "2", "--place-from", "2026-03-05")
    assert FULL in now(evening)["can_propose"]
    at(FIVE + timedelta(hours=2))
    assert FULL in now(evening)["can_propose"]
    at(FIVE + timedelta(hours=2, minutes=1))
    assert FULL in now(evening)["ask_first"]
    out = one_line(evening.match("--replies", evening.replies).out)
    assert "Stood until 19:00 on 2 March 2026: a question again." in out


def test_a_refusal_is_remembered_when_the_rest_is_not(evening, at):
    evening.reply(SALFORD, "--refuses", "the mix", "--no-place")
    at(FIVE + timedelta(days=7))
    document = json.loads(evening.match("--json", "--replies", evening.replies).out)
    barred = {
        home["urn"]: [bar["rule"] for bar in home["bars"]] for home in document["barred_homes"]
    }
    assert barred[SALFORD] == ["home_has_not_refused"]
    assert "The refusal is remembered" in document["told"][0]


@pytest.mark.parametrize(("emergency", "hours"), [(True, 4), (None, 4), (False, 48)])
def test_a_reply_stands_for_four_hours_unless_the_placement_is_planned(evening, emergency, hours):
    evening.write(referral=asked(emergency=emergency))
    evening.reply(SALFORD, "--no-place")
    (reply,) = kept(evening)
    assert (reply.at, reply.live_until) == (FIVE, FIVE + timedelta(hours=hours))


def test_hours_are_hours_when_the_clocks_change(evening, at):
    # On 29 March 2026 one o'clock in the morning is two o'clock.
    at(datetime(2026, 3, 28, 23, tzinfo=clock.LONDON))
    evening.reply(SALFORD, "--no-place", "--hours", "4")
    (reply,) = kept(evening)
    assert f"{reply.live_until:%H:%M %z}" == "04:00 +0100"


def test_the_zone_is_londons_whatever_the_machines(evening):
    evening.reply(SALFORD, "--no-place", "--at", "2025-07-01T09:30", "--until", "2025-07-01 12:00")
    (reply,) = kept(evening)
    assert reply.at.isoformat() == "2025-07-01T09:30:00+01:00"
    assert reply.live_until.isoformat() == "2025-07-01T12:00:00+01:00"


def test_the_clock_of_the_commands_is_londons():
    assert str(clock.now().tzinfo) == "Europe/London"


def test_all_that_can_be_said_is_kept(evening):
    said = (
        *("--has", "waking-night-staff", "--can-arrange", "room plan", "--cannot", "SOLO"),
        *("--not-meets", "therapy_on_site", "--can-do", "insulin", "--cannot-do", "suction"),
        *("--so", "keeps_animals", "--not-so", "staff_work_alone"),
        *("--yes-if", "one-to-one is paid for"),
    )
    assert evening.reply(SALFORD, *ANSWERED, *said).code == 0
    (reply,) = kept(evening)
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


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "nothing was answered"),
        (("--ages", "eight"), "--ages: found 'eight', expected two ages"),
        (("--ages", "17-8"), "expected two ages, the youngest first: 8-17"),
        (("--ages", "8-"), "expected two ages"),
        (("--sex", "boys"), "--sex: found 'boys', expected one of any, male, female"),
        (("--residents", "fine"), "one of clear, clear_with_mitigations, not_possible"),
        (("--has", "waking_nigt_staff"), "--has: found 'waking_nigt_staff'"),
        (("--has", "waking_nigt_staff"), "did you mean 'waking_night_staff'?"),
        (("--can-arrange", "rom_plan"), "--can-arrange: found 'rom_plan'"),
        (("--not-meets", "autsm"), "did you mean 'autism'?"),
        (("--no-place", "--place-from", "2026-03-05"), "cannot both be so"),
        (("--has", "solo", "--cannot", "solo"), "'solo' is said twice, and not alike"),
        (("--meets", "autism", "--not-meets", "autism"), "said twice"),
        (("--no-place", "--hours", "2", "--until", "2026-03-02T19:00"), "not both"),
        (("--no-place", "--until", "2026-03-02T17:00"), "a time before the answer"),
        (("--no-place", "--at", "2026-03-02T17:01"), "still to come"),
        (("--no-place", "--hours", "0"), "--hours"),
        (("--place-from", "Monday"), "--place-from"),
    ],
)
def test_bad_use_is_told_and_nothing_is_recorded(evening, words, said):
    answer = evening.reply(SALFORD, *words)
    assert (answer.code, answer.out) == (2, "")
    assert said in one_line(answer.err)
    assert not evening.replies.exists()


def test_a_home_that_nobody_knows_is_refused(evening):
    answer = evening.reply("SC999999", "--no-place", "--snapshot", evening.snapshot)
    assert (answer.code, answer.out) == (2, "")
    assert "no home SC999999 in homes.json" in answer.err
    assert not evening.replies.exists()


def test_a_number_that_is_no_urn_is_refused(evening):
    answer = evening.reply("Home 3", "--no-place")
    assert (answer.code, answer.out) == (2, "")
    assert "urn: found 'Home 3'" in answer.err
    assert not evening.replies.exists()


def test_a_home_gone_from_the_snapshot_is_noted_and_stops_nothing(evening):
    evening.reply("SC999999", "--no-place")
    answer = evening.match("--replies", evening.replies)
    assert answer.code == 0
    assert "SC999999 has answered about the child, and is not in homes.json." in one_line(
        answer.out
    )


def test_nothing_is_added_to_a_file_that_is_no_file_of_replies(evening):
    before = evening.snapshot.read_bytes()
    for path in (evening.snapshot, evening.referral, evening.folder / "nowhere" / "file"):
        files = ("--referral", evening.referral, "--replies", path)
        answer = homeward("reply", SALFORD, *files, "--no-place")
        assert (answer.code, answer.out) == (2, ""), path
        assert "Traceback" not in answer.err
    assert evening.snapshot.read_bytes() == before


def test_nothing_is_added_after_a_line_that_was_cut_off(evening):
    evening.reply(SALFORD, "--no-place")
    cut = evening.replies.read_text()[:-9]
    evening.replies.write_text(cut)
    answer = evening.reply(FULL, "--no-place")
    assert answer.code == 2
    assert "a line without its end" in answer.err
    assert evening.replies.read_text() == cut


def test_replies_about_another_child_change_nothing(evening):
    evening.write(referral=asked(reference="STORY-98"))
    evening.reply(SALFORD, "--no-place")
    evening.write()
    assert SALFORD in now(evening)["ask_first"]


def test_with_the_homes_the_list_is_made_again(evening):
    answer = evening.reply(SALFORD, "--no-place", "--snapshot", evening.snapshot)
    said = one_line(answer.out)
    assert answer.code == 0
    assert f"{SALFORD}: no place. Stands until 17:00 on 4 March 2026." in said
    assert "1 can be proposed, 1 must be asked first and 3 may not be proposed." in said
    assert "homeward reply URN --no-place" in said


def test_the_help_lists_every_code():
    said = one_line(homeward("reply", "--help").out.replace("-\n", "-"))
    for word, codes in LISTS.items():
        assert f"{word}{', '.join(members(codes))}." in said, codes


def test_every_list_of_codes_is_told_in_the_help_where_it_is_said_to_be():
    assert {f"{word} is one of ": codes for word, codes in CODES.items()}.items() <= LISTS.items()
    assert "{codes}" not in homeward("reply", "--help").out


@pytest.mark.parametrize(
    "spoilt", [("--on", "2030-01-01"), ("--profile", "spoilt.toml"), ("--child903", "spoilt")]
)
def test_what_the_new_list_needs_is_read_before_anything_is_recorded(evening, spoilt):
    option, value = spoilt
    if option == "--profile":
        value = evening.folder / value
        value.write_text("points = 1\n")
    elif option == "--child903":
        value = evening.folder / value
        value.mkdir()
    answer = evening.reply(
        SALFORD, "--no-place", "--snapshot", evening.snapshot, option, str(value)
    )
    assert answer.code == 2
    assert not evening.replies.exists()


def test_answers_are_never_written_over_what_is_read_and_the_option_is_named(evening):
    before = evening.referral.read_bytes()
    evening.replies = evening.referral
    answer = evening.reply(SALFORD, "--no-place")
    assert answer.code == 2
    assert "--replies: found a file that is read, expected another name." in one_line(answer.err)
    assert evening.referral.read_bytes() == before
