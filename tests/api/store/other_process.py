"""What another process does to a store: begun quickly, for many are begun and ended."""

import multiprocessing
import os

from api.store.database import open_database

from .records import OFFICER, note, proposing

PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload([__name__])


def begin(work, *given):
    """Begin a process; it is ended by whoever began it."""
    process = PROCESSES.Process(target=work, args=given, daemon=True)
    process.start()
    return process


def note_many(url, times):
    """Leave rows in the audit, one after the other."""
    database = open_database(url)
    for n in range(times):
        database.write(lambda change, n=n: note(change, n=n), actor=OFFICER, patience=60)
    database.close()


def propose_all(url, waiting, acknowledged):
    """Propose a place of its own to each child; tell of each only once it is kept."""
    database = open_database(url)
    told = os.open(acknowledged, os.O_WRONLY | os.O_APPEND)
    for place, names in waiting:
        kept = database.write(proposing(names, place=str(place)), actor=OFFICER, patience=60)
        os.write(told, f"{kept}\n".encode())
