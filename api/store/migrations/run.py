"""Bring the tables of a database to what this version of the service needs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Connection
from sqlalchemy.exc import DBAPIError

from api.store.engines import file_of, make_engine
from api.store.errors import StoreError
from api.store.refusals import FATAL, unavailable

_WAIT_SECONDS = 60.0
_HERE = str(Path(__file__).parent)


@contextmanager
def opened(url: URL) -> Iterator[Connection]:
    """
    Open a database to change its tables; nobody else writes meanwhile.

    Parameters
    ----------
    url
        As `parsed` gives it.

    Yields
    ------
    connection
        In a transaction that is committed in the end.

    Raises
    ------
    StoreUnavailable
        If the database does not answer.
    """
    engine = make_engine(url, "change tables", _WAIT_SECONDS)
    try:
        with engine.begin() as connection:
            yield connection
    except FATAL as error:
        raise unavailable(error, committing=False) from error
    finally:
        engine.dispose()


def config_for(connection: Connection) -> Config:
    """Tell alembic where the changes are, and by which connection to make them."""
    config = Config()
    config.set_main_option("script_location", _HERE.replace("%", "%%"))
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    config.attributes["connection"] = connection
    return config


def newest() -> str:
    """Give the name of the last change that this version of the service knows."""
    found = ScriptDirectory(_HERE).get_current_head()
    if found is None:
        raise StoreError("The changes of the tables are not installed.")
    return found


def reached(connection: Connection) -> str | None:
    """Give the name of the last change that was made to a database; None for an empty one."""
    return MigrationContext.configure(connection).get_current_revision()


def check_tables(connection: Connection) -> None:
    """
    Check that the tables are those that this version of the service knows.

    Parameters
    ----------
    connection
        Of the store.

    Raises
    ------
    StoreError
        If they are older or newer.
    """
    found = reached(connection)
    if found != newest():
        raise StoreError(
            f"The tables are at {found or 'nothing'}, expected {newest()}: "
            "run `homeward db upgrade` of the version of homeward that you serve with."
        )


def upgrade(url: URL) -> tuple[str | None, str]:
    """
    Make every change that a database does not have yet: all, or none.

    Parameters
    ----------
    url
        As `parsed` gives it. The folder of an SQLite file is made if it is not there.

    Returns
    -------
    before, after
        Names of the last change.

    Raises
    ------
    StoreError
        If the database is newer than this version of the service, or does not answer.
    """
    file = file_of(url)
    if file is not None:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        file.touch(mode=0o600)
    with opened(url) as connection:
        return upgrade_on(connection), newest()


def upgrade_on(connection: Connection) -> str | None:
    """
    Make the changes in a transaction that does more.

    Parameters
    ----------
    connection
        As `opened` gives it.

    Returns
    -------
    before
        Name of the last change; None for an empty database.

    Raises
    ------
    StoreError
        If the database is newer than this version of the service, or something stands in the way.
    """
    before = reached(connection)
    known = {change.revision for change in ScriptDirectory(_HERE).walk_revisions()}
    if before is not None and before not in known:
        raise StoreError(
            f"The tables are at {before}, which this version of homeward does not know: "
            "a newer one wrote them."
        )
    try:
        command.upgrade(config_for(connection), "head")
    except DBAPIError as error:
        raise StoreError(
            f"The tables could not be changed: {error.orig} Nothing was changed."
        ) from error
    return before
