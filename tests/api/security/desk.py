"""The whole service with a few routes for tests, a clock that is set, and a log that is read."""

import io
import json
from datetime import UTC, datetime, timedelta
from typing import Annotated

from fastapi import APIRouter, Depends
from pydantic import BaseModel, ConfigDict
from sqlalchemy import insert
from starlette.testclient import TestClient

from api.app import create_app
from api.problems import FactsChanged, NothingHere, VersionNeeded
from api.security.access import needs
from api.security.keys import make_key
from api.security.limits import Cursor, PageSize
from api.security.logs import Journal
from api.security.people import put_key, put_person
from api.security.principal import Principal
from api.security.roles import Permission, Role
from api.settings import Settings
from api.store.change import SYSTEM
from api.store.tables.authorities import authorities
from api.store.tables.homes import homes

SECRET = b"a secret of the installation, 32 bytes and more"
AUTHORITY = "E08000025"
URN = "SC400001"
START = datetime(2026, 3, 6, 17, 0, tzinfo=UTC)
PLACED = {Role.ADMINISTRATOR: None, Role.REGISTERED_MANAGER: None}
"""Roles that are held in no authority."""


class Told(BaseModel):
    """A body as resources have it."""

    model_config = ConfigDict(extra="forbid", strict=True)

    reason: str
    level: Annotated[int, "0 to 3"] = 0
    own_room: bool | None = None


Officer = Annotated[Principal, Depends(needs(Permission.PROPOSE))]


def resource():
    """Routes as a resource has them, for every kind of answer."""
    router = APIRouter(prefix="/things")

    @router.get("/{thing}", operation_id="read_thing")
    def read_thing(thing: str, principal: Annotated[Principal, Depends(needs(Permission.MATCH))]):
        if thing == "changed":
            raise FactsChanged
        if thing == "unversioned":
            raise VersionNeeded
        if thing == "missing":
            raise NothingHere
        if thing == "fails":
            secret_of_a_child = thing.upper()
            raise RuntimeError(f"{secret_of_a_child} {thing}")
        return {"authority": principal.authority, "roles": sorted(principal.roles)}

    @router.post("", operation_id="make_thing", status_code=201)
    def make_thing(told: Told, _: Officer):
        return {"level": told.level}

    @router.get("", operation_id="list_things")
    def list_things(_: Officer, limit: PageSize = 20, cursor: Cursor = None):
        return {"limit": limit, "cursor": cursor}

    return router


class Desk:
    """
    A service under test.

    `desk.client` calls it; `desk.key(Role.OFFICER)` makes a key; `desk.now` is its clock.
    """

    def __init__(self, store, resources=None, checks=None, **settings):
        self.store = store
        self.now = START
        self.log = io.StringIO()
        self.settings = Settings(**settings)
        self.app = create_app(
            self.settings,
            store,
            key_secret=SECRET,
            journal=Journal(self.log),
            checks=checks,
            resources=[resource()] if resources is None else resources,
            now=lambda: self.now,
        )
        self.client = TestClient(self.app, raise_server_exceptions=False)

        def places(change):
            change.connection.execute(
                insert(authorities).values(code=AUTHORITY, name="Town", created_at=START)
            )
            change.connection.execute(
                insert(homes).values(
                    urn=URN, document="{}", told_through="home", told_by="", told_at=START,
                    updated_at=START, version=1,
                )
            )  # fmt: skip

        store.write(places, actor=SYSTEM)

    def key(self, *roles, scopes=None, days=90, name="A. Officer"):
        """Make a key of somebody new."""
        held = frozenset(roles)
        manager = Role.REGISTERED_MANAGER in held
        person = Principal(
            "",
            name,
            None if held & PLACED.keys() else AUTHORITY,
            held,
            frozenset({URN}) if manager else frozenset(),
            scopes=scopes,
        )

        def work(change):
            key, record = make_key(SECRET, put_person(change, person), self.now, days)
            put_key(change, record, "test")
            return key

        return self.store.write(work, actor=SYSTEM)

    def bearer(self, *roles, **options):
        """Give the header of somebody new."""
        return {"Authorization": f"Bearer {self.key(*roles, **options)}"}

    def lines(self):
        return [json.loads(line) for line in self.log.getvalue().splitlines()]

    def later(self, **time):
        self.now += timedelta(**time)
