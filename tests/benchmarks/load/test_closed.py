from itertools import count, repeat

from benchmarks.load.call import WrongAnswerError, call
from benchmarks.load.closed import closed_loop

from .scripted import Scripted, answer

ASK = call("GET", "/")
LONG = 60.0
"""Seconds that no test waits for: each ends because nothing is left to ask, or by patience."""


def asked(number):
    return [call("GET", f"/{at}") for at in range(number)]


def test_every_call_is_asked_once_by_whoever_is_free(serve):
    server = serve(lambda *_: answer())
    taken = closed_loop(server.port, iter(asked(50)), clients=4, seconds=LONG)
    paths = sorted(int(one.split()[1][1:]) for one in server.asked)
    assert paths == list(range(50))
    assert (len(taken.right), taken.in_time, taken.failures, server.connections) == (50, 50, 0, 4)
    assert all(one > 0 for one in taken.right)
    assert 0 < taken.seconds < LONG


def test_it_stops_when_the_time_is_over(serve):
    server = serve(lambda *_: answer())
    taken = closed_loop(server.port, repeat(ASK), clients=2, seconds=0.1)
    assert taken.seconds == 0.1
    assert taken.in_time <= len(taken.right) == len(server.asked)


def test_a_server_that_fails_is_counted_as_such(serve):
    server = serve(lambda number, _: answer(500 if number % 3 == 0 else 200))
    taken = closed_loop(server.port, iter(asked(30)), clients=1, seconds=LONG)
    assert (len(taken.right), taken.failed) == (20, {"status 500": 10})


def test_a_refusal_is_a_failure_where_nobody_allows_it(serve):
    server = serve(lambda number, _: answer(429 if number % 2 else 503))
    taken = closed_loop(server.port, iter(asked(4)), clients=1, seconds=LONG)
    assert (taken.right, taken.refused) == ((), ())
    assert taken.failed == {"status 429": 2, "status 503": 2}


def test_a_lost_connection_is_counted_and_made_again(serve):
    server = serve(lambda number, _: Scripted.CLOSE if number == 2 else answer())
    taken = closed_loop(server.port, iter(asked(5)), clients=1, seconds=LONG)
    assert (len(taken.right), taken.failed) == (4, {"connection lost": 1})
    assert server.connections == 2


def test_a_server_that_closes_after_an_answer_is_asked_again_over_another(serve):
    server = serve(lambda *_: answer(200, b"{}", "Connection: close"))
    taken = closed_loop(server.port, iter(asked(3)), clients=1, seconds=LONG)
    assert (len(taken.right), taken.failures, server.connections) == (3, 0, 3)


def test_nobody_waits_for_ever(serve):
    server = serve(lambda number, _: None if number == 1 else answer())
    taken = closed_loop(server.port, iter(asked(3)), clients=1, seconds=LONG, patience=0.1)
    assert (len(taken.right), taken.failed) == (2, {"no answer in 0.1 s": 1})


def test_an_answer_that_cannot_be_read_is_a_lost_connection(serve):
    server = serve(lambda number, _: b"HTTP/1.0 200\r\n\r\n" if number == 1 else answer())
    taken = closed_loop(server.port, iter(asked(2)), clients=1, seconds=LONG)
    assert (len(taken.right), taken.failed) == (1, {"connection lost": 1})


def test_bodies_are_checked_of_a_sample_and_always_the_first(serve):
    looked = count()

    def check(told):
        next(looked)
        if told.document() != {"homes": 20}:
            raise WrongAnswerError("not twenty homes")

    server = serve(lambda *_: answer(200, b'{"homes": 20}'))
    one = call("GET", "/", check=check)
    taken = closed_loop(server.port, iter([one] * 60), clients=1, seconds=LONG)
    assert (len(taken.right), next(looked)) == (60, 3)
    server = serve(lambda *_: answer())
    taken = closed_loop(server.port, iter([one] * 2), clients=1, seconds=LONG)
    assert (taken.right, taken.failed) == ((), {"wrong answer: not twenty homes": 2})


def test_whoever_asks_is_told_every_right_answer(serve):
    heard = []
    server = serve(lambda number, _: answer(500 if number == 2 else 201, b"%d" % number))
    one = call("POST", "/", expected=201, told=lambda said: heard.append(said.body))
    closed_loop(server.port, iter([one] * 3), clients=1, seconds=LONG)
    assert heard == [b"1", b"3"]
