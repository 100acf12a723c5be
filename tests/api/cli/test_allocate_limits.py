"""`homeward allocate` when the time is up, or somebody presses Ctrl-C, and what it refuses."""

import json
from dataclasses import replace
from datetime import date
from importlib.resources import files

import pytest

from api.cli.stopping import Stop
from api.cli.working import Working
from constraints.vocabulary import Sex
from fixtures.stories.people import child
from matcher.records.documents import write_referral, write_snapshot

from .calling import homeward, one_line
from .waiting import BLACKPOOL, FIRST, LATER, SECOND, YOUNG, Desk, homes, pool


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)


def test_a_plan_that_is_not_proved_says_by_how_much_it_could_be_better(desk):
    answer = desk.allocate("--seconds", "0.001")
    said = one_line(answer.out)
    assert answer.code in {0, 1}
    assert "Not proved: could be better by at most" in said
    assert "The search was allowed 0.001 seconds (--seconds)." in said
    assert "So no plan is better" not in said
    assert "WHAT FAIRNESS COSTS Not known" in said


def test_ctrl_c_gives_the_best_so_far_and_says_so(desk, monkeypatch):
    made, step = [], Working.step

    class Asked(Stop):
        def __init__(self):
            super().__init__()
            made.append(self)

    def stepped(self, aim, told):
        step(self, aim, told)
        made[0].asked |= "points" in aim

    monkeypatch.setattr("api.cli.stopping.Stop", Asked)
    monkeypatch.setattr(Working, "step", stepped)
    answer = desk.allocate()
    said = one_line(answer.out)
    assert answer.code == 0
    assert "Stopped before the end: this is the best that was found so far." in said
    assert "Not proved: could be better by at most" in said
    assert "WHAT FAIRNESS COSTS" not in said
    assert "Comparing" not in answer.err


def test_every_problem_of_every_file_is_told_at_once(desk):
    for reference, key, value in ((FIRST, "needed_by", "soon"), (SECOND, "emergencie", True)):
        path = desk.path(reference)
        path.write_text(json.dumps(json.loads(path.read_text()) | {key: value}))
    (desk.referrals / "homes.json").write_text(desk.snapshot.read_text())
    answer = desk.allocate()
    assert (answer.code, answer.out) == (2, "")
    assert f"{FIRST}.json, needed_by: found 'soon', expected a date" in answer.err
    assert f"{SECOND}.json, emergencie: found an unknown key, expected a key" in answer.err
    assert "homes.json, kind: found 'snapshot', expected 'referral'." in answer.err


def test_two_referrals_of_one_child_are_refused_with_both_files(desk):
    one = next(one for one in pool() if one.reference == FIRST)
    write_referral(replace(one, reference="AGAIN"), desk.referrals / "zz.json")
    answer = desk.allocate()
    assert (answer.code, answer.out) == (2, "")
    assert (
        f"zz.json, child.reference: found {FIRST}-CHILD, as in {FIRST}.json, expected each once."
        in one_line(answer.err)
    )


def test_a_day_after_some_start_is_refused_by_each_referral_it_does_not_fit(desk):
    answer = desk.allocate("--on", "2026-03-04")
    assert answer.code == 2
    assert f"{SECOND}.json, needed_by: found 2026-03-02, expected a day not before" in answer.err
    assert FIRST not in answer.err


def test_a_child_who_is_not_in_the_pool_has_no_why(desk):
    answer = desk.allocate("--why", "STORY-99")
    assert answer.code == 2
    assert "found STORY-99, expected the reference of a child of the pool." in one_line(answer.err)


def test_a_child_listed_in_a_home_is_noted(desk):
    snapshot = json.loads(desk.snapshot.read_text())
    resident = {"person": f"{FIRST}-CHILD", "urn": snapshot["homes"][0]["urn"], "sex": "female"}
    snapshot["residents"] = [resident | {"age_years": 14}]
    desk.snapshot.write_text(json.dumps(snapshot))
    answer = desk.allocate("--json")
    (note,) = json.loads(answer.out)["notes"]
    assert note.startswith(f"{FIRST}: the child is listed as living at {resident['urn']}.")


def test_what_a_home_answered_about_one_child_holds_for_that_child(desk):
    replies = desk.folder / "replies.jsonl"
    about = ("--referral", desk.path(FIRST), "--replies", replies)
    said = homeward("reply", "SC200004", *about, "--refuses", "the mix", "--at", "2026-03-02T10:00")
    assert said.code == 0
    stranger = json.loads(replies.read_text()) | {"referral": "STORY-55"}
    with replies.open("a") as file:
        file.write(f"{json.dumps(stranger)}\n")
    words = ("--replies", replies, "--at", "2026-03-02T11:00", "--total", "--json")
    told = json.loads(desk.allocate(*words).out)
    homes = {one["referral"]: one["match"]["urn"] for one in told["proposed"]}
    assert homes[FIRST] != "SC200004"
    assert "SC200004" in homes.values()
    (sentence,) = told["told"]
    assert sentence.startswith(f"{FIRST}: SC200004: ")


def test_starts_are_the_referrals_own(desk):
    one = next(one for one in pool() if one.reference == FIRST)
    young = replace(child("Manchester", 14, Sex.FEMALE), reference=one.child.reference)
    write_referral(replace(one, child=young, starts_on=date(2026, 4, 1)), desk.path(FIRST))
    told = json.loads(desk.allocate("--total", "--json").out)
    starts = {each["referral"]: each["starts_on"] for each in told["proposed"]}
    assert starts[FIRST] == "2026-04-01"


def test_what_is_undecided_is_a_condition_where_the_profile_lets_it_be_proposed(desk):
    supply = homes()
    untold = tuple(
        replace(one, age_from_years=None) if one.urn == BLACKPOOL else one for one in supply.homes
    )
    write_snapshot(replace(supply, homes=untold), desk.snapshot)
    young = next(one for one in pool() if one.reference == YOUNG)
    for path in desk.referrals.glob("*.json"):
        path.unlink()
    write_referral(replace(young, starts_on=LATER), desk.path(YOUNG))
    assert desk.allocate().code == 1
    default = files("matcher.profiles").joinpath("default.toml").read_text()
    profile = desk.folder / "own.toml"
    profile.write_text(default.replace("as_conditions = false", "as_conditions = true"))
    answer = desk.allocate("--profile", profile)
    said = one_line(answer.out)
    assert answer.code == 0
    assert "A home of which something is undecided may be proposed" in said
    assert "- Homes of which something is undecided: 1. Proved" in said
    assert f"{YOUNG} {BLACKPOOL} " in said
    assert "only if Does your statement of purpose take a girl of 6? [the home's" in said
