"""`homeward match --pool`: that a home also suits another child, and nothing else of the pool."""

import json

import pytest

from .calling import homeward
from .waiting import BLACKPOOL, FIRST, MANCHESTER, PLANNED, SECOND, Desk, pool

ALSO = "     also    this home also suits another waiting child"


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    return Desk(tmp_path_factory.mktemp("desk"))


def match(desk, *words, referral=FIRST):
    files = ("--snapshot", desk.snapshot, "--referral", desk.path(referral))
    return homeward("match", *files, *words)


def test_the_answer_is_the_same_but_for_these_words(desk):
    before, after = match(desk), match(desk, "--pool", desk.referrals)
    lines = after.out.splitlines()
    assert ALSO in lines
    assert [line for line in lines if line != ALSO] == before.out.splitlines()
    assert after.code == before.code


def test_the_document_has_one_more_key_and_names_no_other_child(desk):
    before = json.loads(match(desk, "--json").out)
    answer = match(desk, "--json", "--pool", desk.referrals)
    after = json.loads(answer.out)
    also = after.pop("also_suit_another_waiting_child")
    assert after == before
    assert MANCHESTER in also
    assert not any(one.reference in answer.out for one in pool() if one.reference != FIRST)


def test_a_home_suits_another_only_from_when_it_has_a_place(desk):
    answer = match(desk, "--json", "--pool", desk.referrals, referral=PLANNED)
    also = json.loads(answer.out)["also_suit_another_waiting_child"]
    assert BLACKPOOL not in also
    assert MANCHESTER in also


def test_the_child_alone_in_the_pool_is_nobody_else(desk):
    answer = match(desk, "--json", "--pool", desk.path(FIRST))
    assert json.loads(answer.out)["also_suit_another_waiting_child"] == []


def test_a_pool_that_cannot_be_read_is_refused(desk, tmp_path):
    bad = tmp_path / "bad.json"
    bad.write_text(desk.path(SECOND).read_text().replace("needed_by", "needed"))
    answer = match(desk, "--pool", bad)
    assert (answer.code, answer.out) == (2, "")
    assert "bad.json, needed_by: found nothing" in answer.err
