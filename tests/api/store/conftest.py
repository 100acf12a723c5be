"""A store with people and homes on record."""

import pytest

from .records import people_and_homes


@pytest.fixture
def stocked(database):
    people_and_homes(database)
    return database
