"""The text of a JSON document, before anything is known of its meaning."""

from __future__ import annotations

import json
import re
from pathlib import Path
from sys import intern
from typing import Any

from constraints.errors import InputError, Problem

MOST_BYTES = 128_000_000
_HALF_CHARACTER = re.compile(r"\\u[dD][89a-fA-F]")


class _TwiceError(ValueError):
    """A key stands twice in one object."""


class _NotANumberError(ValueError):
    """NaN or an infinity, which JSON does not have."""


def read_bytes(path: Path) -> bytes:
    """
    Read a file that is to be a document.

    Raises
    ------
    InputError
        It is not there, cannot be read, or is too large.
    """
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise _refusal(path.name, f"{size:,} bytes", f"at most {MOST_BYTES:,} bytes")
        return path.read_bytes()
    except OSError as error:
        raise _refusal(path.name, error.strerror or str(error), "a readable file") from error


def parse_json(content: bytes | str, file: str) -> Any:  # noqa: ANN401  whatever JSON holds
    """
    Parse JSON, refusing what Python's parser lets pass.

    Parameters
    ----------
    content
        The whole file.
    file
        Name for messages.

    Returns
    -------
    value
        Of dicts, lists, texts, numbers, booleans and None.

    Raises
    ------
    InputError
        Not UTF-8, not JSON, a key twice in one object, NaN or an infinity, nested too deeply, a
        number of thousands of digits, or half of a character.
    """
    text = content if isinstance(content, str) else _decode(content, file)
    try:
        value = json.loads(text, object_pairs_hook=_object, parse_constant=_constant)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        found = f"text that is not JSON ({error.msg})"
        raise InputError((Problem(file, place, "", found, "JSON"),)) from None
    except _TwiceError as error:
        raise _refusal(file, f"the key '{error}' twice in one object", "each key once") from None
    except _NotANumberError as error:
        expected = "a number, or no such key where it is not known"
        raise _refusal(file, str(error), expected) from None
    except RecursionError:
        raise _refusal(file, "objects or lists nested too deeply", "a document") from None
    except ValueError:  # thousands of digits
        raise _refusal(file, "a number of thousands of digits", "a number") from None
    if _HALF_CHARACTER.search(text):
        _refuse_halves(value, file)
    return value


def _decode(content: bytes, file: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        problem = Problem(file, f"line {line}", "", "bytes that are not UTF-8", "JSON in UTF-8")
        raise InputError((problem,)) from None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    # One text for all that read alike: England says "known" and each day many thousand times, and
    # takes half the memory so.
    found = {key: intern(text) if type(text) is str else text for key, text in pairs}
    if len(found) != len(pairs):
        keys = [key for key, _ in pairs]
        raise _TwiceError(next(key for key in keys if keys.count(key) > 1)[:60])
    return found


def _constant(name: str) -> None:
    raise _NotANumberError(name)


def _refuse_halves(value: object, file: str) -> None:
    """Refuse a surrogate without its other half, which no file could hold."""
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        raise _refusal(file, "half of a character (\\ud800 to \\udfff alone)", "text") from None


def _refusal(file: str, found: str, expected: str) -> InputError:
    return InputError((Problem(file, "", "", found, expected),))
