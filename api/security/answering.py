"""Errors as answers: each class of error that may leave a route, and the problem it is told as."""

from __future__ import annotations

from functools import cache

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from api.problems import (
    BadRequest,
    BodyTooLarge,
    Conflicting,
    InvalidInput,
    KeyUsedAgain,
    MethodNotAllowed,
    NoLongerHeld,
    NothingHere,
    NotNow,
    ServiceProblem,
    Unexpected,
)
from api.security.noted import noted
from api.security.wording import faults, faults_of_document, keys_of
from api.store.errors import Conflict, Gone, KeyReused, NotFound, StoreUnavailable
from constraints.errors import InputError
from matcher.records.documents.schema import Kind, schema

_OF_STATUS: dict[int, type[ServiceProblem]] = {404: NothingHere, 413: BodyTooLarge}
KINDS: tuple[Kind, ...] = ("referral", "snapshot", "reply", "pool")
_PARTS = frozenset({"body", "query", "path", "header", "cookie"})
_NOT_KNOWN = (
    "It is not known whether this was done. Send the same request with the same Idempotency-Key."
)


def answer_errors(app: FastAPI) -> None:
    """
    Tell an app how errors are answered.

    Parameters
    ----------
    app
        Gets a handler for each class. What has none is for the last resort, in `recorder`.
    """

    async def told(request: Request, error: Exception) -> Response:
        problem = problem_of(error, app)
        noted(request.scope).refused = problem.type
        return problem.response()

    for kind in (
        ServiceProblem, RequestValidationError, HTTPException, InputError, NotFound, Gone,
        Conflict, KeyReused, StoreUnavailable,
    ):  # fmt: skip
        app.add_exception_handler(kind, told)


def problem_of(error: Exception, app: FastAPI) -> ServiceProblem:
    """
    Give the problem as which an error is told.

    Parameters
    ----------
    error
        Of a class that `answer_errors` lists.
    app
        Whose keys and parameters may be named.

    Returns
    -------
    problem
        Without a word of the request.
    """
    if isinstance(error, ServiceProblem):
        return error
    if isinstance(error, RequestValidationError):
        return _of_request(error, app)
    if isinstance(error, InputError):
        return InvalidInput(errors=faults_of_document(error.problems, known_keys(app)))
    if isinstance(error, HTTPException):
        return _of_status(error)
    return _of_store(error)


def _of_request(error: RequestValidationError, app: FastAPI) -> ServiceProblem:
    found = error.errors()
    if any(one["type"] == "json_invalid" for one in found):
        return BadRequest()
    return InvalidInput(errors=faults(found, known_keys(app) | _PARTS))


def _of_status(error: HTTPException) -> ServiceProblem:
    if error.status_code == 405:
        return MethodNotAllowed(headers=error.headers)
    if error.status_code >= 500:
        return Unexpected()
    return _OF_STATUS.get(error.status_code, BadRequest)()


def _of_store(error: Exception) -> ServiceProblem:
    if isinstance(error, NotFound):
        return NothingHere()
    if isinstance(error, Gone):
        return NoLongerHeld()
    if isinstance(error, KeyReused):
        return KeyUsedAgain()
    if isinstance(error, StoreUnavailable):
        return NotNow(_NOT_KNOWN if error.done is None else "")
    # The store promises that what it tells of a conflict names no child.
    return Conflicting(str(error))


@cache
def known_keys(app: FastAPI) -> frozenset[str]:
    """Give the keys and parameters that an app has, and those of the documents it takes."""
    documents = [schema(kind) for kind in KINDS]
    return keys_of([app.openapi(), *documents])
