"""The file of replies: what homes answered, one JSON object a line, only ever added to."""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path
from typing import Annotated, Any

from pydantic import TypeAdapter, ValidationError

from constraints.errors import InputError, Problem
from matcher.entities import Reply
from matcher.records.documents.parse import FORMAT_VERSION, refuse_other_kinds
from matcher.records.documents.plain import plain
from matcher.records.documents.problems import told
from matcher.records.documents.reading import Reads
from matcher.records.documents.reply import ReplyLine, read_reply_line
from matcher.records.documents.schema import schema
from matcher.records.documents.text import parse_json, read_bytes

_KIND = "reply"


@cache
def _adapter() -> TypeAdapter[tuple[str, Reply]]:
    return TypeAdapter(Annotated[Any, Reads(ReplyLine, read_reply_line)])


def read_replies(path: Path) -> tuple[tuple[str, Reply], ...]:
    """
    Read a file of replies.

    Parameters
    ----------
    path
        The file. One that is not there yet holds no replies.

    Returns
    -------
    replies
        The reference of the referral that each answers, and the reply, in the order written.

    Raises
    ------
    InputError
        With every problem of every line. A last line without its end was cut off while it was
        written, and is refused like any other line that is not whole.
    """
    if not path.exists():
        return ()
    found: list[tuple[str, Reply]] = []
    problems: list[Problem] = []
    content = read_bytes(path)
    if content and not content.endswith(b"\n"):
        last = content.count(b"\n") + 1
        place = f"line {last}"
        problems.append(Problem(path.name, place, "", "a line without its end", "a whole line"))
    for number, line in enumerate(content.split(b"\n"), start=1):
        if line.strip():
            try:
                found.append(parse_reply(line, path.name))
            except InputError as error:
                problems.extend(_on_line(problem, number) for problem in error.problems)
    if problems:
        raise InputError(tuple(problems))
    return tuple(found)


def append_reply(path: Path, referral: str, reply: Reply) -> None:
    """
    Add a reply to a file of replies, in one write.

    Parameters
    ----------
    path
        The file; made where it is not there.
    referral
        Reference of the referral that it answers.
    reply
        The reply.

    Raises
    ------
    InputError
        The reply holds what no document may.
    """
    document = {
        "format_version": FORMAT_VERSION,
        "kind": _KIND,
        "referral": referral,
        **plain(reply),
    }
    line = json.dumps(document, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    parse_reply(line, path.name)
    # one write to a file opened for appending: two officers' lines never mix
    handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(handle, f"{line}\n".encode())
        os.fsync(handle)
    finally:
        os.close(handle)


def parse_reply(content: bytes | str, file: str = "reply") -> tuple[str, Reply]:
    """
    Read one reply.

    Parameters
    ----------
    content
        The JSON document, described by ``schema("reply")``.
    file
        Name for messages.

    Returns
    -------
    reply
        The reference of the referral that it answers, and the reply.

    Raises
    ------
    InputError
        With every problem of the document.
    """
    document = parse_json(content, file)
    refuse_other_kinds(document, file, _KIND)
    try:
        return _adapter().validate_python(document)
    except ValidationError as error:
        raise InputError(tuple(told(error, document, schema(_KIND), file))) from None


def _on_line(problem: Problem, number: int) -> Problem:
    """Give a problem of one line its place in the file."""
    column = problem.place.removeprefix("line 1, ") if problem.place.startswith("line 1") else ""
    inner = column or problem.place
    place = f"line {number}, {inner}" if inner and inner != "line 1" else f"line {number}"
    return Problem(problem.file, place, problem.field, problem.found, problem.expected)
