"""Calling a worker from the service, after what it is called to is on record."""

from __future__ import annotations

import contextlib
import sqlite3
from typing import Final

import psycopg

from api.jobs.queue import open_queue
from api.store.database import Database

FAULTS_OF_QUEUE: Final = (sqlite3.Error, psycopg.Error)


def call_worker(database: Database, job: str) -> None:
    """
    Call a worker to a job. Where the queue cannot be reached, the workers' watch finds the job.

    Parameters
    ----------
    database
        The store, in which the job is.
    job
        Name of the record.
    """
    with contextlib.suppress(*FAULTS_OF_QUEUE), contextlib.closing(open_queue(database.url)) as one:
        one.call(job)
