"""The API described as OpenAPI, with every problem that each route may answer."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI
from pydantic.json_schema import models_json_schema

from api.problems import (
    ALWAYS,
    BadRequest,
    BodyTooLarge,
    BodyTooSlow,
    InvalidInput,
    NotNow,
    Problem,
    ServiceProblem,
    Unexpected,
    WrongMediaType,
    problem_responses,
)
from api.security.access import access_table

_OF_A_BODY = (BadRequest, BodyTooSlow, BodyTooLarge, WrongMediaType)
_LEFT_OUT = ("HTTPValidationError", "ValidationError")
"""What FastAPI would answer; ours are problems."""


class Service(FastAPI):
    """An app whose description lists what access, limits and readers of bodies answer."""

    def openapi(self) -> dict[str, Any]:
        """Give the description; made once."""
        schema = super().openapi()
        components = schema.setdefault("components", {}).setdefault("schemas", {})
        if Problem.__name__ in components:
            return schema
        for name in _LEFT_OUT:
            components.pop(name, None)
        _, made = models_json_schema(
            [(Problem, "serialization")], ref_template="#/components/schemas/{model}"
        )
        components.update(made["$defs"])
        for door in access_table(self):
            operation = schema["paths"].get(door.path, {}).get(door.method.lower())
            if operation is not None:
                _add(operation, (Unexpected, NotNow) if door.permission is None else ALWAYS)
        return schema


def _add(operation: dict[str, Any], problems: tuple[type[ServiceProblem], ...]) -> None:
    """Add to what a route says itself what is the same for all."""
    told = operation["responses"]
    if "application/json" in told.get("422", {}).get("content", {}):
        del told["422"]
    if "requestBody" in operation:
        problems += _OF_A_BODY
    if "requestBody" in operation or operation.get("parameters"):
        problems += (InvalidInput,)
    for status, response in problem_responses(*problems).items():
        said = told.setdefault(str(status), response)
        for kind, content in response["content"].items():
            said["content"][kind]["examples"] |= content["examples"]
