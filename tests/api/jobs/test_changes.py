"""What may become of a job, and by whom."""

from threading import Barrier, Thread

import pytest

from api.jobs import changes
from api.jobs.job import Ended, answer_of, last_progress
from api.store.change import SYSTEM
from api.store.errors import NotFound

from .asking import KENT, asked, audited, events_of, now_of, officer_of


def taken(database, job, worker="a"):
    return database.write(lambda change: changes.take(change, job.id, worker), actor=SYSTEM)


def ended(database, job, worker, how):
    return database.write(lambda change: changes.end(change, job.id, worker, how), actor=SYSTEM)


def taken_up(database, job, worker):
    return database.write(lambda change: changes.take_up(change, job.id, worker), actor=SYSTEM)


def cancelled(database, job, officer):
    return database.write(lambda change: changes.cancel(change, job), actor=officer)


def test_a_job_waits_runs_and_is_done_and_all_of_it_is_told_and_audited(database, officer):
    job = asked(database, officer, seconds=5)
    assert (job.state, job.question, job.tries) == ("waiting", {"seconds": 5}, 0)
    assert taken(database, job).state == "running"
    assert ended(database, job, "a", Ended("done", b"an answer"))
    assert now_of(database, job).state == "done"
    with database.read() as connection:
        assert answer_of(connection, job) == b"an answer"
    assert [one["event"] for one in events_of(database, job)] == ["state", "state", "done"]
    assert audited(database, job) == ["allocation.asked", "allocation.running", "allocation.done"]


def test_of_many_workers_who_take_a_job_one_gets_it(database, officer):
    job = asked(database, officer)
    got, start = [], Barrier(8)

    def take(name):
        start.wait()
        got.append(taken(database, job, name))

    threads = [Thread(target=take, args=(f"w{number}",)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(one is not None for one in got) == 1
    assert now_of(database, job).tries == 1


def test_a_worker_who_lost_a_job_can_neither_end_it_nor_say_that_it_lives(database, officer):
    job = asked(database, officer)
    taken(database, job, "first")
    assert taken_up(database, job, "first").state == "waiting"
    taken(database, job, "second")
    assert not ended(database, job, "first", Ended("done", b"of the first"))
    beat = database.write(lambda one: changes.beat(one, job.id, "first", []), actor=SYSTEM)
    assert beat is None
    assert ended(database, job, "second", Ended("done", b"of the second"))
    with database.read() as connection:
        assert answer_of(connection, job) == b"of the second"


def test_a_job_is_taken_up_once_and_then_fails_and_says_so(database, officer):
    job = asked(database, officer)
    taken(database, job, "first")
    assert taken_up(database, job, "first").state == "waiting"
    taken(database, job, "second")
    failed = taken_up(database, job, "second")
    assert (failed.state, failed.told) == ("failed", changes.TWICE)
    assert events_of(database, job)[-1] == {
        "event": "done", "state": "failed", "told": changes.TWICE,
    }  # fmt: skip
    assert taken_up(database, job, "second") is None


def test_a_job_given_back_has_not_been_tried(database, officer):
    job = asked(database, officer)
    taken(database, job)
    assert database.write(lambda one: changes.give_back(one, job.id, "a"), actor=SYSTEM)
    assert (now_of(database, job).state, now_of(database, job).tries) == ("waiting", 0)
    assert not database.write(lambda one: changes.give_back(one, job.id, "a"), actor=SYSTEM)


def test_one_that_waits_is_cancelled_at_once(database, officer):
    job = asked(database, officer)
    assert cancelled(database, job, officer).state == "cancelled"
    assert taken(database, job) is None
    assert now_of(database, job).told == changes.STOPPED_BEFORE_IT_BEGAN


def test_one_that_runs_is_told_to_stop_and_told_so_once(database, officer):
    job = asked(database, officer)
    taken(database, job)
    assert cancelled(database, job, officer).cancel_asked
    assert cancelled(database, job, officer).state == "running"
    assert database.write(lambda one: changes.beat(one, job.id, "a", []), actor=SYSTEM) is True
    assert audited(database, job).count("allocation.cancel_asked") == 1


def test_one_whose_worker_ends_after_it_was_cancelled_is_not_begun_again(database, officer):
    job = asked(database, officer)
    taken(database, job)
    cancelled(database, job, officer)
    assert taken_up(database, job, "a").state == "cancelled"


@pytest.mark.parametrize("state", ["done", "failed", "cancelled"])
def test_one_that_has_ended_stays_as_it_is(database, officer, state):
    job = asked(database, officer)
    taken(database, job)
    ended(database, job, "a", Ended(state, b"x", "why"))
    before = now_of(database, job)
    assert cancelled(database, job, officer) == before
    assert not ended(database, job, "a", Ended("done", b"y"))
    assert now_of(database, job) == before


def test_progress_is_told_in_order_and_the_last_is_found(database, officer):
    job = asked(database, officer)
    taken(database, job)
    told = [{"event": "progress", "done": number} for number in range(3)]
    database.write(lambda one: changes.beat(one, job.id, "a", told), actor=SYSTEM)
    assert [one["done"] for one in events_of(database, job)[2:]] == [0, 1, 2]
    with database.read() as connection:
        assert last_progress(connection, job.id).document["done"] == 2
        assert last_progress(connection, "job_none") is None


def test_more_than_may_wait_are_refused_and_nothing_is_kept(database, officer, monkeypatch):
    monkeypatch.setattr(changes, "MOST_WAITING", 2)
    jobs = [asked(database, officer) for _ in range(2)]
    with pytest.raises(changes.TooManyWait) as refused:
        asked(database, officer)
    assert not refused.value.of_one
    taken(database, jobs[0])
    assert asked(database, officer).state == "waiting"


def test_one_authority_does_not_keep_the_workers_from_another(database, officer, monkeypatch):
    monkeypatch.setattr(changes, "MOST_WAITING_OF_ONE", 1)
    asked(database, officer)
    with pytest.raises(changes.TooManyWait) as refused:
        asked(database, officer)
    assert refused.value.of_one
    assert asked(database, officer_of(database, KENT)).authority == KENT


def test_a_job_of_another_authority_is_not_found(database, officer):
    job = asked(database, officer)
    with pytest.raises(NotFound) as none:
        now_of(database, type(job)(**{**fields(job), "authority": KENT}))
    with pytest.raises(NotFound) as other:
        now_of(database, type(job)(**{**fields(job), "id": "job_none"}))
    assert str(none.value) == str(other.value)


def fields(job):
    return {name: getattr(job, name) for name in type(job).__slots__}
