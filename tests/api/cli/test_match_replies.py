"""`homeward match`: the list with what homes have answered."""

import json
from dataclasses import replace
from datetime import date, timedelta

from api.cli import clock
from matcher.entities import Refusal

from .calling import one_line
from .evening import FIVE, LEEDS, SALFORD, asked, homes


def test_what_a_home_said_when_it_refused_stands_beside_the_bar(evening):
    before = Refusal(SALFORD, date(2026, 2, 27), "No waking night staff.")
    evening.write(referral=replace(asked(), refusals=(before,)))
    evening.reply(LEEDS, "--refuses", "the mix")
    said = {
        SALFORD: "On Friday 27 February 2026 it said: No waking night staff.",
        LEEDS: "On Monday 2 March 2026 it said: the mix.",
    }
    with_them = ("--replies", evening.replies)
    listed = one_line(evening.match(*with_them).out)
    barred = {
        home["urn"]: home["bars"]
        for home in json.loads(evening.match("--json", *with_them).out)["barred_homes"]
    }
    for urn, words in said.items():
        assert f"{urn}: {words}" in listed
        assert [bar["says"] for bar in barred[urn]] == [
            f"The registered manager has refused this child. {words}"
        ]
        assert words in one_line(evening.explain(urn, *with_them).out)


def test_the_moment_of_the_replies_is_printed_and_can_be_given_again(evening, monkeypatch):
    evening.reply(SALFORD, "--no-place", "--hours", "4")
    words = ("--replies", evening.replies)
    before = evening.match(*words)
    assert "Replies as at 17:00 on 2 March 2026: 1 home asked, 2 not yet." in one_line(before.out)
    monkeypatch.setattr(clock, "now", lambda: FIVE + timedelta(hours=9, seconds=3))
    later = evening.match(*words)
    assert "Replies as at 02:00 on 3 March 2026: 1 home asked, 2 not yet." in one_line(later.out)
    assert later.out != before.out
    again = evening.match(*words, "--at", "2026-03-02T17:00")
    assert again.out == before.out
    document = json.loads(evening.match("--json", *words, "--at", "2026-03-02 17:00").out)
    assert document["calls"] == {"at": "2026-03-02T17:00:00+00:00", "asked": 1, "not_asked": 2}
    one = evening.explain(SALFORD, *words, "--at", "2026-03-02T17:00").out
    assert "Replies as at 17:00 on 2 March 2026" in one


def test_the_moment_is_part_of_the_hash_only_where_there_are_replies(evening):
    def hashed(*words):
        return json.loads(evening.match("--json", *words).out)["input_hash"]

    early, late = ("--at", "2026-03-02T17:00"), ("--at", "2026-03-02T18:00")
    assert hashed(*early) == hashed(*late) == hashed()
    evening.reply(SALFORD, "--no-place")
    words = ("--replies", evening.replies)
    assert hashed(*early, *words) == hashed(*words) != hashed(*late, *words)


def test_an_answer_from_after_the_moment_is_noted_and_not_counted(evening):
    evening.reply(SALFORD, "--no-place")
    words = ("--replies", evening.replies, "--at", "2026-03-02T16:59")
    document = json.loads(evening.match("--json", *words).out)
    assert document["notes"] == [f"{SALFORD} answered after this moment: that is not counted."]
    assert SALFORD in [match["urn"] for match in document["ask_first"]]
    assert document["calls"]["asked"] == 0


def test_an_empty_list_says_how_many_were_asked_and_when(evening):
    only = tuple(home for home in homes().homes if home.urn in {SALFORD, LEEDS})
    evening.write(replace(homes(), homes=only, vacancies=()))
    evening.reply(SALFORD, "--no-place")
    evening.reply(LEEDS, "--refuses", "the mix")
    answer = evening.match("--replies", evening.replies)
    assert answer.code == 1
    assert "NO REGISTERED HOME FOUND FROM WHAT WAS KNOWN AT 17:00" in answer.out
    assert "2 asked, 0 not yet." in answer.out
    assert "There is nobody on it to ring" in answer.out
