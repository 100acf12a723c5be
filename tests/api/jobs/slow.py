"""A worker whose work takes as long as a file is missing: `python -m tests.api.jobs.slow URL`."""

import json
import sys
import time
from pathlib import Path

from api.jobs.running import work
from api.jobs.worker import CannotAnswer
from api.security.logs import Journal, take_over
from api.store.database import open_database

BEAT, LOST = 0.05, 2.0


def slowly(hold):
    """Work until the file of the question is there, or somebody asks for the end."""
    question = hold.job.question
    if "refused" in question:
        raise CannotAnswer(question["refused"])
    if "breaks" in question:
        raise ZeroDivisionError(question["breaks"])
    with Path(question["begun"]).open("a") as begun:
        begun.write(f"{hold.worker}\n")
    number = 0
    while not Path(question["until"]).exists() and not hold.should_stop():
        number += 1
        hold.tell(done=number)
        time.sleep(0.02)
    return json.dumps({"stopped": hold.should_stop()}).encode()


def main(url):
    journal = Journal()
    take_over(journal)
    database = open_database(url)
    try:
        work(
            database,
            {"allocation": slowly},
            journal,
            beat_seconds=BEAT,
            lost_seconds=LOST,
            with_parent=True,
        )
    finally:
        database.close()


if __name__ == "__main__":
    main(sys.argv[1])
