"""Which work is done, on what, under which names; the servers are scripts."""

from contextlib import contextmanager
from pathlib import Path

import pytest

from benchmarks.suites import service
from benchmarks.suites.run import Plan
from constraints.errors import InputError
from tests.benchmarks.load.scripted import answer

from .asked import Fake


@pytest.fixture
def started(serve, monkeypatch):
    """Names of the databases on which ours was started."""
    urls = []

    @contextmanager
    def ours(url, folder, tell):
        urls.append(url)
        folder.mkdir()  # as ours does: nobody else may have made it
        fake = Fake(serve(lambda *_: answer()))
        fake.documents, fake.reason = ["{}"], "near school"
        yield fake

    @contextmanager
    def small(url, folder, documents, reason):
        assert (documents, reason) == (["{}"], "near school")
        yield Fake(serve(lambda *_: answer()), "small")

    monkeypatch.setattr(service, "ours", ours)
    monkeypatch.setattr(service, "small", small)
    return urls


def done(pattern):
    plan = Plan(Path(), seconds=0.05, instances=pattern)
    return [(run.instance, run.solver) for run in service.runs(plan, lambda _: None)]


def test_what_is_wanted_is_done_in_order_and_each_server_started_once(started):
    assert done("sqlite-[mr]*") == [
        ("sqlite-match-1", "Homeward"),
        ("sqlite-match-16", "Homeward"),
        ("sqlite-read", "Homeward"),
        ("sqlite-read", "small"),
    ]
    (url,) = started
    assert url.startswith("sqlite:///")


def test_a_database_that_keeps_its_files_there_is_in_nobodys_way(started, monkeypatch):
    @contextmanager
    def databases(kind, folder):
        (folder / kind).mkdir()
        yield lambda name: f"{kind}:///{name}"

    monkeypatch.setattr(service, "databases", databases)
    assert done("postgresql-match")[0] == ("postgresql-match-1", "Homeward")
    assert started == ["postgresql:///ours"]


def test_proposals_are_asked_of_both(started):
    assert done("sqlite-propose") == [("sqlite-propose", "Homeward"), ("sqlite-propose", "small")]


def test_the_clients_ceiling_starts_no_service(started):
    assert done("ceil*") == [("ceiling", "a server that does nothing")]
    assert started == []


def test_a_pattern_that_names_nothing_is_refused(started):
    with pytest.raises(InputError):
        done("mysql-*")
