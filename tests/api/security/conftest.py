import pytest

from api.store.database import open_database

from .desk import Desk


@pytest.fixture
def store(sqlite_files):
    """A store of one kind: what is tested here does not ask which."""
    opened = open_database(sqlite_files.new())
    yield opened
    opened.close()


@pytest.fixture
def desk(store):
    made = Desk(store)
    with made.client:  # one loop for all calls
        yield made
