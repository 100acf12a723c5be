"""Copies of a store that was filled once, of each kind of database."""

import shutil
from dataclasses import replace
from uuid import uuid4

import psycopg

SQLITE = "sqlite:///"


def copied(full):
    """Give a new store with all that is in one which nobody has open."""
    name = f"copy_{uuid4().hex}"
    if full.url.startswith(SQLITE):
        path = full.url.removeprefix(SQLITE)
        new = f"{path}.{name}"
        shutil.copy(path, new)
        return replace(full, url=SQLITE + new)
    address, _, asked = full.url.partition("?")
    base, _, source = address.rpartition("/")
    with psycopg.connect(f"{base}/postgres?{asked}", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {source}")
    return replace(full, url=f"{base}/{name}?{asked}")
