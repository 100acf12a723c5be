"""Stores for tests: whatever asks for `store_url` or `database` runs on both kinds of database."""

import pytest

from api.store.database import open_database

from .databases import KINDS


@pytest.fixture(params=KINDS)
def stores(request):
    """Makes stores of one kind: `stores.new()`, `stores.new(empty=True)` for one without tables."""
    name = "sqlite_files" if request.param == "sqlite" else "postgresql_server"
    return request.getfixturevalue(name)


@pytest.fixture
def store_url(stores):
    """An empty store with its tables, which a test leaves as they are; `stores.new()` else."""
    url = stores.lend()
    yield url
    stores.take_back(url)


@pytest.fixture
def database(store_url):
    """A new store, opened."""
    opened = open_database(store_url)
    yield opened
    opened.close()
