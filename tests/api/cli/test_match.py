"""`homeward match`."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from api.cli import clock
from constraints.vocabulary import Sex
from fixtures.stories.homes import home, world
from fixtures.stories.people import resident
from fixtures.stories.towns import near
from matcher.entities import Order, OrderKind, Refusal, Wishes

from .evening import (
    CHILD,
    FIVE,
    FULL,
    LEEDS,
    READY,
    REFERENCE,
    SALFORD,
    SUSPENDED,
    asked,
    header,
    homes,
    living,
)


def one_line(text):
    return " ".join(text.split())


def groups(answer):
    """Give the URNs of each group of an answer as JSON."""
    document = json.loads(answer.out)
    return {
        "can_propose": [match["urn"] for match in document["can_propose"]],
        "ask_first": [match["urn"] for match in document["ask_first"]],
        "may_not": [home["urn"] for home in document["barred_homes"]],
    }


def test_every_home_stands_in_one_of_three_groups(evening):
    answer = evening.match("--json")
    assert (answer.code, answer.err.count("\n")) == (0, 1)
    assert groups(answer) == {
        "can_propose": [READY],
        "ask_first": [SALFORD, LEEDS],
        "may_not": [SUSPENDED, FULL],
    }


def test_the_list_can_be_read(evening):
    answer = evening.match()
    said = one_line(answer.out)
    assert answer.code == 0
    assert f"{REFERENCE}: a girl of 13, from Thursday 5 March 2026" in said
    assert "1 can be proposed, 2 must be asked first and 2 may not be proposed." in said
    assert f"{READY} children's home, Manchester (own area)" in said
    assert "CAN PROPOSE: 1" in said
    assert "ASK FIRST: 2" in said
    assert "MAY NOT BE PROPOSED: 2 homes" in said
    assert "Rules " in said


def test_what_an_officer_does_first_comes_first(evening):
    evening.write(referral=replace(asked(), orders_checked_on=None, needs_checked_on=None))
    out = evening.match().out
    parts = (
        "BESIDE THE HOMES",
        "FIRST, ABOUT THE CHILD",
        "ASK FIRST",
        "WORDS TO ASK A HOME WITH",
        "THEN RECORD WHAT THE HOME SAID",
        "BEFORE A HOME IS CONFIRMED",
        "WHO MUST BE TOLD",
        "MAY NOT BE PROPOSED",
        "WHAT THIS RESTS ON",
    )
    places = [out.index(part) for part in parts]
    assert places == sorted(places)


def test_each_home_says_who_must_approve_its_area(evening):
    said = one_line(evening.match().out)
    assert "Salford (adjoining area: the nominated officer approves)" in said
    assert "Leeds (at a distance: the director of children's services approves)" in said


def test_the_command_that_records_an_answer_can_be_copied(evening):
    out = evening.match("--replies", evening.replies).out
    (line,) = (line for line in out.split("\n") if "homeward reply" in line and "URN" in line)
    assert line.strip() == (
        f"homeward reply URN --no-place --referral {evening.referral} "
        f"--replies {evening.replies} --snapshot {evening.snapshot}"
    )


@pytest.mark.parametrize("columns", [60, 80, 100, 140])
def test_no_line_is_wider_than_the_screen_but_those_to_copy(evening, columns):
    lines = evening.match(columns=columns).out.split("\n")
    copied = "homeward reply URN", "homeward duties --home URN"
    lines = [line for line in lines if not line.strip().startswith(copied)]
    assert max(map(len, lines)) <= min(columns, 100)
    assert [line for line in lines if line != line.rstrip()] == []


def test_json_carries_everything(evening):
    document = json.loads(evening.match("--json", "--top", "1").out)
    assert document["kind"] == "match"
    assert document["counts"] == {"can_propose": 1, "ask_first": 2, "may_not": 2}
    assert len(document["ask_first"]) == 1
    for version in ("ruleset_version", "profile_hash", "input_hash"):
        assert len(document[version]) >= 12, version
    barred = {home["urn"]: home["bars"] for home in document["barred_homes"]}
    assert [bar["rule"] for bar in barred[FULL]] == ["place_free_by_start"]
    assert "No place is free" in barred[FULL][0]["says"]
    assert "unrestricted_registration" in {bar["rule"] for bar in barred[SUSPENDED]}
    assert (document["notes"], document["told"]) == ([], [])


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


def test_an_empty_list_is_an_answer_and_the_code_says_so(evening):
    snapshot = homes()
    only = tuple(home for home in snapshot.homes if home.urn in {FULL, SUSPENDED})
    told = tuple(vacancy for vacancy in snapshot.vacancies if vacancy.urn == FULL)
    evening.write(replace(snapshot, homes=only, vacancies=told))
    answer = evening.match()
    assert answer.code == 1
    assert "NO REGISTERED HOME FOUND FROM WHAT WAS KNOWN" in answer.out
    assert "A place is free from the day the placement starts." in one_line(answer.out)
    assert "homeward reply" not in answer.out


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


def test_the_return_tells_what_the_referral_left_out(evening):
    who = asked().child
    evening.write(referral=replace(asked(), child=replace(who, born=None, sex=None, origin=None)))
    before = one_line(evening.match().out)
    assert f"{REFERENCE}: a child," in before
    folder = evening.return_903(living(CHILD, "SC999999"), headers=[header(CHILD)])
    after = one_line(evening.match("--child903", folder).out)
    assert f"{REFERENCE}: a girl of 13," in after
    assert "miles" in after


def test_own_children_fill_a_home(evening):
    others = [f"C-{n}" for n in range(3)]
    folder = evening.return_903(
        living(CHILD, LEEDS),
        *(living(who, SALFORD) for who in others),
        headers=[header(who) for who in (CHILD, *others)],
    )
    answer = evening.match("--json", "--child903", folder)
    document = json.loads(answer.out)
    barred = {
        home["urn"]: [bar["rule"] for bar in home["bars"]] for home in document["barred_homes"]
    }
    assert barred[SALFORD] == ["places_within_registration"]
    assert LEEDS not in barred
    assert any("3 other children of the authority" in note for note in document["notes"])
    assert any(f"lives at {LEEDS} now" in note for note in document["notes"])


def test_a_return_that_contradicts_the_referral_is_refused(evening):
    folder = evening.return_903(
        living(CHILD, LEEDS), headers=[header(CHILD, born="15/10/2012", sex="M")]
    )
    answer = evening.match("--child903", folder)
    assert (answer.code, answer.out) == (2, "")
    assert "born: found 2012-10-14, expected 2012-10-15, as in return903." in answer.err
    assert "sex: found female, expected male, as in return903." in answer.err


def test_a_child_that_the_return_does_not_have_is_an_error(evening):
    folder = evening.return_903(living("C-1", LEEDS), headers=[header("C-1")])
    answer = evening.match("--child903", folder)
    assert (answer.code, answer.out) == (2, "")
    assert f"found {CHILD}" in answer.err


def test_the_child_referred_is_not_counted_where_the_supply_lists_it(evening):
    one_place = home(READY, near("Manchester"), registered_places=1, places=())
    snapshot = world((home(FULL, near("Stockport")),))
    here = resident(CHILD, READY, 13, Sex.FEMALE)
    evening.write(replace(snapshot, homes=(one_place, *snapshot.homes), residents=(here,)))
    document = json.loads(evening.match("--json").out)
    assert document["barred_homes"] == []
    assert document["notes"] == [
        f"The child is listed as living at {READY}, and is not counted there."
    ]


def test_strengths_and_the_childs_own_words_stand_at_the_head(evening):
    who = replace(asked().child, strengths="Cooks well.")
    wishes = Wishes("Near my nan.", date(2026, 2, 27), "advocate")
    evening.write(referral=replace(asked(), child=who, wishes=wishes))
    said = one_line(evening.match().out)
    head = said[: said.index("BESIDE THE HOMES")]
    assert "Good at and likes: Cooks well." in head
    assert "In the child's words, to the advocate, 27 February 2026: “Near my nan.”" in head
    document = json.loads(evening.match("--json").out)
    assert document["strengths"] == "Cooks well."
    assert document["wishes"] == {
        "text": "Near my nan.",
        "not_ascertainable": None,
        "on": "2026-02-27",
        "by": "advocate",
    }


def test_what_is_not_recorded_of_the_child_is_said_to_be_so(evening):
    who = replace(asked().child, strengths=None)
    evening.write(referral=replace(asked(), child=who, wishes=None))
    said = one_line(evening.match().out)
    assert "Good at and likes: not recorded; ask" in said
    assert "The child's wishes are not recorded" in said
    young = Wishes(None, date(2026, 2, 27), "advocate", not_ascertainable="A baby.")
    evening.write(referral=replace(asked(), wishes=young))
    said = one_line(evening.match().out)
    assert "could not be ascertained (advocate, 27 February 2026): A baby." in said


def test_a_curfew_is_a_note_with_the_list_and_with_each_home(evening):
    curfew = Order(
        "o1",
        OrderKind.CURFEW,
        until_on=date(2026, 3, 18),
        curfew_from=time(19),
        curfew_until=time(7),
        tagged=True,
        names_address=False,
    )
    evening.write(referral=replace(asked(), orders=(curfew,)))
    note = (
        "Curfew 19:00 to 07:00 until 18 March 2026: the tag needs the home's consent and a fixed "
        "address."
    )
    assert note in one_line(evening.match().out)
    assert note in one_line(evening.explain(SALFORD).out)
    assert json.loads(evening.match("--json").out)["curfews"] == [note]


def test_an_order_other_than_a_curfew_is_a_note_too(evening):
    order = Order(
        "o1", OrderKind.NAMED_PERSON, until_on=date(2026, 9, 30), persons=frozenset({"p1"})
    )
    evening.write(referral=replace(asked(), orders=(order,)))
    note = "Order o1 until 30 September 2026: people with whom the child may not live."
    assert note in one_line(evening.match().out)
    assert note in one_line(evening.explain(SALFORD).out)
    assert json.loads(evening.match("--json").out)["orders"] == [note]


def test_an_answer_says_whether_it_is_a_ranking_or_a_call_list(evening):
    assert "Ranking. What can be proposed comes first" in evening.match().out
    assert json.loads(evening.match("--json").out)["kind_of_answer"] == "Ranking"
    only = tuple(home for home in homes().homes if home.urn == SALFORD)
    evening.write(replace(homes(), homes=only, vacancies=()))
    assert "Call list. Nothing can be proposed yet" in evening.match().out
    assert json.loads(evening.match("--json").out)["kind_of_answer"] == "Call list"


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


def test_how_to_ring_a_home_stands_on_its_line_where_it_is_known(evening):
    assert "ring " not in evening.match().out.replace("to ring", "")
    snapshot = homes()
    known = tuple(
        replace(one, telephone="01632 960001", email="leeds@homes.example")
        if one.urn == LEEDS
        else one
        for one in snapshot.homes
    )
    evening.write(replace(snapshot, homes=known))
    assert "     ring    01632 960001; leeds@homes.example\n" in evening.match().out
    document = json.loads(evening.match("--json").out)
    ways = {match["urn"]: (match["telephone"], match["email"]) for match in document["ask_first"]}
    assert ways == {LEEDS: ("01632 960001", "leeds@homes.example"), SALFORD: (None, None)}
