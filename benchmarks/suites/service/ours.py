"""Our service with England's homes and children who wait, asked as officers ask it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path

from benchmarks.load.call import Answer, Call, WrongAnswerError, call
from benchmarks.load.server import Server
from benchmarks.suites.run import OURS
from benchmarks.suites.service.children import write_homes
from benchmarks.suites.service.filling import REASON, Case, Filled, filled, match
from benchmarks.suites.service.people import offices
from benchmarks.suites.service.posting import PATH, Told, ask_all, post
from benchmarks.suites.service.process import installed
from fixtures.worlds import World, england

IMPORT = ("db", "import", "--snapshot")


@dataclass(slots=True)
class Ours:
    """
    The service with children and homes in its store.

    Parameters
    ----------
    server
        The process.
    there
        What is on record.
    """

    server: Server
    there: Filled
    name: str = OURS
    reason: str = REASON
    _proposed: list[tuple[Case, Answer]] = field(default_factory=list)

    @property
    def documents(self) -> list[str]:
        """Text of each referral."""
        return [one.waiting.document for one in self.there.cases]

    def reads(self) -> Iterator[Call]:
        """Give reads of one referral after another, for ever."""
        for one in cycle(self.there.cases):
            path = f"{PATH}/referrals/{one.referral}"
            yield call("GET", path, headers=one.office.officer, check=_is(one.referral))

    def matches(self) -> Iterator[Call]:
        """Give a new match request for one child after another, for ever."""
        for one in cycle(self.there.cases):
            yield match(one)

    def proposals(self) -> Iterator[Call]:
        """Propose a place of its own to each child, once."""
        for one, body in self.there.wanted:
            yield post("/proposals", body, one.office.officer, told=self._keep(one))

    def let_go(self) -> None:
        """Withdraw what was proposed, so that all can be proposed again."""
        made, self._proposed = self._proposed, []
        ask_all(self.server.port, (_withdraw(one, said) for one, said in made), "withdrawing")

    def _keep(self, one: Case) -> Told:
        def told(answer: Answer) -> None:
            self._proposed.append((one, answer))

        return told


@contextmanager
def ours(
    url: str, folder: Path, tell: Callable[[str], None], make: Callable[[], World] = england
) -> Iterator[Ours]:
    """
    Run the service on a new database, with a world's homes and children in it.

    Parameters
    ----------
    url
        Of the database.
    folder
        For what belongs to the store; made here.
    tell
        Is told what is being done.
    make
        Gives the world.
    """
    service, homes = installed(url, folder), folder / "homes.json"
    needed = write_homes(homes, make)
    service.homeward(*IMPORT, homes)
    with service.serving() as server:
        of = offices(server, {child.authority for child in needed.children})
        there = filled(server.port, needed, of)
        tell(f"{len(there.cases)} children, a place of its own for {len(there.wanted)}")
        yield Ours(server, there)


def _withdraw(one: Case, said: Answer) -> Call:
    path = f"/proposals/{said.document()['id']}/withdrawal"
    headers = one.office.officer | {"If-Match": said.headers["etag"]}
    return post(path, {"reason": REASON}, headers, expected=200)


def _is(name: str) -> Told:
    def check(answer: Answer) -> None:
        if answer.document()["id"] != name:
            raise WrongAnswerError("another record")

    return check
