"""Work on one pool: judged, planned, told how it goes, and written."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from api.cli import clock
from api.cli.consoles import progress, write_json_text
from api.cli.pool_reading import LoadedPool
from api.cli.stopping import Stop, stopped_by_ctrl_c
from api.cli.working import Working
from matcher.allocate.answer import Allocation, Prices
from matcher.allocate.plan import Plan, allocate
from matcher.allocate.question import question_of
from matcher.allocate.ready import make_ready
from matcher.answer.phrases import listed
from matcher.answer.wire import as_json
from matcher.solver.limits import Limits

GETTING_READY = "Getting the solver ready: up to a minute the first time on a machine"
MOST_NAMED = 10
"""References in a line on many children."""
STOPPING = "Stopping: what was found so far is given."


@dataclass(frozen=True, slots=True)
class Planned:
    """
    A plan that may still be worked on.

    Parameters
    ----------
    plan
        The plan.
    limits
        What it was made within.
    stop
        Whether somebody asked for the work to end.
    working
        Where it is said how it goes.
    """

    plan: Plan
    limits: Limits
    stop: Stop
    working: Working


@contextmanager
def planned(loaded: LoadedPool, seconds: float, *, fair: bool) -> Iterator[Planned]:
    """
    Judge a pool and make a plan; Ctrl-C ends the search with the best so far.

    Parameters
    ----------
    loaded
        Supply and children.
    seconds
        To search for.
    fair
        Whether the worst-off child comes before the total.
    """
    limits = Limits(seconds)
    _say_if_past(loaded)
    with Working(progress(), len(loaded.pool)) as working:
        question = question_of(loaded.engine, loaded.pool, on_judged=working.judged)
        working.says(GETTING_READY)
        make_ready()
        working.says("Looking for a first plan")
        with stopped_by_ctrl_c(lambda: working.notice(STOPPING)) as stop:
            plan = allocate(question, limits, stop, working.step, fair=fair)
            yield Planned(plan, limits, stop, working)


def write_document(
    answer: Allocation | Prices, kind: str, loaded: LoadedPool, *, stopped: bool
) -> None:
    """
    Write what is told of a pool as JSON, with everything found when the files were read.

    Parameters
    ----------
    answer
        What is told.
    kind
        Name of its schema.
    loaded
        What it was made from.
    stopped
        Whether somebody asked for the work to end.
    """
    beside = {"notes": loaded.notes, "told": loaded.told, "stopped": stopped}
    write_json_text(as_json(answer, kind, **beside))


def _say_if_past(loaded: LoadedPool) -> None:
    today = clock.now().date()
    past = [one.reference for one in loaded.pool.referrals if one.starts_on < today]
    if past:
        rest = len(past) - MOST_NAMED
        named = past if rest <= 0 else [*past[:MOST_NAMED], f"{rest:,} more"]
        progress().print(f"The start asked for is past: {listed(named)}.")
