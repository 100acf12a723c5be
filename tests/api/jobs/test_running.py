"""Workers as processes: killed, stopped, left behind; no job is lost and none is done twice."""

import os
import signal
import subprocess
import sys
import time

import pytest

from api.jobs.children import Children
from api.jobs.job import answer_of

from .asking import asked, audited, now_of

PATIENCE = 30.0


@pytest.fixture
def workers(store_url, tmp_path):
    """Starts worker processes on the store; `log` is what they wrote."""

    class Workers:
        log = tmp_path / "log"
        command = (sys.executable, "-m", "tests.api.jobs.slow", store_url)

        def __init__(self):
            self.running = []

        def start(self):
            with self.log.open("a") as log:
                one = subprocess.Popen(  # noqa: S603  our own module
                    self.command, stdin=subprocess.PIPE, stderr=log
                )
            self.running.append(one)
            return one

    made = Workers()
    yield made
    for one in made.running:
        one.stdin.close()
        one.kill()
        one.wait()


@pytest.fixture
def ask(database, officer, queue, tmp_path):
    """Asks for work that takes until `finish()`."""

    def asking(**question):
        where = {"begun": str(tmp_path / "begun"), "until": str(tmp_path / "until")}
        job = asked(database, officer, **where, **question)
        queue.call(job.id)
        return job

    return asking


def until(holds):
    end = time.monotonic() + PATIENCE
    while not (found := holds()):
        assert time.monotonic() < end, "waited for nothing"
        time.sleep(0.02)
    return found


def state(database, job, *states):
    until(lambda: now_of(database, job).state in states)
    return now_of(database, job)


def begun(tmp_path):
    """Give by whom work was begun."""
    path = tmp_path / "begun"
    return path.read_text().split() if path.exists() else []


def answer(database, job):
    with database.read() as connection:
        return answer_of(connection, job)


def test_a_worker_killed_in_the_middle_loses_nothing_and_nothing_is_done_twice(
    workers, ask, database, tmp_path
):
    first, second = workers.start(), workers.start()
    jobs = [ask() for _ in range(4)]
    names = until(lambda: len(begun(tmp_path)) == 2 and begun(tmp_path))
    (whose,) = [name for name in names if f":{first.pid}:" in name]
    first.kill()
    (tmp_path / "until").touch()
    for job in jobs:
        assert state(database, job, "done", "failed").state == "done"
    tries = [now_of(database, job).tries for job in jobs]
    assert sorted(tries) == [1, 1, 1, 2]
    again = jobs[tries.index(2)]
    assert audited(database, again) == [
        "allocation.asked", "allocation.running", "allocation.waiting", "allocation.running",
        "allocation.done",
    ]  # fmt: skip
    assert answer(database, again) == b'{"stopped": false}'
    assert len(begun(tmp_path)) == len(jobs) + 1
    assert begun(tmp_path).count(whose) == 1
    assert second.poll() is None


def test_a_stopped_worker_gives_its_job_back_at_once(workers, ask, database, tmp_path):
    worker = workers.start()
    job = ask()
    until(lambda: begun(tmp_path))
    worker.send_signal(signal.SIGTERM)
    assert worker.wait(PATIENCE) == 0
    assert (now_of(database, job).state, now_of(database, job).tries) == ("waiting", 0)


def test_children_that_end_are_begun_again_and_end_with_the_service(
    workers, database, ask, tmp_path
):
    children = Children(1, {}, workers.command)
    children.start()
    job = ask()
    until(lambda: begun(tmp_path))
    (first,) = children.pids()
    os.kill(first, signal.SIGKILL)
    until(lambda: len(begun(tmp_path)) == 2)
    (second,) = children.pids()
    assert second != first
    children.stop(PATIENCE)
    assert children.pids() == ()
    assert now_of(database, job).state == "waiting"
