"""Logs as JSON, one event a line, of listed fields only."""

from __future__ import annotations

import json
import logging
import re
import sys
import threading
import traceback
from collections.abc import Mapping
from datetime import UTC, datetime
from enum import StrEnum
from types import MappingProxyType, TracebackType
from typing import TextIO

_NAME = r"[A-Za-z_][\w.<>-]{0,79}"

FIELDS: Mapping[str, re.Pattern[str]] = MappingProxyType({
    name: re.compile(shape, re.ASCII)
    for name, shape in {
        "request": r"req_[\w-]{16}",
        "caller": r"[a-z]{2,6}_[\w-]{16,40}|system",
        "method": r"[A-Z]{3,7}",
        "route": r"(/[a-z0-9_.{}-]*)+|unmatched",
        "status": r"\d{1,3}",
        "milliseconds": r"\d{1,9}",
        "problem": r"[a-z-]{1,40}",
        "permission": r"[a-z_]{1,40}",
        "error": _NAME,
        "where": rf"({_NAME}:{_NAME}:\d+)( {_NAME}:{_NAME}:\d+)*",
        "logger": _NAME,
        "level": r"[A-Z]{4,8}",
        "check": r"[a-z_]{1,40}",
        "port": r"\d{1,5}",
        "version": r"\d+\.\d+\.\d+[a-z0-9.+]{0,40}",
    }.items()
})  # fmt: skip
"""What may be logged, and the shape it has to have. Nothing of a child has one of these shapes."""

WITHHELD = "withheld"
_DEEPEST = 30


class Event(StrEnum):
    """What is logged."""

    REQUEST = "request"
    DENIED = "denied"
    FAILED = "failed"
    STARTED = "started"
    STOPPED = "stopped"
    NOT_READY = "not_ready"
    LIBRARY = "library"


class Journal:
    """
    Writer of the log.

    Parameters
    ----------
    stream
        Where lines go; standard error if None.
    """

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream

    def write(self, event: Event, **fields: str | int) -> None:
        """
        Write an event.

        Parameters
        ----------
        event
            What happened.
        fields
            Of `FIELDS`. A value that has not the shape of its field is withheld.

        Raises
        ------
        TypeError
            A field that is not on the list.
        """
        strange = sorted(fields.keys() - FIELDS.keys())
        if strange:
            raise TypeError(f"{', '.join(strange)}: not on the list of what may be logged.")
        line: dict[str, str | int] = {
            "at": datetime.now(UTC).isoformat(timespec="milliseconds"),
            "event": event.value,
        }
        for name, value in fields.items():
            line[name] = value if FIELDS[name].fullmatch(str(value)) else WITHHELD
        print(json.dumps(line), file=self._stream or sys.stderr, flush=True)

    def failed(self, error: BaseException, **fields: str | int) -> None:
        """
        Write an error nobody foresaw: its class and the places of our code, not its words.

        Parameters
        ----------
        error
            Its text may hold anything, so none of it is written.
        fields
            Of `FIELDS`.
        """
        self.write(Event.FAILED, **_told(error), **fields)


def _told(error: BaseException) -> dict[str, str | int]:
    told: dict[str, str | int] = {"error": type(error).__name__}
    frames = traceback.extract_tb(error.__traceback__)[-_DEEPEST:]
    places = [f"{_module(one.filename)}:{one.name}:{one.lineno}" for one in frames]
    if places:
        told["where"] = " ".join(places)
    return told


def _module(filename: str) -> str:
    parts = re.split(r"[/\\]", filename.removesuffix(".py"))[-3:]
    return re.sub(r"[^\w.-]", "_", ".".join(part for part in parts if part)) or "_"


class LibraryHandler(logging.Handler):
    """
    What libraries log: that they did, and of which class of error, never their words.

    Parameters
    ----------
    journal
        Where it goes.
    """

    def __init__(self, journal: Journal) -> None:
        super().__init__()
        self._journal = journal

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record without its message, arguments and text of an exception."""
        error = record.exc_info[1] if record.exc_info else None
        told = _told(error) if error else {}
        self._journal.write(Event.LIBRARY, logger=record.name, level=record.levelname, **told)


def take_over(journal: Journal) -> None:
    """
    Send all that this process would write by itself through the journal.

    Parameters
    ----------
    journal
        Gets what libraries log, warnings, and errors that nothing caught in any thread.
    """
    logging.basicConfig(handlers=[LibraryHandler(journal)], level=logging.WARNING, force=True)
    logging.captureWarnings(capture=True)

    def uncaught(_: type[BaseException], error: BaseException, __: TracebackType | None) -> None:
        journal.failed(error)

    def uncaught_in_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            journal.failed(args.exc_value)

    sys.excepthook = uncaught
    threading.excepthook = uncaught_in_thread
