"""
The smallest FastAPI app that keeps a place for a child, to hold the service against.

Run as `python -m benchmarks.peers.small_app DATABASE_URL PORT`. It does the same writes on the same
database: a proposal whose place and child are held by unique indexes, on disk before it answers. No
caller is asked who they are, nothing is written down of who read or did what, no rule is asked, and
a request sent twice is carried out twice.
"""

from __future__ import annotations

import logging
import sys
from typing import Any

import uvicorn
from fastapi import FastAPI, HTTPException, Response
from sqlalchemy import (
    Boolean,
    Column,
    Engine,
    Index,
    MetaData,
    String,
    Table,
    Text,
    create_engine,
    event,
    insert,
    make_url,
    select,
    text,
    update,
)
from sqlalchemy.exc import IntegrityError

METADATA = MetaData()
RECORDS = Table(
    "records", METADATA, Column("id", String(40), primary_key=True), Column("document", Text)
)
PROPOSALS = Table(
    "proposals",
    METADATA,
    Column("id", String(40), primary_key=True),
    Column("child", String(40), nullable=False),
    Column("place", String(40), nullable=False),
    Column("holds", Boolean, nullable=False),
    Column("reason", Text, nullable=False),
)
for _held in ("child", "place"):
    Index(
        f"one_{_held}",
        PROPOSALS.c[_held],
        unique=True,
        sqlite_where=text("holds"),
        postgresql_where=text("holds"),
    )


def opened(url: str) -> Engine:
    """
    Open the database with as much care for the disk as the service takes.

    Parameters
    ----------
    url
        Of SQLite or PostgreSQL.
    """
    address = make_url(url)
    if address.get_backend_name() == "postgresql":
        return create_engine(address.set(drivername="postgresql+psycopg"), pool_size=16)
    engine = create_engine(address, pool_size=16, connect_args={"timeout": 30})

    @event.listens_for(engine, "connect")
    def _settings(connection: Any, _: object) -> None:  # noqa: ANN401  of the driver
        for pragma in ("journal_mode = WAL", "synchronous = FULL"):
            connection.execute(f"PRAGMA {pragma}")

    return engine


def create_app(engine: Engine) -> FastAPI:
    """
    Make the app.

    Parameters
    ----------
    engine
        Of a database without tables.
    """
    METADATA.create_all(engine)
    app = FastAPI()

    @app.get("/records/{name}")
    def read(name: str) -> Response:
        with engine.connect() as connection:
            found = connection.scalar(select(RECORDS.c.document).where(RECORDS.c.id == name))
        if found is None:
            raise HTTPException(404)
        return Response(found, media_type="application/json")

    @app.put("/records/{name}", status_code=204)
    def keep(name: str, record: dict[str, str]) -> None:
        with engine.begin() as connection:
            connection.execute(insert(RECORDS).values(id=name, document=record["document"]))

    @app.post("/proposals", status_code=201)
    def propose(proposal: dict[str, str]) -> dict[str, str]:
        try:
            with engine.begin() as connection:
                connection.execute(insert(PROPOSALS).values(**proposal, holds=True))
        except IntegrityError:
            raise HTTPException(409) from None
        return proposal

    @app.post("/withdrawals", status_code=204)
    def withdraw_all() -> None:
        with engine.begin() as connection:
            connection.execute(update(PROPOSALS).values(holds=False))

    return app


if __name__ == "__main__":
    logging.disable()
    uvicorn.run(
        create_app(opened(sys.argv[1])),
        host="127.0.0.1",
        port=int(sys.argv[2]),
        log_level="warning",
        access_log=False,
    )
