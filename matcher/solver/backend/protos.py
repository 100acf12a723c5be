"""Arrays to and from the messages of OR-Tools; run in the child process only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from ortools.math_opt import (
    model_parameters_pb2,
    model_pb2,
    parameters_pb2,
    result_pb2,
    solution_pb2,
)

from matcher.solver.backend.engine import Engine
from matcher.solver.backend.frames import Array, Frame

# Filling the messages from lists takes 0.1 s for 100,000 variables and 20,000 rows; a tenth of
# that through the modelling objects of OR-Tools takes 1.1 s.


_BYTES = {"cost": 256, "row_lower": 160, "row": 160}
"""Of a message for each variable, row and term, with what its lists leave behind as they grow."""


def reserve(arrays: Mapping[str, Array]) -> None:
    """
    See that there is room for the messages of a model.

    Raises
    ------
    MemoryError
        There is not. The messages themselves would end the process by a null pointer.
    """
    np.empty(sum(size * arrays[name].size for name, size in _BYTES.items()), dtype=np.int8)


def model_of(arrays: Mapping[str, Array]) -> model_pb2.ModelProto:
    """Give the model of a frame, its arrays named as in `Model`."""
    model = model_pb2.ModelProto()
    size, rows = arrays["cost"].size, arrays["row_lower"].size
    variables = model.variables
    variables.ids.extend(range(size))
    variables.lower_bounds.extend(arrays["lower"].tolist())
    variables.upper_bounds.extend(arrays["upper"].tolist())
    variables.integers.extend(arrays["integer"].tolist())
    costs = np.flatnonzero(arrays["cost"])
    model.objective.linear_coefficients.ids.extend(costs.tolist())
    model.objective.linear_coefficients.values.extend(arrays["cost"][costs].tolist())
    model.linear_constraints.ids.extend(range(rows))
    model.linear_constraints.lower_bounds.extend(arrays["row_lower"].tolist())
    model.linear_constraints.upper_bounds.extend(arrays["row_upper"].tolist())
    terms = np.flatnonzero(arrays["coefficient"])
    model.linear_constraint_matrix.row_ids.extend(arrays["row"][terms].tolist())
    model.linear_constraint_matrix.column_ids.extend(arrays["column"][terms].tolist())
    model.linear_constraint_matrix.coefficients.extend(arrays["coefficient"][terms].tolist())
    return model


def starting_from(arrays: Mapping[str, Array]) -> model_parameters_pb2.ModelSolveParametersProto:
    """Give the hint and the starting basis of a frame, where it has them."""
    start = model_parameters_pb2.ModelSolveParametersProto()
    if "hint" in arrays:
        values = start.solution_hints.add().variable_values
        values.ids.extend(range(arrays["hint"].size))
        values.values.extend(arrays["hint"].tolist())
    if "basis" in arrays:
        basis = start.initial_basis
        for name, vector in (
            ("basis", basis.variable_status),
            ("row_basis", basis.constraint_status),
        ):
            vector.ids.extend(range(arrays[name].size))
            vector.values.extend(arrays[name].tolist())
    return start


def parameters_of(
    engine: Engine, head: Mapping[str, Any], improving: str
) -> parameters_pb2.SolveParametersProto:
    """
    Give how an engine is to work.

    Parameters
    ----------
    engine
        Which one.
    head
        Of the frame: seconds, seed, threads, presolve.
    improving
        File that HiGHS writes its solutions to as it finds them.
    """
    given = parameters_pb2.SolveParametersProto()
    given.time_limit.FromNanoseconds(max(1, int(head["seconds"] * 1e9)))
    if not head["presolve"]:
        given.presolve = parameters_pb2.EMPHASIS_OFF
    if engine is not Engine.PDLP:
        given.random_seed = head["seed"]
    if engine in {Engine.CP_SAT, Engine.SCIP}:
        given.threads = head["threads"]
    if engine is Engine.CP_SAT:
        # Its presolve of linear programs calls some infeasible models invalid (a row of multiples
        # of 3 that must be 8); that of CP-SAT itself, which comes after, does not.
        given.cp_sat.mip_presolve_level = 0
        # Costs are whole numbers and need no scaling: the bound proved is the bound. Computed
        # again for costs that were scaled, it comes out lower than that.
        given.cp_sat.mip_compute_true_objective_bound = False
    if engine is Engine.HIGHS:
        # It refuses a number of threads; and it cannot be interrupted, so that what it has found
        # must be read from a file.
        given.highs.string_options["parallel"] = "off"
        given.highs.bool_options["mip_improving_solution_save"] = True
        given.highs.string_options["mip_improving_solution_file"] = improving
    if engine in {Engine.HIGHS, Engine.SCIP} and head["whole"]:
        # The usual 0.01 % would call a solution optimal that is not. Costs are whole numbers, so
        # a bound less than 1 below the value is a proof.
        given.relative_gap_tolerance = 0.0
        given.absolute_gap_tolerance = 0.99
    return given


def claim_of(result: result_pb2.SolveResultProto) -> Frame:
    """Give what an engine claims at its end, without judging it."""
    ended = result.termination
    reason = result_pb2.TerminationReasonProto.Name(ended.reason)
    head: dict[str, Any] = {
        "reason": reason.removeprefix("TERMINATION_REASON_"),
        "detail": ended.detail,
        "bound": ended.objective_bounds.dual_bound,
    }
    arrays: dict[str, Array] = {}
    if result.solutions:
        best = result.solutions[0]
        if best.HasField("primal_solution"):
            head["value"] = best.primal_solution.objective_value
            arrays["values"] = np.array(best.primal_solution.variable_values.values)
        if best.HasField("dual_solution"):
            arrays["duals"] = np.array(best.dual_solution.dual_values.values)
            arrays["reduced_costs"] = np.array(best.dual_solution.reduced_costs.values)
        if best.HasField("basis"):
            arrays.update(_basis(best.basis))
    return Frame("claim", head, arrays)


def _basis(basis: solution_pb2.BasisProto) -> dict[str, Array]:
    return {
        "basis": np.array(basis.variable_status.values, dtype=np.int8),
        "row_basis": np.array(basis.constraint_status.values, dtype=np.int8),
    }
