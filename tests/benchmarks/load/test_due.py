import asyncio
from itertools import repeat

from benchmarks.load.call import call
from benchmarks.load.due import Stream, open_loop

from .scripted import Scripted, answer

ASK = call("GET", "/")


def holding(many):
    """Answers nobody before so many have asked."""
    gate = asyncio.Event()

    async def script(number, _):
        if number == many:
            gate.set()
        await gate.wait()
        return answer()

    return script


def test_requests_come_when_due_and_wait_for_no_answer(serve):
    server = serve(holding(20))
    (taken,) = open_loop(server.port, Stream(repeat(ASK), 100), seconds=0.2)
    assert (len(taken.right), taken.failures, server.connections) == (20, 0, 20)


def test_time_counts_from_when_a_request_was_due(serve):
    server = serve(holding(10))
    (taken,) = open_loop(server.port, Stream(repeat(ASK), 50), seconds=0.2)
    # All were let go together, so whoever was due a fiftieth earlier waited longer.
    longest = sorted(taken.right, reverse=True)
    assert longest[0] - longest[-1] > 8 / 50


def test_what_finds_no_connection_counts_as_failed(serve):
    server = serve(lambda *_: None)
    stream = Stream(repeat(ASK), 100, most_connections=4)
    (taken,) = open_loop(server.port, stream, seconds=0.1, patience=0.5)
    assert taken.failed == {"all connections under way": 6, "no answer in 0.5 s": 4}


def test_a_connection_is_used_again(serve):
    server = serve(lambda *_: answer())
    (taken,) = open_loop(server.port, Stream(repeat(ASK), 50), seconds=0.4)
    assert len(taken.right) == 20
    assert server.connections < 20


def test_refusals_are_told_apart_where_they_are_allowed(serve):
    server = serve(lambda number, _: answer((200, 429, 503, 500)[number % 4]))
    stream = Stream(iter([ASK] * 8), 200, may_refuse=True)
    (taken,) = open_loop(server.port, stream, seconds=10.0)
    assert (len(taken.right), len(taken.refused)) == (2, 4)
    assert taken.failed == {"status 500": 2}


def test_streams_are_counted_apart(serve):
    def script(_, asked):
        return answer() if b"/health" in asked else answer(503)

    server = serve(script)
    health, rest = open_loop(
        server.port,
        Stream(repeat(call("GET", "/health")), 20),
        Stream(repeat(ASK), 100, may_refuse=True),
        seconds=0.2,
    )
    assert (len(health.right), len(health.refused)) == (4, 0)
    assert (len(rest.right), len(rest.refused)) == (0, 20)


def test_a_server_that_is_gone_is_counted(serve):
    server = serve(lambda *_: Scripted.CLOSE)
    (lost,) = open_loop(server.port, Stream(iter([ASK] * 2), 100), seconds=1.0)
    assert lost.failed == {"connection lost": 2}
    server.do(closed(server))
    (none,) = open_loop(server.port, Stream(iter([ASK] * 2), 100), seconds=1.0)
    assert none.failed == {"no connection": 2}


async def closed(server):
    server.server.close()
