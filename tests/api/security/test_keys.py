import hashlib
import hmac
from dataclasses import replace
from datetime import timedelta

import pytest

from api.problems import NotAuthenticated
from api.security.keys import MARK, Keys, digest, make_key
from api.security.principal import Principal
from api.security.roles import Role

from .desk import AUTHORITY, SECRET, START

PERSON = Principal("per_1", "A. Officer", AUTHORITY, frozenset({Role.OFFICER}))


class Book(dict):
    def find_key(self, key_id):
        return self.get(key_id)


@pytest.fixture
def made():
    key, record = make_key(SECRET, PERSON, START, 30)
    return key, record, Book({record.id: record})


def judge(book, secret=SECRET, now=START):
    return Keys(book, secret, lambda: now)


def test_a_key_gives_its_person_and_says_which_key_it_was(made):
    key, record, book = made
    assert judge(book).principal(key) == replace(PERSON, key=record.id)


def test_nothing_of_the_secret_is_kept_or_shown(made):
    key, record, _ = made
    half = key.partition(".")[2]
    assert half not in repr(record) + str(record)
    assert record.digest == hmac.new(SECRET, half.encode(), hashlib.sha256).hexdigest()
    assert record.digest not in repr(record)
    assert PERSON.name not in repr(record)


def test_keys_are_long_random_and_known_by_their_mark():
    keys = {make_key(SECRET, PERSON, START, 1)[0] for _ in range(200)}
    assert len(keys) == 200
    assert all(key.startswith(MARK) and len(key.partition(".")[2]) == 43 for key in keys)


def test_a_stolen_table_is_worthless_with_another_secret(made):
    key, _, book = made
    with pytest.raises(NotAuthenticated):
        judge(book, SECRET[::-1]).principal(key)


def test_every_letter_of_the_secret_half_counts(made):
    key, _, book = made
    head, half = key.split(".")
    for place in range(len(half)):
        other = half[:place] + ("B" if half[place] == "A" else "A") + half[place + 1 :]
        with pytest.raises(NotAuthenticated):
            judge(book).principal(f"{head}.{other}")


TIMES = [(-1, False), (0, True), (30 * 86400 - 1, True), (30 * 86400, False)]


@pytest.mark.parametrize(("seconds", "good"), TIMES)
def test_a_key_is_in_force_from_its_making_to_its_end(made, seconds, good):
    key, _, book = made
    now = START + timedelta(seconds=seconds)
    if good:
        assert judge(book, now=now).principal(key)
    else:
        with pytest.raises(NotAuthenticated):
            judge(book, now=now).principal(key)


def test_a_withdrawn_key_is_nobodys(made):
    key, record, book = made
    book[record.id] = replace(record, withdrawn=True)
    with pytest.raises(NotAuthenticated):
        judge(book).principal(key)


@pytest.mark.parametrize("days", [0, -1, 367])
def test_a_key_is_never_in_force_for_ever(days):
    with pytest.raises(ValueError, match="1 to 366 days"):
        make_key(SECRET, PERSON, START, days)


def test_a_key_is_not_made_for_roles_that_do_not_go_together():
    both = replace(PERSON, roles=frozenset({Role.OFFICER, Role.ADMINISTRATOR}))
    with pytest.raises(ValueError, match="administrator is held alone"):
        make_key(SECRET, both, START, 30)


def test_a_short_secret_is_none():
    with pytest.raises(ValueError, match="32 bytes"):
        Keys(Book(), b"short", lambda: START)


def test_an_unknown_key_takes_the_same_steps_as_a_known_one(monkeypatch, made):
    key, _, book = made
    compared = []

    def compare(left, right):
        compared.append((len(left), len(right)))
        return left == right

    monkeypatch.setattr("api.security.keys.hmac.compare_digest", compare)
    judge(book).principal(key)
    with pytest.raises(NotAuthenticated):
        judge(Book()).principal(key)
    assert compared == [(64, 64), (64, 64)]
    assert digest(SECRET, "") != "0" * 64
