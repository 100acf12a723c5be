"""docs/api.md shows every route of allocations, rules, audit, people and keys."""

import pytest

from api.allocations.routes import router as allocations
from api.audit.routes import router as audit
from api.people.case_routes import router as cases
from api.people.key_routes import router as keys
from api.people.routes import router as people
from api.rules.routes import router as rules

from .test_api import calls

SHOWN = {
    "ALLOCATION": "{allocation}", "PERSON": "{person}", "KEY_ID": "{key}", "CASE": "{case}",
    "near_home": "{rule}",
}  # fmt: skip


def as_routed(path):
    for name, parameter in SHOWN.items():
        path = path.replace(f"${name}", parameter).replace(f"/{name}", f"/{parameter}")
    return path


@pytest.mark.parametrize("router", [allocations, audit, cases, keys, people, rules])
def test_every_route_has_its_line(router):
    shown = {(method, as_routed(path)) for method, path, _, _ in calls()}
    for route in router.routes:
        for method in route.methods:
            assert (method, route.path) in shown
