"""The smallest app, started and filled as ours is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count, cycle
from pathlib import Path

from benchmarks.load.call import Answer, Call, WrongAnswerError, call
from benchmarks.load.closed import closed_loop
from benchmarks.load.server import Server, free_port, serving
from benchmarks.peers import small_app

NAME = "smallest FastAPI app"


@dataclass(slots=True)
class Small:
    """
    The app with records in it.

    Parameters
    ----------
    server
        The process.
    documents
        Text of each record.
    reason
        Of every proposal, as long as one of ours.
    """

    server: Server
    documents: Sequence[str]
    reason: str
    name: str = NAME
    _rounds: Iterator[int] = field(default_factory=count)

    def fill(self) -> None:
        """Put the records into its store."""
        calls = (
            call("PUT", f"/records/{at}", body={"document": text}, expected=204)
            for at, text in enumerate(self.documents)
        )
        _all(self, calls, "filling the small app")

    def reads(self) -> Iterator[Call]:
        """Give reads of one record after another, for ever."""
        for at in cycle(range(len(self.documents))):
            yield call("GET", f"/records/{at}", check=_same(self.documents[at].encode()))

    def proposals(self) -> Iterator[Call]:
        """Propose a place of its own to each child, once."""
        turn = next(self._rounds)
        for at in range(len(self.documents)):
            body = {
                "id": f"prop_{turn:04}_{at:022}",
                "child": f"child_{at:022}",
                "place": f"9{at:06} 01",
                "reason": self.reason,
            }
            yield call("POST", "/proposals", body=body, expected=201)

    def let_go(self) -> None:
        """Withdraw what was proposed, so that all can be proposed again."""
        _all(self, iter([call("POST", "/withdrawals", expected=204)]), "letting go")


@contextmanager
def small(url: str, folder: Path, documents: Sequence[str], reason: str) -> Iterator[Small]:
    """
    Run the app on a new database.

    Parameters
    ----------
    url
        Of the database.
    folder
        For what it prints.
    documents, reason
        As for `Small`.
    """
    port = free_port()
    words = ("-m", small_app.__name__, url, str(port))
    with serving(words, folder / "small.txt", port=port) as server:
        app = Small(server, documents, reason)
        app.fill()
        yield app


def _all(app: Small, calls: Iterator[Call], what: str) -> None:
    closed_loop(app.server.port, calls, clients=1, seconds=600.0).all_right(what)


def _same(text: bytes) -> Callable[[Answer], None]:
    def check(answer: Answer) -> None:
        if answer.body != text:
            raise WrongAnswerError("another record")

    return check
