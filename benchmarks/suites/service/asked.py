"""What can be asked of a server that keeps proposals: ours, and the small app."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from benchmarks.load.call import Call
from benchmarks.load.server import Server


class Asked(Protocol):
    """A server with children and places in its store."""

    @property
    def name(self) -> str:
        """What it is called in the report."""

    @property
    def server(self) -> Server:
        """The process."""

    def reads(self) -> Iterator[Call]:
        """Give reads of one record after another, for ever."""

    def proposals(self) -> Iterator[Call]:
        """Propose a place of its own to each child, once."""

    def let_go(self) -> None:
        """Withdraw what was proposed, so that all can be proposed again."""


class Matching(Asked, Protocol):
    """One that also matches: ours."""

    def matches(self) -> Iterator[Call]:
        """Give a new match request for one child after another, for ever."""
