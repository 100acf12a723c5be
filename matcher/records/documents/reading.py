"""How a part of a document becomes an entity, with what was wrong told by field."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

from pydantic import ConfigDict, GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

STRICT: Final = ConfigDict(strict=True, extra="forbid")
REFUSED: Final = "refused"


@dataclass(frozen=True, slots=True)
class Complaint:
    """
    What is wrong within one object of a document.

    Parameters
    ----------
    field
        Key of the object; may lead further in: ``"zone.coordinates"``.
    found
        What stood there, for a person to read.
    expected
        As the end of "expected ...".
    """

    field: str
    found: str
    expected: str


def refuse_if(complaints: Sequence[Complaint]) -> None:
    """
    Refuse the object being read where anything is wrong with it.

    Raises
    ------
    PydanticCustomError
        Carrying every complaint, to be given its place by `problems.told`.
    """
    if complaints:
        raise PydanticCustomError(REFUSED, "refused", {"complaints": tuple(complaints)})


class Reads:
    """
    Annotation: an entity, read from a document of which the shape was found right.

    Parameters
    ----------
    document
        The shape: a TypedDict, or any type that pydantic knows.
    read
        Turns it into the entity, or calls `refuse_if`.
    """

    def __init__(self, document: Any, read: Callable[[Any], object]) -> None:  # noqa: ANN401
        self.document = document
        self.read = read

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Read the document, then the entity."""
        del source
        shape = handler.generate_schema(self.document)
        return core_schema.no_info_after_validator_function(self.read, shape)


class Each:
    """Annotation for a list: each item once, none twice."""

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Read the list, then look for items met before."""
        return core_schema.no_info_after_validator_function(_each_once, handler(source))


def _each_once(items: list[object]) -> list[object]:
    if len(set(items)) != len(items):
        raise PydanticCustomError("expected", "each item of the list once")
    return items


@contextmanager
def without_collection() -> Iterator[None]:
    """
    Hold the garbage collector while documents are read.

    A snapshot of England is half a million objects and no cycle: the collector, which looks at
    all of them again and again as they grow, would double the time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
