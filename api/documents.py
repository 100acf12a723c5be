"""Documents in the description of the API: what a body has to be, as its own reader has it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ConfigDict, GetCoreSchemaHandler, GetJsonSchemaHandler, TypeAdapter
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema


class Described:
    """
    Annotation: a body that another reader reads, described as the document it has to be.

    Parameters
    ----------
    document
        The shape: a TypedDict.
    example
        A body that can be sent.
    partly
        Whether parts of it may be left out, as in a patch.
    """

    def __init__(
        self,
        document: Any,  # noqa: ANN401  any type
        example: Mapping[str, Any],
        *,
        partly: bool = False,
    ) -> None:
        self._document = document
        self._example = dict(example)
        self._partly = partly

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Take whatever comes: the reader of the document judges it."""
        del source, handler
        return core_schema.any_schema()

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Describe the document."""
        del schema
        shown = {"examples": [self._example]}
        if self._partly:
            return {"type": "object", "description": "Parts of the document; RFC 7396.", **shown}
        return {"allOf": [handler(TypeAdapter(self._document).core_schema)], **shown}


def shows(example: Mapping[str, Any]) -> ConfigDict:
    """Give the setting of a model that shows an example in the description of the API."""
    return ConfigDict(json_schema_extra={"examples": [dict(example)]})
