"""Items to agents at least cost, with potentials that prove it."""

from matcher.solver.assignment.answer import Assigned, Assignment
from matcher.solver.assignment.arcs import by_arcs, cheapest
from matcher.solver.assignment.dense import dense
from matcher.solver.assignment.sparse import sparse

__all__ = ["Assigned", "Assignment", "by_arcs", "cheapest", "dense", "sparse"]
