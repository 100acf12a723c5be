"""A referral and a supply, joined with a return."""

import pytest

from fixtures.stories.homes import home, world
from fixtures.stories.towns import near
from matcher.records.joins.child903 import with_child903
from matcher.records.ssda903 import read_child903
from tests.matcher.records.joins.returned import CHILD, HERE, THERE, unsaid
from tests.matcher.records.ssda903.returns import EPISODES, NEW_HEADER, table


@pytest.fixture
def joined(tmp_path):
    def joins(*episodes, about=None, supply=None, headers=None, **tables):
        told = headers or [f"{CHILD},F,14/10/2012,WBRI,X1,,,0"]
        (tmp_path / "header.csv").write_text(table(NEW_HEADER, *told))
        (tmp_path / "episodes.csv").write_text(table(EPISODES, *episodes))
        for name, text in tables.items():
            (tmp_path / f"{name}.csv").write_text(text)
        homes = (home(HERE, near("Manchester")), home(THERE, near("Salford")))
        returned = read_child903(tmp_path)
        return with_child903(about or unsaid(), supply or world(homes), returned, "return")

    return joins
