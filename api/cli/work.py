"""`homeward work`: a worker for long work, alone; `homeward serve` has its own."""

from __future__ import annotations


def work() -> None:
    """
    Work on what is asked for and takes long: allocations. One job at a time, until stopped.

    The store is that of the settings, as for `homeward serve`; docs/jobs.md says more.
    """
    from api.jobs.__main__ import run_worker  # noqa: PLC0415  loads the engine and the store

    run_worker(with_parent=False)
