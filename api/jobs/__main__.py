"""A worker on the store that the environment names: `python -m api.jobs`, `homeward work`."""

from __future__ import annotations

import sys

from api.allocations.planning import plan_pool
from api.jobs.running import work
from api.match_requests.supplies import Supplies
from api.security.logs import Journal, take_over
from api.settings import read_settings
from api.store.database import open_database
from api.store.migrations.run import check_tables
from api.supply.book import SupplyBook
from constraints.errors import PlacementError


def run_worker(*, with_parent: bool) -> None:
    """
    Work on the jobs of the store until told to stop.

    Parameters
    ----------
    with_parent
        Whether to stop once standard input ends.

    Raises
    ------
    PlacementError
        A setting or a store that cannot be used.
    """
    journal = Journal()
    database = open_database(read_settings().store_url)
    try:
        with database.read() as connection:
            check_tables(connection)
        take_over(journal)
        supplies = Supplies(SupplyBook())
        kinds = {"allocation": lambda hold: plan_pool(database, supplies, hold)}
        work(database, kinds, journal, with_parent=with_parent)  # type: ignore[arg-type]
    finally:
        database.close()


if __name__ == "__main__":
    try:
        run_worker(with_parent=True)
    except PlacementError as error:
        sys.stderr.write(f"{error}\n")
        sys.exit(2)
