"""Ask a child process for the solution of one model, within the limits."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from matcher.solver.backend import improving, pool
from matcher.solver.backend.errors import EngineFailed, OutOfMemory, SolverDied
from matcher.solver.backend.frames import Array, Frame
from matcher.solver.backend.model import Model
from matcher.solver.backend.process import Child
from matcher.solver.limits import Limits

STOP_AFTER, KILL_AFTER = 0.2, 0.9
"""Seconds after the time limit at which an engine that has not ended is told to, and is killed."""
_THREE_YEARS = 1e8
"""Seconds; the clocks of the engines do not count much further."""
_GLANCE = 0.05
"""Seconds between two looks at whether to stop."""

_LARGEST_SEED = 2**31

OnStep = Callable[[float, float, float], None]
"""Called with seconds since the start, value and bound; inf and -inf where there is none."""


@dataclass(slots=True)
class Answer:
    """
    What came back from an engine, not yet believed.

    Parameters
    ----------
    claim
        How it says it ended: reason, detail, value, bound. Empty where it was ended by force.
    arrays
        Values, duals, basis; what it says goes with the claim.
    incumbent
        The last solution it reported while it worked, if any.
    bound
        The last bound it reported while it worked.
    """

    claim: Mapping[str, Any] = field(default_factory=dict)
    arrays: Mapping[str, Array] = field(default_factory=dict)
    incumbent: Array | None = None
    bound: float = -math.inf


def frame_of(model: Model, head: Mapping[str, Any]) -> Frame:
    """Give a model as a message."""
    names = ("cost", "lower", "upper", "integer", "row", "column", "coefficient", "row_lower")
    arrays = {name: getattr(model, name) for name in (*names, "row_upper")}
    if model.hint is not None:
        arrays["hint"] = model.hint
    return Frame("solve", head, arrays)


def seed_of(limits: Limits) -> int:
    """Give the seed as the engines take it."""
    return limits.seed % _LARGEST_SEED


def ask(
    frame: Frame,
    limits: Limits,
    *,
    began: float,
    should_stop: Callable[[], bool] | None,
    on_step: OnStep,
) -> Answer:
    """
    Give the answer of an engine, whatever it is worth.

    Parameters
    ----------
    frame
        Of kind solve.
    limits
        Time and memory.
    began
        When the time began, by `time.monotonic`.
    should_stop
        Asked some twenty times a second.
    on_step
        Called as value and bound improve.

    Raises
    ------
    SolverDied
        The process ended, and not by us.
    OutOfMemory
        It needed more memory than the limits give.
    EngineFailed
        The engine refused the model or gave up on it.
    """
    until = began + min(limits.seconds, _THREE_YEARS)
    answer = Answer()
    if time.monotonic() >= until:
        return answer
    child = pool.take()
    deadline = _ending(child, until + KILL_AFTER)
    whole = False
    try:
        _tell(child, frame, limits, until)
        whole = _listen(
            child, answer, limits, began=began, should_stop=should_stop, on_step=on_step
        )
    except (SolverDied, OutOfMemory):
        if not child.killed:
            raise
        found = improving.last(child.improving, frame.arrays["cost"].size)
        answer.incumbent = answer.incumbent if found is None else found
    finally:
        deadline.cancel()
        if whole and not child.killed:
            pool.give_back(child)
        else:
            child.close()
    return answer


def _ending(child: Child, at: float) -> threading.Timer:
    """Have a process killed at a moment, whatever it is doing, unless that is called off."""
    timer = threading.Timer(at - time.monotonic(), child.kill)
    timer.daemon = True
    timer.start()
    return timer


def _tell(child: Child, frame: Frame, limits: Limits, until: float) -> None:
    """Send the model, after the memory it may take."""
    child.improving.unlink(missing_ok=True)  # of the model before
    child.send(Frame("limit", {"memory_mb": limits.memory_mb}), limits.memory_mb)
    dated = Frame(frame.kind, {**frame.head, "until": until}, frame.arrays)
    child.send(dated, limits.memory_mb)


def _listen(
    child: Child,
    answer: Answer,
    limits: Limits,
    *,
    began: float,
    should_stop: Callable[[], bool] | None,
    on_step: OnStep,
) -> bool:
    """Fill the answer; say whether the child is as good as new."""
    told, glance = False, time.monotonic()
    while True:
        waiting = not child.connection.poll(_GLANCE)
        if not told and (now := time.monotonic()) >= glance:
            glance = now + _GLANCE
            late = now > began + limits.seconds + STOP_AFTER
            told = late or (should_stop is not None and should_stop())
            if told:
                child.send(Frame("stop"), limits.memory_mb)
        if waiting:
            continue
        frame = child.receive(limits.memory_mb)
        if frame.kind == "step":
            answer.bound = max(answer.bound, frame.head["bound"])
            on_step(time.monotonic() - began, frame.head["value"], frame.head["bound"])
        elif frame.kind == "incumbent":
            answer.incumbent = frame.arrays["values"]
        elif frame.kind == "claim":
            answer.claim, answer.arrays = frame.head, frame.arrays
            return not told
        elif frame.head["what"] == "memory":
            raise OutOfMemory(limits.memory_mb)
        else:
            raise EngineFailed(frame.head["engine"], frame.head["said"])
