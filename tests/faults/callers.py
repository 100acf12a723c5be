"""Callers who go on asking: what has no answer is sent again, with the same key, until it has."""

import itertools
import random
import threading
import time
from dataclasses import dataclass

import httpx2

from api.store.database import open_database
from tests.api.proposals.office import REASON, Proposed
from tests.api.town import Caller
from tests.faults.scene import PLACES, URNS

CALLERS = 4
TOGETHER = 40


class StopAskingError(Exception):
    """The round is over."""


@dataclass(frozen=True)
class Told:
    """A request that the service has said was carried out."""

    path: str
    sent: dict
    status: int
    content: bytes
    tag: str
    document: dict


class Line:
    """One caller's connection, which outlives the service; all that was told goes to `told`."""

    def __init__(self, service, told, unknown):
        self.service, self.told, self.unknown = service, told, unknown
        self.client = service.client()
        self.over = threading.Event()

    def request(self, method, path, **sent):
        if self.over.is_set():
            raise StopAskingError
        while True:
            self.service.up.wait()
            try:
                answer = self.client.request(method, path, **sent)
            except httpx2.TransportError:
                self.unknown.append(path)
                time.sleep(0.005)
                continue
            if answer.status_code != 503:
                break
            time.sleep(0.01)
        assert answer.status_code < 500, f"{method} {path}: {answer.status_code} {answer.text}"
        if method == "POST" and answer.is_success:
            said = (answer.status_code, answer.content, answer.headers.get("etag"), answer.json())
            self.told.append(Told(path, sent, *said))
        return answer


class Desk:
    """Everybody who acts on proposals, at one line; as `Proposed` of the office's tests needs."""

    def __init__(self, line, stocked, store, number):
        self.client, self.store, self.number = line, store, number
        self.numbers = (f"{number}-{one}" for one in itertools.count())
        for name, bearer in stocked.keys.items():
            caller = Caller(self, "", None)
            caller.bearer = bearer
            setattr(self, name, caller)


class Crowd:
    """Several who propose the same few places to the same children, each in a thread."""

    def __init__(self, service, stocked, seed, callers=CALLERS):
        self.told, self.unknown, self.failed = [], [], []
        self.confirmed = 0
        self.store = open_database(stocked.url)
        self.stocked = stocked
        self.lines = [Line(service, self.told, self.unknown) for _ in range(callers)]
        self.threads = [
            threading.Thread(target=self._work, args=(line, f"{seed}-{number}"), daemon=True)
            for number, line in enumerate(self.lines)
        ]

    def begin(self):
        for thread in self.threads:
            thread.start()

    def end(self):
        """Let each have the answer to what it has asked, and no more."""
        for line in self.lines:
            line.over.set()
        for thread in self.threads:
            thread.join()
        for line in self.lines:
            line.client.close()
        self.store.close()
        assert not self.failed, self.failed

    def _work(self, line, name):
        desk, chance = Desk(line, self.stocked, self.store, name), random.Random(name)  # noqa: S311
        try:
            while True:
                self._one(desk, chance)
        except StopAskingError:
            return
        except Exception as error:
            self.failed.append(repr(error))

    def _one(self, desk, chance):
        _, match = chance.choice(self.stocked.matches)
        asked = {"match_request": match, "reason": REASON}
        # All crowd about one home, and go on to the next: once a child has come to live there the
        # matches of the others are past.
        urn = URNS[len(self.told) // TOGETHER % len(URNS)]
        asked |= {"urn": urn, "place": chance.choice(PLACES)}
        answer = desk.proposer.post("/proposals", asked)
        if not answer.is_success:
            return
        made = Proposed(desk, answer.json()["id"])
        way = chance.random()
        if way < 0.15:
            self._confirm(made)
        elif way < 0.4:
            made.accept()
        elif way < 0.5:
            made.step(desk.manager, "refusal", {"reason": "No bed."})
            return
        made.step(desk.officer, "withdrawal", {"reason": "It was not the right home."})

    def _confirm(self, made):
        """Do all that is to be done first, where another child's coming does not hinder it."""
        made.accept()
        made.clear_all()
        made.do_required()
        made.give_all()
        self.confirmed += made.confirm().is_success
