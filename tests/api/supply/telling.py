"""Homes of a made-up town put on record, and told anew."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache

from sqlalchemy import delete, insert, update

from api.homes.document import home_text
from api.homes.service import supply_changed
from api.store.change import SYSTEM
from api.store.tables.homes import homes
from fixtures.worlds import referrals, town

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
CLOCK = iter(NOON + timedelta(seconds=n) for n in range(1_000_000))


@cache
def world():
    return town()


@cache
def asked():
    return referrals(world(), 30, 7)


def of_home(snapshot, urn):
    """What a snapshot tells of one home."""
    return replace(
        snapshot,
        homes=tuple(home for home in snapshot.homes if home.urn == urn),
        vacancies=tuple(told for told in snapshot.vacancies if told.urn == urn),
        residents=tuple(who for who in snapshot.residents if who.urn == urn),
    )


def put(database, snapshot, *urns):
    """Put homes on record as a snapshot tells of them, in one unit of work."""

    def work(change):
        for urn in urns:
            document, now = home_text(snapshot, urn), next(CLOCK)
            told = {"document": document, "updated_at": now}
            where = update(homes).where(homes.c.urn == urn)
            values = {**told, "version": homes.c.version + 1}
            if not change.connection.execute(where.values(values)).rowcount:
                new = {"told_through": "home", "told_by": "home", "told_at": now, "version": 1}
                change.connection.execute(insert(homes).values(urn=urn, **told, **new))
        supply_changed(change)

    database.write(work, actor=SYSTEM)


def put_all(database, snapshot):
    put(database, snapshot, *(home.urn for home in snapshot.homes))


def take_away(database, urn):
    def work(change):
        change.connection.execute(delete(homes).where(homes.c.urn == urn))
        supply_changed(change)

    database.write(work, actor=SYSTEM)
