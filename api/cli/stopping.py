"""Ctrl-C as a request: the work comes to an end by itself and says how far it came."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import current_thread, main_thread
from types import FrameType


@dataclass(slots=True)
class Stop:
    """Whether somebody asked for the work to end."""

    asked: bool = False

    def __call__(self) -> bool:
        """Say whether to stop."""
        return self.asked


@contextmanager
def stopped_by_ctrl_c(on_asked: Callable[[], None]) -> Iterator[Stop]:
    """
    Turn the first Ctrl-C into a request to stop; a second one ends the command at once.

    Parameters
    ----------
    on_asked
        Called at the first, to say so.
    """
    stop = Stop()
    if current_thread() is not main_thread():  # only there may signals be handled
        yield stop
        return
    before = signal.getsignal(signal.SIGINT)

    def ask(number: int, frame: FrameType | None) -> None:
        del number, frame
        signal.signal(signal.SIGINT, signal.default_int_handler)
        stop.asked = True
        on_asked()

    signal.signal(signal.SIGINT, ask)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, before)
