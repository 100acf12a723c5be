"""Copies of the store, made while it is in use, and put back where nothing is."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, inspect
from sqlalchemy.exc import DatabaseError

from api.store.copying import copy_rows
from api.store.drafts import draft_of, put
from api.store.engines import check_there, file_of, make_engine, parsed
from api.store.errors import StoreDamaged, StoreError
from api.store.migrations.run import check_tables, opened, reached, upgrade, upgrade_on
from api.store.refusals import FATAL, unavailable
from api.store.whole import Whole, verify_store

_WAIT_SECONDS = 60.0


@contextmanager
def one_moment(url: URL) -> Iterator[Connection]:
    """
    Open a store for a long reading of one moment of it.

    Parameters
    ----------
    url
        As `parsed` gives it.

    Yields
    ------
    connection
        Which cannot write.

    Raises
    ------
    StoreError
        If there is none, or it does not answer.
    """
    check_there(url)
    engine = make_engine(url, "read", _WAIT_SECONDS)
    try:
        with engine.begin() as connection:
            yield connection
    except FATAL as error:
        raise unavailable(error, committing=False) from error
    except DatabaseError as error:
        raise StoreError("The file is not a store, or is damaged.") from error
    finally:
        engine.dispose()


def back_up(url: URL, output: Path) -> Whole:
    """
    Copy the store into one file, while others read and write.

    The file is an SQLite store in itself, whichever database it was made of.

    Parameters
    ----------
    url
        Of the store.
    output
        File to write; it is there whole, or not at all.

    Returns
    -------
    whole
        What a look at the copy found.

    Raises
    ------
    StoreDamaged
        If the copy does not hold together: no file is left.
    StoreError
        If there is no store, its tables are of another version, or it does not answer.
    """
    check_there(url)
    with draft_of(output) as draft:
        file = file_of(url)
        if file is not None:
            _copy_file(file, draft)
        else:
            upgrade(_sqlite(draft))
            with one_moment(url) as source, opened(_sqlite(draft)) as target:
                check_tables(source)
                copy_rows(source, target)
            _fold(draft)
        whole = _held_together(draft)
        put(draft, output)
    return whole


def restore(backup: Path, url: URL) -> Whole:
    """
    Put a copy where no store is.

    Parameters
    ----------
    backup
        File that `back_up` wrote.
    url
        SQLite in a folder that is empty or not there, or a PostgreSQL database without tables.

    Returns
    -------
    whole
        What a look at the restored store found.

    Raises
    ------
    StoreDamaged
        If the copy does not hold together: nothing is written.
    StoreError
        If something is there already, or the copy is no store of this version.
    """
    file = file_of(url)
    if file is not None:
        _check_empty(file.parent)
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with draft_of(file) as draft:
            _brought_up(backup, draft)
            put(draft, file)
    else:
        with tempfile.TemporaryDirectory() as folder:
            draft = Path(folder) / "store.db"
            _brought_up(backup, draft)
            with one_moment(_sqlite(draft)) as source, opened(url) as target:
                if inspect(target).get_table_names():
                    raise StoreError("The database has tables already. Nothing was written.")
                upgrade_on(target)
                copy_rows(source, target)
    with one_moment(url) as connection:
        return verify_store(connection)


def _brought_up(backup: Path, draft: Path) -> None:
    """Make a draft of a copy, which itself stays as it is, with today's tables."""
    if not backup.is_file():
        raise StoreError(f"{backup}: no such file.")
    shutil.copyfile(backup, draft)
    with one_moment(_sqlite(draft)) as connection:
        if reached(connection) is None:
            raise StoreError(f"{backup}: not a copy that `homeward db backup` made.")
    upgrade(_sqlite(draft))
    _held_together(draft)


def _held_together(file: Path) -> Whole:
    with one_moment(_sqlite(file)) as connection:
        whole = verify_store(connection)
    _fold(file)
    if whole.findings:
        raise StoreDamaged(whole.findings)
    return whole


def _check_empty(folder: Path) -> None:
    if folder.is_file() or (folder.is_dir() and any(folder.iterdir())):
        raise StoreError(f"{folder}: expected an empty folder. Nothing was written.")


def _copy_file(file: Path, draft: Path) -> None:
    with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(draft)) as target:
        source.backup(target)
    _fold(draft)


def _fold(file: Path) -> None:
    """Make one file of a store that nobody else has open."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")


def _sqlite(file: Path) -> URL:
    return parsed(f"sqlite:///{file}")
