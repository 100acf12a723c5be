"""
What passes between the process that asks and the one that solves: a head and arrays, as bytes.

No pickles: a process that has gone wrong can send wrong numbers, but nothing that runs.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]

_KINDS = {"float64", "int64", "int8", "bool"}


@dataclass(frozen=True, slots=True)
class Frame:
    """
    One message.

    Parameters
    ----------
    kind
        What it says: solve, stop; step, incumbent, claim, failed.
    head
        Plain values, none of them nan.
    arrays
        By name.
    """

    kind: str
    head: Mapping[str, Any] = field(default_factory=dict)
    arrays: Mapping[str, Array] = field(default_factory=dict)


def send(connection: Connection, frame: Frame) -> None:
    """Send a message; infinities are kept."""
    shapes = {name: [str(one.dtype), one.size] for name, one in frame.arrays.items()}
    head = json.dumps({"kind": frame.kind, "head": dict(frame.head), "arrays": shapes}).encode()
    parts = [np.ascontiguousarray(one).tobytes() for one in frame.arrays.values()]
    connection.send_bytes(b"\n".join((head, b"".join(parts))))


def receive(connection: Connection) -> Frame:
    """
    Wait for a message.

    Raises
    ------
    EOFError
        The other side has closed, or ended.
    ValueError
        What came is no message.
    """
    head, _, body = connection.recv_bytes().partition(b"\n")
    said = json.loads(head)
    arrays, start = {}, 0
    for name, (kind, size) in said["arrays"].items():
        if kind not in _KINDS:
            raise ValueError(f"array {name}: unknown kind {kind!r}")
        dtype = np.dtype(kind)
        # A copy, so that the array can be written and does not keep the whole message.
        arrays[name] = np.frombuffer(body, dtype=dtype, count=size, offset=start).copy()
        start += size * dtype.itemsize
    return Frame(said["kind"], said["head"], arrays)
