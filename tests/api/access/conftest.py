import pytest

from tests.api.databases import KINDS

from .stage import Stage


def staged(url):
    with pytest.MonkeyPatch.context() as patch:
        made = Stage(url, patch)
        with made.client:
            yield made
        made.store.close()


@pytest.fixture(scope="module", params=KINDS)
def stage(request):
    """One for all tests of a module, on each kind of database."""
    name = "sqlite_files" if request.param == "sqlite" else "postgresql_server"
    yield from staged(request.getfixturevalue(name).new())


@pytest.fixture(scope="module")
def door(sqlite_files):
    """The same for what is judged before a record is looked for."""
    yield from staged(sqlite_files.new())
