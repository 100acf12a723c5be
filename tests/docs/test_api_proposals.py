"""docs/api.md shows every route of proposals: with a line of curl, or in the table of steps."""

from itertools import chain

import pytest

from api.proposals.authority_routes import router as authority_steps
from api.proposals.check_routes import router as checks
from api.proposals.home_routes import router as home_steps
from api.proposals.outcomes import router as outcomes
from api.proposals.routes import router as proposals
from tests.docs.test_api import PAGE

READ = {route.path for route in (*proposals.routes, *outcomes.routes)}
STEPS = {route.path for route in chain(home_steps.routes, checks.routes, authority_steps.routes)}


@pytest.mark.parametrize("path", sorted(READ))
def test_every_route_has_its_line(path):
    assert f"$HOMEWARD{path.replace('{proposal}', '$PROPOSAL')}" in PAGE


@pytest.mark.parametrize("path", sorted(STEPS))
def test_every_step_stands_in_the_table(path):
    assert f"| `{path.replace('{proposal}', '{id}')}` |" in PAGE
