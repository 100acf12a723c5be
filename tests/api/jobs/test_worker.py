"""One job from beginning to end, and the watch that loses none; no processes."""

import io
import threading
import time

import pytest

from api.jobs import changes
from api.jobs.changes import TWICE
from api.jobs.job import answer_of
from api.jobs.queue import open_queue
from api.jobs.watch import Watch
from api.jobs.worker import CANCELLED, UNFORESEEN, CannotAnswer, Worker
from api.security.logs import Journal
from api.store.change import SYSTEM
from api.store.errors import StoreUnavailable

from .asking import asked, events_of, now_of

BEAT = 0.02


@pytest.fixture
def job(database, officer):
    return asked(database, officer, seconds=5)


def worker_of(database, work, log=None):
    journal = Journal(log or io.StringIO())
    return Worker(database, {"allocation": work}, journal, BEAT, lost_seconds=5.0)


def answer(database, job):
    with database.read() as connection:
        return answer_of(connection, job)


def waited(hold):
    """Wait until the work is to stop."""
    end = time.monotonic() + 20
    while not hold.should_stop():
        assert time.monotonic() < end, "nobody asked for the end"
        time.sleep(BEAT)


def test_an_answer_is_kept_byte_for_byte_with_all_that_was_told(database, job):
    def work(hold):
        hold.tell(step="reading", done=1)
        hold.tell(step="judging", done=1)
        hold.tell(step="judging", done=2)
        return '{ "a":  "ä" }'.encode()

    worker_of(database, work).work_on(job.id)
    assert now_of(database, job).state == "done"
    assert answer(database, job) == '{ "a":  "ä" }'.encode()
    assert [one.get("done") for one in events_of(database, job)] == [None, None, 1, 2, None]


def test_a_cancelled_job_ends_with_the_best_so_far(database, officer, job):
    def work(hold):
        database.write(lambda change: changes.cancel(change, hold.job), actor=officer)
        waited(hold)
        return b"best so far"

    worker_of(database, work).work_on(job.id)
    assert (now_of(database, job).state, now_of(database, job).told) == ("cancelled", CANCELLED)
    assert answer(database, job) == b"best so far"


def test_one_who_lost_the_job_is_told_and_writes_nothing(database, job):
    def work(hold):
        database.write(lambda one: changes.take_up(one, job.id, hold.worker), actor=SYSTEM)
        waited(hold)
        assert hold.lost
        return b"of one who lost it"

    worker_of(database, work).work_on(job.id)
    assert now_of(database, job).state == "waiting"
    assert answer(database, job) is None


def test_a_process_that_stops_lets_the_job_wait_again(database, job):
    begun = threading.Event()

    def work(hold):
        begun.set()
        waited(hold)
        return b"half"

    worker = worker_of(database, work)
    thread = threading.Thread(target=worker.work_on, args=(job.id,))
    thread.start()
    assert begun.wait(20)
    worker.stop(20.0)
    thread.join()
    assert (now_of(database, job).state, now_of(database, job).tries) == ("waiting", 0)
    worker.work_on(job.id)
    assert now_of(database, job).state == "waiting"


def test_what_cannot_be_answered_fails_with_the_reason(database, job):
    def work(hold):
        raise CannotAnswer("A referral of the pool is closed.")

    worker_of(database, work).work_on(job.id)
    assert now_of(database, job).state == "failed"
    assert now_of(database, job).told == "A referral of the pool is closed."


def test_what_breaks_fails_without_a_word_of_it_anywhere(database, job):
    log = io.StringIO()

    def work(hold):
        raise ZeroDivisionError("canary-7781")

    worker_of(database, work, log).work_on(job.id)
    assert now_of(database, job).told == UNFORESEEN
    assert "ZeroDivisionError" in log.getvalue()
    assert "canary" not in log.getvalue() + str(events_of(database, job))


def test_an_answer_outlives_a_store_that_does_not_answer_for_a_while(database, job, monkeypatch):
    write, refused = database.write, []

    def work(hold):
        def failing(*args, **kwargs):
            if len(refused) < 3:
                refused.append(1)
                raise StoreUnavailable("Not now.")
            return write(*args, **kwargs)

        monkeypatch.setattr(database, "write", failing)
        return b"kept"

    worker_of(database, work).work_on(job.id)
    assert len(refused) == 3
    assert answer(database, job) == b"kept"


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


def test_a_sign_of_life_that_stands_still_ends_a_worker_and_a_second_time_the_job(
    database, queue, job
):
    clock = Clock()
    watch = Watch(database, queue, lost_seconds=15, clock=clock)

    def after(seconds):
        clock.now += seconds
        watch.look()
        return now_of(database, job)

    def take(worker):
        database.write(lambda one: changes.take(one, job.id, worker), actor=SYSTEM)

    take("first")
    assert after(0).state == "running"
    assert after(14).state == "running"
    database.write(lambda one: changes.beat(one, job.id, "first", []), actor=SYSTEM)
    assert after(2).state == "running"
    assert after(14).state == "running"
    assert after(2).state == "waiting"
    take("second")
    assert after(100).state == "running"
    assert (after(15).state, now_of(database, job).told) == ("failed", TWICE)


def test_a_job_whose_call_was_lost_is_called_again_and_not_a_second_time(database, queue, job):
    watch = Watch(database, queue)
    assert queue.empty()
    watch.look()
    watch.look()
    assert queue.huey.pending_count() == 1
    called = queue.huey.dequeue()
    assert called.args == [job.id]


def test_a_queue_keeps_words_and_no_pickles(queue):
    queue.call("job_x")
    (kept,) = queue.huey.storage.enqueued_items()
    assert b'"job_x"' in bytes(kept)
    assert bytes(kept).startswith(b"[")


def test_a_queue_is_opened_by_several_at_once(database):
    opened, faults = [], []

    def open_one():
        try:
            opened.append(open_queue(database.url))
        except Exception as fault:
            faults.append(fault)

    threads = [threading.Thread(target=open_one) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for one in opened:
        one.close()
    assert faults == []
    assert len(opened) == 6
