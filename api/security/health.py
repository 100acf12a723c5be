"""Whether the service lives, is ready, and how it fares; and the description of its API."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated, Literal

import anyio
from fastapi import APIRouter, Depends, FastAPI
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel

from api.problems import NotNow
from api.security.access import needs, public
from api.security.logs import Journal
from api.security.metrics import MEDIA_TYPE, Metrics
from api.security.principal import Principal
from api.security.roles import Permission

OPENAPI = "/api/v1/openapi.json"


class Alive(BaseModel):
    """The process answers."""

    status: Literal["alive"] = "alive"


class Ready(BaseModel):
    """The service can answer questions."""

    status: Literal["ready"] = "ready"


def health_routes(
    checks: Mapping[str, Callable[[], None]], metrics: Metrics, journal: Journal, app: FastAPI
) -> APIRouter:
    """
    Make the routes.

    Parameters
    ----------
    checks
        By name: raises where something is not ready.
    metrics
        Figures.
    journal
        Told of what is not ready; the caller only that something is not.
    app
        Whose description is served.

    Returns
    -------
    router
        Without prefix.
    """
    router = APIRouter(tags=["running"])
    threads: list[anyio.CapacityLimiter] = []

    @router.get(
        "/healthz",
        operation_id="healthz",
        dependencies=[Depends(public)],
    )
    async def healthz() -> Alive:
        """Tell that the process answers."""
        return Alive()

    @router.get(
        "/readyz",
        operation_id="readyz",
        dependencies=[Depends(public)],
    )
    async def readyz() -> Ready:
        """Tell whether the store answers and the supply is loaded."""
        if not threads:
            # Threads of its own, so that the answer does not wait behind the work it speaks of.
            threads.append(anyio.CapacityLimiter(2))
        for name, check in checks.items():
            try:
                await anyio.to_thread.run_sync(check, limiter=threads[0])
            except Exception as error:
                journal.failed(error, check=name)
                raise NotNow("The service is not ready.") from None
        return Ready()

    @router.get("/metrics", operation_id="metrics", response_class=Response)
    def figures(_: Annotated[Principal, Depends(needs(Permission.SEE_METRICS))]) -> Response:
        """Give the figures of the service for Prometheus; with a key that has this scope."""
        return Response(metrics.page(), media_type=MEDIA_TYPE)

    @router.get(
        OPENAPI, operation_id="openapi", dependencies=[Depends(public)], include_in_schema=False
    )
    async def description() -> JSONResponse:
        """Give the description of the API."""
        return JSONResponse(app.openapi())

    return router
