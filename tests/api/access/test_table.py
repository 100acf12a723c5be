"""The table has a row for every route, and notices what a route no longer asks."""

import pytest
from fastapi import APIRouter, Depends
from fastapi.routing import APIRoute, iter_route_contexts

from api.app import create_app
from api.routers import ROUTERS
from api.security.access import Needs, access_table, needs, public
from api.security.roles import Permission
from api.settings import Settings
from api.store.database import open_database
from tests.api.town import SECRET

from .faults import faults
from .lines import LINES, ROUTES

GUARDED = [route for route in ROUTES if next(x for x in LINES if x.route == route).roles]


def made(store, *more):
    return create_app(Settings(), store, key_secret=SECRET, resources=[*ROUTERS, *more])


@pytest.fixture(scope="module")
def app(sqlite_files):
    store = open_database(sqlite_files.new())
    yield made(store)
    store.close()


def guard_of(app, route):
    """Where the route says what it asks."""
    for one in iter_route_contexts(app.routes):
        if f"{min(one.methods)} {one.path}" == route:
            return next(guards(one.dependant))
    raise LookupError(route)


def guards(dependant):
    for inner in dependant.dependencies:
        if isinstance(inner.call, Needs):
            yield inner
        yield from guards(inner)


def test_every_route_has_a_row_and_every_row_a_route(app):
    assert faults(access_table(app)) == []


def test_a_route_without_a_row_is_told_with_what_to_add(sqlite_files):
    more = APIRouter()

    @more.get("/children/{child}", dependencies=[Depends(needs(Permission.SEE_REFERRALS))])
    def read(child: str): ...

    store = open_database(sqlite_files.new())
    [told] = faults(access_table(made(store, more)))
    store.close()
    assert told.startswith("GET /api/v1/children/{child}: this route has no row.")
    assert "tests/api/access/table.py" in told


def test_a_row_without_a_route_is_told(app):
    doors = [door for door in access_table(app) if door.path != "/metrics"]
    assert faults(doors) == ["GET /metrics: a row for a route that is not there."]


@pytest.mark.parametrize("route", GUARDED)
def test_a_route_that_no_longer_asks_anything_stops_the_service(app, monkeypatch, route):
    monkeypatch.setattr(guard_of(app, route), "call", lambda: None)
    with pytest.raises(TypeError, match="has to need one permission"):
        access_table(app)


@pytest.mark.parametrize("route", GUARDED)
def test_a_route_that_asks_something_else_is_noticed(app, monkeypatch, route):
    guard = guard_of(app, route)
    written = {role for line in LINES if line.route == route for role in line.roles}
    everybody = Permission.SEE_HOMES if len(written) == 8 else Permission.SEE_RULES
    monkeypatch.setattr(guard, "call", needs(everybody))
    assert [one for one in faults(access_table(app)) if one.startswith(f"{route}:")]
    monkeypatch.setattr(guard, "call", public)
    assert [one for one in faults(access_table(app)) if one.startswith(f"{route}:")]


def test_only_routes_of_the_api_are_in_the_app(app):
    assert all(isinstance(x.original_route, APIRoute) for x in iter_route_contexts(app.routes))
