"""Cases worked on best bound first, which keep their own proof."""

from __future__ import annotations

import heapq
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from matcher.solver.location.problem import Floats
from matcher.solver.location.proof import Proof, ProofWriter
from matcher.solver.location.states import States
from matcher.solver.location.watch import Watch


@dataclass(order=True, slots=True)
class Case:
    """
    Some sites open and some closed; sorted by bound, and among equals the latest first.

    Parameters
    ----------
    bound
        No answer of the case costs less.
    age
        Lower the later it was made.
    number
        In the proof.
    state
        Of each site in question.
    prices
        Of each client, from which the next ascent starts.
    share
        How often each site was chosen lately.
    shown_by
        Prices in the proof that show the bound.
    """

    bound: int
    age: int
    number: int = field(compare=False)
    state: States = field(compare=False)
    prices: Floats = field(compare=False)
    share: Floats = field(compare=False)
    shown_by: int = field(compare=False)


AnyCase = TypeVar("AnyCase", bound=Case)


class Tree(ABC, Generic[AnyCase]):
    """
    One search.

    Parameters
    ----------
    watch
        Told of values and bounds as they improve.
    clients
        How many there are.
    """

    def __init__(self, watch: Watch, clients: int) -> None:
        self._watch = watch
        self._clients = clients
        self._writer = ProofWriter()
        self._waiting: list[AnyCase] = []
        self._made = 0

    @property
    @abstractmethod
    def _value(self) -> int:
        """Only answers below it are of interest."""

    @abstractmethod
    def _root(self) -> AnyCase | None:
        """Bound the whole; None where that settles it."""

    @abstractmethod
    def _work_on(self, case: AnyCase) -> None:
        """Improve a case, and split it where that does not end it."""

    def run(self) -> None:
        """Search until nothing is left, or the time is."""
        root = self._root()
        if root is not None:
            self._waiting.append(root)
        while self._waiting and not self._watch.is_over():
            case = heapq.heappop(self._waiting)
            if case.bound >= self._value:
                self._writer.end(case.number, case.shown_by)
            else:
                self._watch.note(bound=case.bound)
                self._work_on(case)
        left = min((case.bound for case in self._waiting), default=self._value)
        self._watch.note(bound=min(left, self._value))

    def _next_age(self) -> int:
        self._made -= 1
        return self._made

    def _wait(self, case: AnyCase) -> None:
        heapq.heappush(self._waiting, case)

    def is_done(self) -> bool:
        """Say whether no case is left that might hold a better answer."""
        return all(case.bound >= self._value for case in self._waiting)

    def proof(self) -> Proof:
        """Give the proof of the bound; cases left over end with what is known of them."""
        for case in self._waiting:
            self._writer.end(case.number, case.shown_by)
        self._waiting = []
        return self._writer.written(self._clients)
