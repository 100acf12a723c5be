"""A desk with files on it, at five o'clock."""

import pytest

from api.cli import clock

from .evening import FIVE, Evening


@pytest.fixture
def evening(tmp_path, monkeypatch):
    monkeypatch.setattr(clock, "now", lambda: FIVE)
    return Evening(tmp_path)


@pytest.fixture
def at(monkeypatch):
    """Set the clock."""

    def sets(moment):
        monkeypatch.setattr(clock, "now", lambda: moment)

    return sets
