"""Streams of events: in order, resumed, bounded, ended."""

import anyio
import pytest

from api.jobs import changes, events
from api.jobs.events import Streams
from api.jobs.job import Ended
from api.problems import NotNow
from api.store.change import SYSTEM

from .asking import asked

NEVER = 0.01


def parts(database, job, seq=0, most=1000, then=None, **how):
    """Read a stream to its end, or to so many parts; `then` is done at the first."""

    async def read():
        found = []
        stream = Streams().listen(database, job.id, seq, look_seconds=NEVER, **how)
        async for part in stream:
            found.append(part.decode())
            if len(found) == 1 and then is not None:
                await anyio.to_thread.run_sync(then)
            if len(found) == most:
                break
        await stream.aclose()
        return found

    return anyio.run(read)


def running(database, job):
    database.write(lambda one: changes.take(one, job.id, "w"), actor=SYSTEM)


def finish(database, job):
    told = [{"event": "progress", "done": 1}]
    database.write(lambda one: changes.beat(one, job.id, "w", told), actor=SYSTEM)
    database.write(lambda one: changes.end(one, job.id, "w", Ended("done", b"{}")), actor=SYSTEM)


def test_a_stream_tells_what_was_then_what_happens_and_ends(database, officer):
    job = asked(database, officer)
    running(database, job)
    told = parts(database, job, then=lambda: finish(database, job))
    assert [one.split("\n")[:2] for one in told[1:]] == [
        ["id: 1", "event: state"],
        ["id: 2", "event: state"],
        ["id: 3", "event: progress"],
        ["id: 4", "event: done"],
    ]
    assert '"done": 1' in told[3]
    assert parts(database, job, seq=2)[1:] == told[3:]


def test_a_quiet_stream_shows_that_it_lives_and_asks_whether_it_may(database, officer, monkeypatch):
    monkeypatch.setattr(events, "ALIVE_SECONDS", 0.0)
    job = asked(database, officer)
    answers = iter([True, True, False])
    told = parts(database, job, seq=1, allowed=lambda: next(answers))
    assert told[1:] == [": here\n\n"] * 2


def test_a_stream_ends_after_its_time_and_when_the_store_does_not_answer(
    database, officer, monkeypatch
):
    job = asked(database, officer)
    monkeypatch.setattr(events, "LONGEST_SECONDS", 0.05)
    assert len(parts(database, job)) == 2
    monkeypatch.setattr(events, "_read", lambda *_: None)
    assert len(parts(database, job)) == 1


def test_more_streams_than_may_be_are_refused_and_room_comes_back(database, officer):
    job, streams = asked(database, officer), Streams(most=1)

    async def two():
        one = streams.listen(database, job.id, 0)
        await anext(one)
        with pytest.raises(NotNow):
            streams.check_room()
        await one.aclose()
        streams.check_room()

    anyio.run(two)
