"""Columns that many tables have, written once."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from sqlalchemy import (
    CheckConstraint,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    ForeignKeyConstraint,
    Integer,
    MetaData,
    String,
    Text,
    TypeDecorator,
)

metadata: Final = MetaData(
    naming_convention={
        "ix": "%(column_0_N_name)s_of_%(table_name)s",
        "uq": "%(table_name)s_by_%(column_0_N_name)s",
        "ck": "%(table_name)s_%(constraint_name)s",
        "fk": "%(table_name)s_%(column_0_N_name)s",
        "pk": "%(table_name)s_key",
    }
)


class Moment(TypeDecorator[datetime]):
    """A moment, always with a zone, kept as UTC; SQLite keeps no zone of its own."""

    impl = DateTime
    cache_ok = True

    def __init__(self) -> None:
        super().__init__(timezone=True)

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Write a moment; one without a zone is refused, for it may mean any of several."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value} has no zone.")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002  the base class names it
        """Read a moment."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def key() -> Column[str]:
    """Give the name of a record: a prefix and 128 random bits."""
    return Column("id", String(40), primary_key=True)


def refers(name: str, to: str, *, optional: bool = False) -> Column[str]:
    """Give a column that names a record of another table, which must be there."""
    return Column(name, String(40), ForeignKey(to), nullable=optional, index=True)


def authority() -> Column[str]:
    """Give the tenant whose record it is, by ONS code."""
    return Column("authority", String(9), ForeignKey("authorities.code"), nullable=False)


def text(name: str) -> Column[str]:
    """Give a text that is always there, empty where there is nothing to say."""
    return Column(name, Text, nullable=False)


def moment(name: str, *, optional: bool = False) -> Column[datetime]:
    """Give a moment."""
    return Column(name, Moment, nullable=optional)


def version() -> Column[int]:
    """Give the number of changes made to a record, the first its making: its ETag."""
    return Column("version", Integer, nullable=False)


def one_of(column: str, values: tuple[str, ...]) -> CheckConstraint:
    """Allow listed values only."""
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=f"{column}_is_known")


def same_authority(table: str, column: str) -> ForeignKeyConstraint:
    """Tie a record to one of the same tenant: no row can join two authorities' children."""
    return ForeignKeyConstraint([column, "authority"], [f"{table}.id", f"{table}.authority"])
