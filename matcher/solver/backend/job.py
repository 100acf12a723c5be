"""One model in the process that solves: built, given to its engine, stopped, answered."""

from __future__ import annotations

import math
import os
import shutil
import threading
import time
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NoReturn

import numpy as np
from ortools.math_opt import callback_pb2
from ortools.math_opt.core.python import solver
from ortools.math_opt.python import init_arguments
from ortools.util.python import solve_interrupter
from pybind11_abseil.status import StatusNotOk

from matcher.solver.backend import improving, progress, protos
from matcher.solver.backend.engine import Engine
from matcher.solver.backend.frames import Frame, send

SOLVER_TYPE = {Engine.SCIP: 1, Engine.GLOP: 3, Engine.CP_SAT: 4, Engine.PDLP: 5, Engine.HIGHS: 10}
"""Of `SolverTypeProto`."""
_BOUND, _SOLUTION = 3, 4
"""Of `CallbackEventProto`."""
_PATIENCE = {Engine.HIGHS: 0.0}
"""Seconds that an engine is given to stop; HiGHS cannot be interrupted through MathOpt."""
_SCIP_NO_MEMORY = "SCIP error code -1 "


def leave(folder: Path) -> NoReturn:
    """End the process at once, whatever its threads are doing."""
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(0)


class Job:
    """
    One model in work.

    Parameters
    ----------
    frame
        Of kind solve.
    connection
        Where progress and the answer go.
    folder
        Of this process.
    """

    def __init__(self, frame: Frame, connection: Connection, folder: Path) -> None:
        self._frame = frame
        self._engine = Engine(frame.head["engine"])
        self._connection = connection
        self._folder = folder
        self._interrupter = solve_interrupter.SolveInterrupter()
        self._sending = threading.Lock()
        self._done = threading.Event()
        self._known = (math.inf, -math.inf)

    def run(self) -> None:
        """Solve, and say how it ended."""
        try:
            answer = self._solve()
        except MemoryError:
            answer = Frame("failed", {"what": "memory"})
        except StatusNotOk as error:
            what = "memory" if _SCIP_NO_MEMORY in str(error) else "engine"
            said = {"engine": self._engine.value, "said": str(error)}
            answer = Frame("failed", {"what": what, **said})
        with self._sending:
            self._done.set()
            send(self._connection, answer)

    def stop(self) -> None:
        """Ask the engine to stop; leave it, with what it has found, where it does not."""
        self._interrupter.interrupt()
        if self._done.wait(_PATIENCE.get(self._engine, 0.3)):
            return
        found = improving.last(self._improving, self._frame.arrays["cost"].size)
        head = {"reason": "NO_SOLUTION_FOUND", "detail": "left", "bound": self._known[1]}
        with self._sending:
            if not self._done.is_set():
                arrays = {} if found is None else {"values": found}
                if found is not None:
                    head["reason"] = "FEASIBLE"
                send(self._connection, Frame("claim", head, arrays))
                leave(self._folder)

    @property
    def _improving(self) -> Path:
        return self._folder / improving.IMPROVING

    def _solve(self) -> Frame:
        arrays = self._frame.arrays
        protos.reserve(arrays)
        model = protos.model_of(arrays)
        wanted = callback_pb2.CallbackRegistrationProto()
        calling = self._engine is Engine.CP_SAT
        if calling:
            wanted.request_registration.extend([_BOUND, _SOLUTION])
        head = dict(self._frame.head)
        head["seconds"] = head["until"] - time.monotonic()  # the clock is the system's
        logging = self._engine in {Engine.HIGHS, Engine.SCIP} and head["whole"]
        result = solver.solve(
            model,
            SOLVER_TYPE[self._engine],
            init_arguments.StreamableSolverInitArguments().to_proto(),
            protos.parameters_of(self._engine, head, str(self._improving)),
            protos.starting_from(arrays),
            self._read if logging else None,
            wanted,
            self._called if calling else None,
            self._interrupter.pybind_interrupter,
        )
        return protos.claim_of(result)

    def _read(self, lines: list[str]) -> None:
        for line in lines:
            if (found := progress.read(self._engine, line)) is not None:
                self._step(*found)

    def _called(self, data: callback_pb2.CallbackDataProto) -> callback_pb2.CallbackResultProto:
        if data.event == _SOLUTION:
            values = np.array(data.primal_solution_vector.values)
            with self._sending:
                send(self._connection, Frame("incumbent", arrays={"values": values}))
        self._step(data.mip_stats.primal_bound, data.mip_stats.dual_bound)
        return callback_pb2.CallbackResultProto()

    def _step(self, value: float, bound: float) -> None:
        known = min(value, self._known[0]), max(bound, self._known[1])
        if known != self._known:
            self._known = known
            head = {"value": known[0], "bound": known[1]}
            with self._sending:
                send(self._connection, Frame("step", head))
