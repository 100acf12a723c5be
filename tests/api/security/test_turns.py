import threading

import pytest

from api.problems import NotNow
from api.security.turns import Turns


class Crowd:
    """Threads that ask for a turn and keep it until they are let go."""

    def __init__(self, turns, number):
        self.let_go = threading.Event()
        self.had = threading.Semaphore(0)
        self.at_once, self.most, self.gate = 0, 0, threading.Lock()
        self.refused = 0
        self.threads = [threading.Thread(target=self._ask, args=[turns]) for _ in range(number)]
        for one in self.threads:
            one.start()

    def _ask(self, turns):
        try:
            with turns.turn():
                with self.gate:
                    self.at_once += 1
                    self.most = max(self.most, self.at_once)
                self.had.release()
                self.let_go.wait()
                with self.gate:
                    self.at_once -= 1
        except NotNow:
            with self.gate:
                self.refused += 1

    def end(self):
        self.let_go.set()
        for one in self.threads:
            one.join()


def test_no_more_than_the_bound_have_a_turn_and_those_who_wait_get_theirs():
    crowd = Crowd(Turns(most=2, waiting=3, seconds=60), 5)
    crowd.had.acquire()
    crowd.had.acquire()
    crowd.end()
    assert (crowd.most, crowd.refused) == (2, 0)


def test_one_more_than_may_wait_is_told_when_to_come_back():
    turns = Turns(most=1, waiting=0, seconds=60)
    with turns.turn():
        with pytest.raises(NotNow) as told, turns.turn():
            pass
        assert told.value.headers["Retry-After"] == "1"
    with turns.turn():
        pass


def test_nobody_waits_longer_than_is_bearable_and_the_place_comes_free_again():
    turns = Turns(most=1, waiting=1, seconds=0.001)
    with turns.turn():
        for _ in range(3):
            with pytest.raises(NotNow), turns.turn():
                pass
    with turns.turn():
        pass


def test_a_turn_that_fails_is_given_back():
    turns = Turns(most=1, waiting=0, seconds=60)
    for _ in range(2):
        with pytest.raises(KeyError), turns.turn():
            raise KeyError
