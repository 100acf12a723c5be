"""Everything compiled, before the clock of a solve starts."""

from __future__ import annotations

from functools import cache


@cache
def make_ready() -> None:
    """
    Compile what a solve runs, or load it from the cache on disk.

    Takes some tens of seconds once per machine, then well under a second per process.
    """
    import matcher.solver.conflicts.kernels
    import matcher.solver.conflicts.kernels_cliques
    import matcher.solver.conflicts.kernels_cuts
    import matcher.solver.conflicts.kernels_eject
    import matcher.solver.conflicts.kernels_search
    import matcher.solver.conflicts.kernels_sets  # noqa: F401
