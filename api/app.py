"""The service, put together."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import anyio
from fastapi import APIRouter, FastAPI
from fastapi.routing import iter_route_contexts
from sqlalchemy import select
from starlette.middleware import Middleware

from api.description import Service
from api.security.access import Access, access_table
from api.security.answering import answer_errors
from api.security.bodies import Bodies
from api.security.denials import Denials
from api.security.health import health_routes
from api.security.issuer import Issuer
from api.security.keys import Keys
from api.security.limits import AtOnce, Rates
from api.security.logs import Journal
from api.security.metrics import Metrics
from api.security.people import People
from api.security.recorder import Recorder
from api.security.tokens import Tokens
from api.settings import Settings
from api.store.database import Database
from matcher.version import engine_version

PATH = "/api/v1"
RESOURCES: tuple[APIRouter, ...] = ()
"""Routes of the API, each under `/api/v1`. A resource adds its router here."""

Check = Callable[[], None]
"""Raises where something is not ready."""


def create_app(
    settings: Settings,
    database: Database,
    *,
    key_secret: bytes,
    journal: Journal | None = None,
    checks: Mapping[str, Check] | None = None,
    resources: Sequence[APIRouter] = RESOURCES,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> FastAPI:
    """
    Put the service together.

    Parameters
    ----------
    settings
        As read from the environment.
    database
        Open store.
    key_secret
        Secret with which keys are hashed, at least 32 bytes.
    journal
        Log; on standard error if left out.
    checks
        What has to be ready besides the store, by name: `{"supply": supply.check}`.
    resources
        Routers of the API.
    now
        Gives the time, UTC.

    Returns
    -------
    app
        Each route of which asks one permission or is marked public.

    Raises
    ------
    TypeError
        A route does not say what it asks.
    """
    journal, metrics, people = journal or Journal(), Metrics(), People(database)
    routes: dict[Any, str] = {}
    app = Service(
        title="Homeward",
        version=engine_version(),
        summary="Ranked, explained matches between children in care and children's homes.",
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        lifespan=_threads(settings.at_once),
        middleware=[
            Middleware(Recorder, journal, metrics, routes, encrypted=settings.encrypted),
            Middleware(
                Bodies, settings.body_bytes, settings.import_bytes, float(settings.body_seconds)
            ),
            Middleware(AtOnce, settings.at_once),
        ],
    )
    app.state.settings, app.state.database = settings, database
    app.state.access = Access(
        Keys(people, key_secret, now),
        _tokens(settings, people),
        Rates(settings.requests_per_minute, settings.refused_per_minute),
        Denials(database, journal),
    )
    answer_errors(app)
    app.include_router(
        health_routes({"store": _answers(database)} | dict(checks or {}), metrics, journal, app)
    )
    for router in resources:
        app.include_router(router, prefix=PATH)
    access_table(app)
    routes.update({route.endpoint: str(route.path) for route in iter_route_contexts(app.routes)})
    return app


def _threads(most: int) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    """Give as many threads as requests are worked on at once, so that none waits for one."""

    @asynccontextmanager
    async def running(_: FastAPI) -> AsyncIterator[None]:
        anyio.to_thread.current_default_thread_limiter().total_tokens = most
        yield

    return running


def _tokens(settings: Settings, people: People) -> Tokens | None:
    if settings.oidc_issuer is None:
        return None
    return Tokens(settings, Issuer(settings.oidc_issuer, time.monotonic), people, time.time)


def _answers(database: Database) -> Check:
    def check() -> None:
        with database.read() as connection:
            connection.execute(select(1))

    return check
