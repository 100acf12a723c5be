"""A store in which children wait, of each kind of database; each test gets copies of it."""

import pytest

from tests.api.databases import KINDS
from tests.faults.scene import stocked
from tests.faults.stores import copied

FEW = 4


@pytest.fixture(scope="module", params=KINDS)
def full(request):
    """A store that nobody has open."""
    name = "sqlite_files" if request.param == "sqlite" else "postgresql_server"
    return stocked(request.getfixturevalue(name).new(), FEW)


@pytest.fixture
def store(full):
    """A copy of it."""
    return copied(full)
