"""What a caller is told when a request fails: RFC 9457 `application/problem+json`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, ClassVar

from fastapi.responses import Response
from pydantic import BaseModel, ConfigDict, Field

MEDIA_TYPE = "application/problem+json"
PROBLEMS = "/problems/"
"""Where the types of problems are named, RFC 9457 section 3.1.1."""


class Fault(BaseModel):
    """One fault of a request: where, and what would have been read; never what stood there."""

    model_config = ConfigDict(frozen=True)

    pointer: str = Field(description="JSON pointer into the request.", examples=["/body/reason"])
    detail: str = Field(description="What was expected there.", examples=["Field required."])


class Problem(BaseModel):
    """A problem as RFC 9457 has it. Nothing of a request is repeated in it."""

    type: str = Field(description="Path that names the problem.")
    title: str = Field(description="The same for every problem of a type.")
    status: int = Field(description="HTTP status.")
    detail: str = Field(description="What to do, said of this request.")
    errors: tuple[Fault, ...] = Field(default=(), description="Faults, where there are several.")


class ServiceProblem(Exception):  # noqa: N818  a problem, as RFC 9457 calls it
    """
    Root of what a caller is told; a leaf says its status, type and title.

    Parameters
    ----------
    detail
        A sentence for the caller. It names references and rules, never a child's name, postcode
        or risk, and never repeats the request. Empty for the sentence of the class.
    errors
        Faults within the request.
    headers
        Headers that go with the answer.
    """

    status: ClassVar[int]
    type: ClassVar[str]
    title: ClassVar[str]
    says: ClassVar[str]

    def __init__(
        self,
        detail: str = "",
        *,
        errors: tuple[Fault, ...] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self.detail = detail or self.says
        self.errors = errors
        self.headers = dict(headers or {})
        super().__init__(self.title)

    def body(self) -> Problem:
        """Give the problem as it is sent."""
        return Problem(
            type=PROBLEMS + self.type,
            title=self.title,
            status=self.status,
            detail=self.detail,
            errors=self.errors,
        )

    def response(self) -> Response:
        """Give the answer to send."""
        body = self.body().model_dump(exclude_defaults=True)
        return Response(
            json.dumps(body, ensure_ascii=False, separators=(",", ":")),
            self.status,
            self.headers,
            MEDIA_TYPE,
        )


class BadRequest(ServiceProblem):
    """The request cannot be read at all (400)."""

    status, type, title = 400, "bad-request", "The request cannot be read"
    says = "Send a body that is JSON, in UTF-8."


class NotAuthenticated(ServiceProblem):
    """Nobody known asks (401). Why a key or token was refused is not said."""

    status, type, title = 401, "not-authenticated", "A valid key or token is needed"
    says = "Send a key or token that is in force, as Authorization: Bearer."

    def __init__(self) -> None:
        super().__init__(headers={"WWW-Authenticate": "Bearer"})


class NotAllowed(ServiceProblem):
    """Who asks is known, and may not (403)."""

    status, type, title = 403, "not-allowed", "Your roles do not allow this"
    says = "Ask an administrator of your authority if you need it."


class NothingHere(ServiceProblem):
    """There is no such record, or it is not yours; the two are told alike (404)."""

    status, type, title = 404, "nothing-here", "There is no such record"
    says = "The address names no record that you may see."


class MethodNotAllowed(ServiceProblem):
    """The address does not take this method (405)."""

    status, type, title = 405, "method-not-allowed", "This address does not take that method"
    says = "The header Allow lists the methods of this address."


class BodyTooSlow(ServiceProblem):
    """The body did not come in time (408)."""

    status, type, title = 408, "body-too-slow", "The body did not come in time"
    says = "Send the request again."

    def __init__(self) -> None:
        super().__init__(headers={"Connection": "close"})


class Conflicting(ServiceProblem):
    """What is asked does not fit the state of the record (409)."""

    status, type, title = 409, "conflict", "This does not fit what is on record"
    says = "Read the record again; it has moved on."


class NoLongerHeld(ServiceProblem):
    """The record was kept once and is not any more (410)."""

    status, type, title = 410, "no-longer-held", "The record is no longer held"
    says = "It was kept for its time and then deleted."


class FactsChanged(ServiceProblem):
    """The record is not the one the caller read, or what a match rested on has changed (412)."""

    status, type, title = 412, "facts-changed", "What this rests on has changed"
    says = "Read the record again, and decide on what it says now."


class BodyTooLarge(ServiceProblem):
    """The body is longer than is read (413)."""

    status, type, title = 413, "body-too-large", "The body is too long"
    says = "Send less at once; docs/operations.md has the limits."

    def __init__(self) -> None:
        super().__init__(headers={"Connection": "close"})


class WrongMediaType(ServiceProblem):
    """The body is of a kind that is not read (415)."""

    status, type, title = 415, "wrong-media-type", "The body is of a kind that is not read"
    says = "Send application/json."


class InvalidInput(ServiceProblem):
    """The request can be read, and says what may not be (422)."""

    status, type, title = 422, "invalid-input", "The request says what cannot be accepted"
    says = "Each fault is listed with its place."


class KeyUsedAgain(ServiceProblem):
    """An Idempotency-Key came back with another request (422)."""

    status, type, title = 422, "idempotency-key-reused", "The Idempotency-Key was used before"
    says = "It came with another request. Take a new key for a new request."


class VersionNeeded(ServiceProblem):
    """The change does not say which version it changes (428)."""

    status, type, title = 428, "version-needed", "Say which version you change"
    says = "Send If-Match with the ETag of the record you read."


class TooManyRequests(ServiceProblem):
    """The caller asks more often than is agreed (429)."""

    status, type, title = 429, "too-many-requests", "Too many requests"
    says = "Wait as long as Retry-After says."

    def __init__(self, seconds: int = 60) -> None:
        super().__init__(headers={"Retry-After": str(seconds)})


class Unexpected(ServiceProblem):
    """The service failed in a way nobody foresaw (500)."""

    status, type, title = 500, "unexpected", "The service failed"
    says = (
        "Whether anything was changed is not known: read the record again, or send the same "
        "request with the same Idempotency-Key. Those who run the service need the X-Request-ID."
    )


class NotNow(ServiceProblem):
    """The service cannot answer now (503). Never read as "no homes"."""

    status, type, title = 503, "not-now", "The service cannot answer now"
    says = "This says nothing about children or homes. Ask again shortly."

    def __init__(self, detail: str = "", seconds: int = 1) -> None:
        super().__init__(detail, headers={"Retry-After": str(seconds)})


ALWAYS: tuple[type[ServiceProblem], ...] = (
    NotAuthenticated, NotAllowed, TooManyRequests, Unexpected, NotNow,
)  # fmt: skip
"""What any route that asks who calls may answer."""


def problem_responses(*problems: type[ServiceProblem]) -> dict[int | str, dict[str, Any]]:
    """
    Give what OpenAPI says of problems, for `responses=` of a route.

    Parameters
    ----------
    problems
        Classes of problems; those of one status stand together, each with its example.

    Returns
    -------
    responses
        By status.
    """
    found: dict[int | str, dict[str, Any]] = {}
    for problem in problems:
        one = found.setdefault(problem.status, _response(problem))
        example = {"summary": problem.title, "value": problem().body().model_dump(mode="json")}
        one["content"][MEDIA_TYPE]["examples"][problem.type] = example
    return found


def _response(problem: type[ServiceProblem]) -> dict[str, Any]:
    schema = {"$ref": "#/components/schemas/Problem"}
    told: dict[str, Any] = {
        "description": problem.title,
        "content": {MEDIA_TYPE: {"schema": schema, "examples": {}}},
    }
    headers = problem().headers
    if headers:
        told["headers"] = {name: {"schema": {"type": "string"}} for name in sorted(headers)}
    return told
