"""`homeward match`: the list, and what stands on it."""

import json
from dataclasses import replace

import pytest

from .calling import groups, one_line
from .evening import FULL, LEEDS, READY, REFERENCE, SALFORD, SUSPENDED, asked, homes


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
        "WHO MUST BE TOLD, AND WHAT MUST BE DONE",
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


def test_an_answer_says_whether_it_is_a_ranking_or_a_call_list(evening):
    assert "Ranking. What can be proposed comes first" in evening.match().out
    assert json.loads(evening.match("--json").out)["kind_of_answer"] == "Ranking"
    only = tuple(home for home in homes().homes if home.urn == SALFORD)
    evening.write(replace(homes(), homes=only, vacancies=()))
    assert "Call list. Nothing can be proposed yet" in evening.match().out
    assert json.loads(evening.match("--json").out)["kind_of_answer"] == "Call list"


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
