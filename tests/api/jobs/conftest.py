import pytest

from api.jobs.queue import open_queue

from .asking import officer_of


@pytest.fixture
def officer(database):
    return officer_of(database)


@pytest.fixture
def queue(database):
    """The queue of the store, without a call."""
    opened = open_queue(database.url)
    opened.huey.flush()
    yield opened
    opened.close()
