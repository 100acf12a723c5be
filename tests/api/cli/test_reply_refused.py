"""`homeward reply`: what is refused is told, and nothing is recorded."""

import pytest

from .calling import homeward, one_line
from .evening import FULL, SALFORD


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
