from concurrent.futures import ThreadPoolExecutor

import pytest

from api.store.errors import KeyReused
from api.store.once import Kept, Once
from api.store.tables.idempotency import idempotency

from .records import OFFICER, chain, count, note, told

ONCE = Once("per_officer", "key-1", "a" * 64)
ANSWER = Kept(201, b'{"id":"x"}', {"Location": "/x", "ETag": '"1"'}, "x")


def _answering(change):
    note(change)
    return ANSWER


def test_the_answer_given_first_is_given_again_byte_for_byte(database):
    first = database.write(_answering, actor=OFFICER, once=ONCE)
    again = database.write(_answering, actor=OFFICER, once=ONCE)
    assert (first.replayed, again.replayed) == (False, True)
    for answer in (first, again):
        assert (answer.status, answer.body, answer.record) == (201, b'{"id":"x"}', "x")
        assert dict(answer.headers) == {"Location": "/x", "ETag": '"1"'}
    assert told(database, "test.noted") == count(database, idempotency) == 1


def test_giving_an_answer_again_is_told_in_the_audit(database):
    for _ in range(3):
        database.write(_answering, actor=OFFICER, once=ONCE)
    assert told(database, "request.replayed") == 2
    assert chain(database).rows == 3


def test_a_key_that_comes_back_with_another_request_is_refused(database):
    database.write(_answering, actor=OFFICER, once=ONCE)
    with pytest.raises(KeyReused):
        database.write(_answering, actor=OFFICER, once=Once(ONCE.caller, ONCE.key, "b" * 64))
    assert told(database, "test.noted") == chain(database).rows == 1


def test_keys_of_two_callers_never_meet(database):
    for caller in ("per_1", "per_2"):
        once = Once(caller, ONCE.key, caller)
        assert not database.write(_answering, actor=OFFICER, once=once).replayed
    assert told(database, "test.noted") == 2


def test_what_was_refused_is_not_kept(database):
    def refusing(change):
        raise LookupError("no")

    with pytest.raises(LookupError):
        database.write(refusing, actor=OFFICER, once=ONCE)
    assert count(database, idempotency) == 0
    assert not database.write(_answering, actor=OFFICER, once=ONCE).replayed


def test_sent_sixteen_times_at_once_it_is_carried_out_once(database):
    with ThreadPoolExecutor(16) as threads:
        asked = [
            threads.submit(database.write, _answering, actor=OFFICER, once=ONCE) for _ in range(16)
        ]
        answers = [one.result() for one in asked]
    assert sorted(answer.replayed for answer in answers) == [False] + [True] * 15
    assert {answer.body for answer in answers} == {ANSWER.body}
    assert told(database, "test.noted") == 1


@pytest.mark.parametrize("key", ["", "x" * 256])
def test_a_key_has_from_1_to_255_characters(key):
    with pytest.raises(ValueError, match="1 to 255"):
        Once("per_1", key, "a")
    assert Once("per_1", "x" * 255, "a")
