"""Idle child processes, kept for the next model: starting one costs more than most models."""

from __future__ import annotations

import atexit
import os
import threading

from matcher.solver.backend.process import Child

_MOST_IDLE = 2
_MOST_MB = 512
"""What an idle process may hold: what a large model leaves behind counts against the next."""
_lock = threading.Lock()
_idle: list[Child] = []
_not_ours: list[Child] = []
"""Kept, so that nothing is tidied away that another process uses."""


def take() -> Child:
    """Give an idle process, or a new one; what ended while nobody used it fails no model."""
    while (child := _idle_one()) is not None:
        if child.is_running():
            return child
        child.close()
    return Child()


def _idle_one() -> Child | None:
    with _lock:
        return _idle.pop() if _idle else None


def give_back(child: Child) -> None:
    """Keep a process that has answered in full; anything else is to be closed."""
    small = child.memory_mb <= _MOST_MB
    with _lock:
        if small and len(_idle) < _MOST_IDLE:
            _idle.append(child)
            return
    child.close()


def close_all() -> None:
    """End the idle processes."""
    with _lock:
        children, _idle[:] = list(_idle), []
    for child in children:
        child.close()


def _after_fork() -> None:
    """Forget the processes of the caller's parent: their pipes are not ours to talk through."""
    global _lock  # noqa: PLW0603  # it may have been held when the caller was forked
    _lock = threading.Lock()
    _not_ours.extend(_idle)
    _idle.clear()


os.register_at_fork(after_in_child=_after_fork)
atexit.register(close_all)
