import pytest

from tests.api.proposals.office import Office


@pytest.fixture
def office(store_url, monkeypatch):
    """The service on each kind of database."""
    made = Office(store_url, monkeypatch)
    with made.client:
        yield made
    made.store.close()
