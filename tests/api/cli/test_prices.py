"""`homeward prices`: what each place of a plan is worth to the children who wait."""

import json

import pytest

from matcher.records.documents import write_snapshot

from .calling import homeward, one_line
from .waiting import BLACKPOOL, FREE, SISTER, STOCKPORT, YOUNG, Desk, homes

UNPLACED = "children without a place"


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    return Desk(tmp_path_factory.mktemp("desk"))


@pytest.fixture(scope="module")
def told(desk):
    answer = desk.run("prices", "--json")
    assert answer.code == 0
    return json.loads(answer.out)


@pytest.fixture(scope="module")
def page(desk):
    return desk.run("prices")


def places(told, *keys):
    return [one["given"] for key in keys for one in told[key]]


def test_every_place_that_is_given_is_told_once(told):
    every = [*places(told, "dear", "worth_nothing", "not_proved"), *told["not_looked_at"]]
    assert len(every) == told["placed"] == 6
    assert len({(one["urn"], one["place"]) for one in every}) == 6
    assert YOUNG not in {one["referral"] for one in every}


def test_dearest_comes_first_by_the_first_aim_that_gets_worse(told):
    order = []
    for one in told["dear"]:
        changes = [change["more"] for change in one["without"]["changes"]]
        first = next(place for place, more in enumerate(changes) if more)
        assert changes[first] > 0
        order.append((first, -changes[first]))
    assert order == sorted(order)
    assert order


def test_where_no_place_is_to_spare_each_is_worth_a_childs_place(tmp_path):
    desk = Desk(tmp_path)
    write_snapshot(homes(FREE | {BLACKPOOL: ()}), desk.snapshot)
    told = json.loads(desk.run("prices", "--json").out)
    assert (told["placed"], told["free"], len(told["dear"])) == (6, 0, 6)
    for one in told["dear"]:
        without = one["without"]
        first = without["changes"][0]
        assert (first["aim"], first["more"]) == (UNPLACED, 1)
        assert len(without["without_place"]) - len(without["with_place"]) == 1
        assert without["says"].endswith("would have no place.")
        assert without["proved"]


def test_the_page_tells_only_the_first_aim_that_gets_worse(page, told):
    said = one_line(page.out)
    assert page.code == 0
    assert said.startswith("7 children wait. In the plan 6 places go to them.")
    assert f"{STOCKPORT} place 1, given to {SISTER}. Without it: the child who loses most" in said
    assert "for whoever manages the pool" in said.lower()
    for one in told["dear"]:
        assert one["without"]["says"][1:] in said
    assert max(map(len, page.out.splitlines())) <= 80


def test_the_pool_may_be_named_as_for_one_child(desk, page):
    again = homeward("prices", "--snapshot", desk.snapshot, "--pool", desk.referrals)
    assert (again.code, again.out) == (0, page.out)


def test_places_given_to_nobody_are_said_in_one_line(page, told):
    assert told["free"] == 1
    assert "1 other place is free and worth nothing to these children" in one_line(page.out)


def test_places_left_when_the_time_is_up_are_named(desk, monkeypatch):
    monkeypatch.setattr("matcher.allocate.prices.prices_of", lambda *_: iter(()))
    answer = desk.run("prices")
    said = one_line(answer.out)
    assert answer.code == 0
    assert "NOT LOOKED AT: the time was up" in said
    assert f"{STOCKPORT} place 1 ({SISTER})" in said
    assert "WHAT EACH PLACE IS WORTH" not in said


@pytest.mark.parametrize("form", [(), ("--json",)])
def test_an_empty_pool_is_said_plainly(desk, tmp_path, form):
    words = ("prices", "--snapshot", desk.snapshot, "--referrals", tmp_path, *form)
    answer = homeward(*words)
    assert answer.code == 0
    if form:
        told = json.loads(answer.out)
        assert (told["kind"], told["children"], told["dear"]) == ("prices", 0, [])
    else:
        assert one_line(answer.out).startswith("Nobody waits: the pool is empty")
