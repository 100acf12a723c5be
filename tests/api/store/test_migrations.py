"""The changes of the tables, one after the other, come to the tables of the code."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from api.store.engines import file_of, parsed
from api.store.errors import StoreError
from api.store.migrations.run import check_tables, newest, opened, reached, upgrade
from api.store.tables import metadata

POSTGRESQL = """
SELECT c.relname, 'constraint', o.conname, pg_get_constraintdef(o.oid)
  FROM pg_constraint o JOIN pg_class c ON c.oid = o.conrelid
 WHERE o.connamespace = 'public'::regnamespace
UNION ALL
SELECT tablename, 'index', indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'
UNION ALL
SELECT table_name, 'column', column_name,
       concat_ws(' ', data_type, character_maximum_length, is_nullable, column_default)
  FROM information_schema.columns WHERE table_schema = 'public'
"""
SQLITE = "SELECT tbl_name, type, name, sql FROM sqlite_master WHERE sql IS NOT NULL"


def definitions(url):
    """Everything that the tables are made of, as the database itself tells it."""
    with opened(url) as connection:
        sqlite = file_of(url) is not None
        rows = connection.execute(text(SQLITE if sqlite else POSTGRESQL)).all()
    return sorted(
        (table, kind, name, tuple(sorted(map(str.strip, told.replace('"', "").split("\n")))))
        for table, kind, name, told in rows
        if table != "alembic_version"
    )


def comparable(rows):
    """The order of lines within a table says nothing, nor do the commas between them."""
    return [(*row[:3], tuple(sorted(line.rstrip(",") for line in row[3]))) for row in rows]


def test_the_changes_come_to_the_tables_of_the_code(stores):
    changed, made = parsed(stores.new(empty=True)), parsed(stores.new(empty=True))
    upgrade(changed)
    with opened(made) as connection:
        metadata.create_all(connection)
    assert comparable(definitions(changed)) == comparable(definitions(made))
    with opened(changed) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_an_empty_database_is_brought_up_once(stores):
    url = parsed(stores.new(empty=True))
    assert upgrade(url) == (None, newest())
    assert upgrade(url) == (newest(), newest())
    with opened(url) as connection:
        check_tables(connection)


def test_a_newer_database_is_left_alone(stores):
    url = parsed(stores.new())
    with opened(url) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = 'v9999'"))
    with pytest.raises(StoreError, match="a newer one wrote them"):
        upgrade(url)
    with opened(url) as connection, pytest.raises(StoreError, match=r"at v9999, expected v\d"):
        check_tables(connection)


def test_a_change_that_fails_leaves_the_tables_as_they_were(stores):
    url = parsed(stores.new(empty=True))
    with opened(url) as connection:
        connection.execute(text("CREATE TABLE audit (id INTEGER)"))
    with pytest.raises(StoreError, match=r"could not be changed: .*audit"):
        upgrade(url)
    with opened(url) as connection:
        assert reached(connection) is None
        assert MigrationContext.configure(connection).get_current_revision() is None
    assert {table for table, *_ in definitions(url)} == {"audit"}


def test_a_store_without_tables_says_what_to_do(stores):
    url = parsed(stores.new(empty=True))
    with opened(url) as connection, pytest.raises(StoreError, match="homeward db upgrade"):
        check_tables(connection)
