"""The code of an authority in a document."""

from __future__ import annotations

from functools import lru_cache
from typing import Annotated

from pydantic_core import PydanticCustomError, core_schema

from constraints.errors import InputError
from matcher.geography.authorities import AUTHORITIES, neighbour_names
from matcher.geography.names import find_authority
from matcher.records.documents.leaves import EXPECTED, Leaf

_EXPECTED = "the ONS code of an upper-tier authority, such as E08000003"


def read_authority(found: object) -> str:
    """
    Check that a code is one of an authority of today; names and other codes are hinted at.

    Parameters
    ----------
    found
        What stood in the document.

    Returns
    -------
    code
        ONS code.
    """
    if isinstance(found, str) and (found in AUTHORITIES or found in neighbour_names()):
        return found
    expected = _EXPECTED + (_hint(found[:60]) if isinstance(found, str) else "")
    raise PydanticCustomError("expected", "{expected}", {"expected": expected})


@lru_cache(maxsize=4_096)
def _hint(text: str) -> str:
    try:
        meant = find_authority(text)
    except InputError:
        return ""
    return f" (did you mean {meant.ons_code}, {meant.name}?)"


AuthorityCode = Annotated[
    str,
    Leaf(
        core_schema.no_info_plain_validator_function(read_authority),
        "",
        {"type": "string", "pattern": "^[EWS][0-9]{8}$", EXPECTED: _EXPECTED},
    ),
]
