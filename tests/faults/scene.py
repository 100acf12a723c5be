"""A store in which many children wait for few places, as of today, and the keys of all who act."""

import json
import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import cache

from sqlalchemy import insert

from api.referrals.cases import assign
from api.security.roles import Role
from api.store.change import SYSTEM, Actor
from api.store.database import open_database
from api.store.tables.authorities import authorities
from constraints.vocabulary import HomeRecord
from fixtures.stories.host_team_not_told import NEXT_DOOR
from matcher.entities import HomePaper
from matcher.records.documents.parse import parse_referral, parse_snapshot
from matcher.records.documents.write import referral_text, snapshot_text
from tests.api.proposals.office import OURS, scene
from tests.api.town import Town, document

CHILDREN = 16
URNS = tuple(str(9112001 + number) for number in range(10))
PLACES = ("1", "2")
WRITTEN = date(2026, 3, 2)
"""The day on which the story is told."""
DAY = re.compile(r'"(\d{4}-\d{2}-\d{2})"')


@dataclass(frozen=True)
class Stocked:
    """
    Where the store is, and who may do what in it.

    Parameters
    ----------
    url
        Of a store that is not open.
    keys
        Header with the key of each who acts.
    matches
        The match of each child: (referral, match request).
    """

    url: str
    keys: dict[str, dict[str, str]]
    matches: tuple[tuple[str, str], ...]


def moved(text):
    """Move every day, births too: nobody proposes for a day that is past."""
    by = datetime.now(UTC).date() - WRITTEN
    return DAY.sub(lambda found: f'"{date.fromisoformat(found[1]) + timedelta(by.days)}"', text)


@cache
def homes_and_child():
    """Homes with two places each, and a girl who may come to any of them."""
    told, girl = scene()
    home = next(one for one in told.homes if one.urn == NEXT_DOOR)
    free = [one for one in told.vacancies if one.urn == NEXT_DOOR and one.place in PLACES]
    snapshot = replace(
        told,
        homes=tuple(replace(home, urn=urn) for urn in URNS),
        vacancies=tuple(replace(one, urn=urn) for urn in URNS for one in free),
        residents=(),
    )
    [paper] = girl.home_records
    read = tuple(HomePaper(urn, HomeRecord.LOCATION_REVIEW_READ, paper.on) for urn in URNS)
    girl = replace(girl, home_records=read)
    return parse_snapshot(moved(snapshot_text(snapshot))), parse_referral(
        moved(referral_text(girl))
    )


def stocked(url, children=CHILDREN):
    """Fill an empty store, by the service itself."""
    snapshot, girl = homes_and_child()
    store = open_database(url)
    town = Town(store, snapshot)
    row = {"code": OURS, "name": OURS, "created_at": datetime.now(UTC)}
    store.write(lambda change: change.connection.execute(insert(authorities), [row]), actor=SYSTEM)
    people = {
        name: town.person(role, authority=OURS)
        for name, role in (
            ("proposer", Role.OFFICER),
            ("officer", Role.OFFICER),
            ("approver", Role.APPROVER),
            ("director", Role.DIRECTOR),
            ("iro", Role.IRO),
        )
    }
    people["manager"] = town.person(Role.REGISTERED_MANAGER, urns=URNS)
    with town.client:
        matches = tuple(_waits(town, people, girl, number) for number in range(children))
    store.close()
    return Stocked(url, {name: one.bearer for name, one in people.items()}, matches)


def _waits(town, people, girl, number):
    """Put a child on record with whom everybody works, and match."""
    named = replace(girl.child, reference=f"C-{number}")
    body = json.loads(json.dumps(document(replace(girl, reference=f"R-{number}", child=named))))
    made = people["proposer"].post("/referrals", body)
    assert made.status_code == 201, made.text
    child, referral = made.json()["child"], made.json()["id"]

    def everybody(change):
        for name in ("officer", "approver", "iro", "proposer"):
            assign(change, child, people[name].person.id)

    town.store.write(everybody, actor=Actor(people["director"].person.id, OURS))
    director = people["director"].person.id
    by = Actor(people["approver"].person.id, OURS)
    town.store.write(lambda change: assign(change, child, director), actor=by)
    asked = {"decided_on": girl.decided_on.isoformat()}
    return referral, town.match(referral, people["proposer"], **asked).json()["id"]
