"""Codes as they stand in documents: the names of our lists, and SSDA903 codes as themselves."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from enum import Enum
from functools import cache, lru_cache
from typing import Any, TypeVar

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from constraints.vocabulary import LegalStatus

E = TypeVar("E", bound=Enum)

_UNCHANGED = (LegalStatus,)
"""Lists whose members are published codes and keep their spelling."""
LIST = "x-list"
"""Key of the JSON Schema that names the list a code is of."""
_SHOWN = 30


def code(member: Enum) -> str:
    """Give the name of a member as documents write it: ``"has_set_fires"``, ``"C2"``."""
    return member.name if isinstance(member, _UNCHANGED) else member.name.lower()


@cache
def members(codes: type[E]) -> Mapping[str, E]:
    """Give the members of a list by the names that documents write."""
    return {code(member): member for member in codes}


def expected_code(found: object, names: tuple[str, ...]) -> str:
    """
    Say which codes would have been read, the nearest first where one is near.

    Parameters
    ----------
    found
        What stood there.
    names
        The codes.
    """
    rest = f" or {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    hint = did_you_mean(found[:60], names) if isinstance(found, str) else ""
    return f"one of {', '.join(names[:_SHOWN])}{rest}{hint}"


@lru_cache(maxsize=4_096)
def did_you_mean(word: str, names: tuple[str, ...]) -> str:
    """Give `` (did you mean 'x'?)`` where a name is near, else nothing; case does not matter."""
    near = get_close_matches(word.lower(), [name.lower() for name in names], n=1)
    matched = next((name for name in names if near and name.lower() == near[0]), "")
    return f" (did you mean '{matched}'?)" if matched else ""


class Coded:
    """
    Annotation: a code of a list, read into its member.

    Parameters
    ----------
    codes
        The list.
    """

    def __init__(self, codes: type[Enum]) -> None:
        self.codes = codes

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Read the name, exactly as written, into the member."""
        del source, handler
        known: dict[str, Enum] = dict(members(self.codes))
        names = tuple(known)

        def member(found: Any) -> Enum:  # noqa: ANN401  whatever a document may hold
            try:
                return known[found]
            except (KeyError, TypeError):
                raise PydanticCustomError(
                    "expected", "{expected}", {"expected": expected_code(found, names)}
                ) from None

        return core_schema.no_info_plain_validator_function(member)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """List the names."""
        del schema, handler
        return {"type": "string", "enum": list(members(self.codes)), LIST: self.codes.__name__}
