"""Records for tests of the store: two authorities, people, homes, and children who wait."""

from datetime import UTC, date, datetime, timedelta

from sqlalchemy import func, insert, select

from api.store.audit.chain import rows_of
from api.store.audit.verify import verify_rows
from api.store.change import SYSTEM, Actor
from api.store.identifiers import new_id
from api.store.tables.audit import audit
from api.store.tables.authorities import authorities
from api.store.tables.children import children
from api.store.tables.homes import homes
from api.store.tables.match_requests import match_requests
from api.store.tables.people import people
from api.store.tables.placements import placements
from api.store.tables.proposals import proposals
from api.store.tables.referrals import referrals

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
AREA, OTHER_AREA = "E08000025", "E06000020"
OFFICER = Actor("per_officer", AREA)
HOMES = ("SC900001", "SC900002")


def note(change, subject="none", **detail):
    """A unit of work that only leaves a row in the audit."""
    change.record("test.noted", subject, detail)
    return subject


def people_and_homes(database):
    """Put on record what everything else names."""

    def work(change):
        add = change.connection.execute
        for code in (AREA, OTHER_AREA):
            add(insert(authorities).values(code=code, name=code, created_at=NOON))
        person = {"id": OFFICER.id, "authority": AREA, "name": "An officer", "created_at": NOON}
        add(insert(people).values(person))
        change.record("person.added", OFFICER.id)
        for urn in HOMES:
            home = {"urn": urn, "document": "{}", "told_through": "home", "told_by": "the home"}
            home |= {"told_at": NOON, "updated_at": NOON, "version": 1}
            add(insert(homes).values(home))

    database.write(work, actor=SYSTEM)


def child(database, authority=AREA):
    """Put a child on record who waits, with a match; give the names of the three."""
    made = {"authority": authority, "created_at": NOON, "version": 1}
    by = {"created_by": OFFICER.id}

    def work(change):
        names = [new_id(kind) for kind in ("child", "referral", "match_request")]
        add = change.connection.execute
        who = {"id": names[0], "reference": names[0], "address_withheld": False}
        add(insert(children).values(made | who))
        asked = {"id": names[1], "child": names[0], "document": "{}", "state": "open"}
        add(insert(referrals).values(made | by | asked | {"updated_at": NOON}))
        match = {"id": names[2], "child": names[0], "referral": names[1], "kind": "ranking"}
        match |= {"decided_as_at": NOON, "question": "{}", "answer": b"{}", "rule_set": "1"}
        match |= {"profile_hash": "0", "input_hash": "0", "supply": 1, "data_ages": "{}"}
        add(insert(match_requests).values(made | by | match))
        for name in names:
            change.record(f"{name.split('_')[0]}.added", name)
        return tuple(names)

    return database.write(work, actor=OFFICER)


def proposal_row(waiting, urn=HOMES[0], place="1", **other):
    """The columns of a proposal for a child who waits."""
    row = {"id": new_id("proposal"), "authority": AREA, "urn": urn, "place": place}
    row |= dict(zip(("child", "referral", "match_request"), waiting, strict=True))
    row |= {"state": "proposed", "holds_place": True, "holds_child": True}
    row |= {"starts_on": date(2026, 12, 1), "emergency": None, "reason": "Near her school"}
    row |= {"expires_at": NOON + timedelta(hours=48), "basis": "{}", "created_by": OFFICER.id}
    return row | {"created_at": NOON, "updated_at": NOON, "version": 1} | other


def proposing(waiting, urn=HOMES[0], place="1"):
    """A unit of work that proposes a place."""

    def work(change):
        row = proposal_row(waiting, urn, place)
        change.connection.execute(insert(proposals).values(row))
        change.record("proposal.proposed", row["id"], {"state": row["state"]})
        return row["id"]

    return work


def placement_row(waiting, proposal, urn=HOMES[0], place="1", **other):
    """The columns of a placement that a proposal came to."""
    row = {"id": new_id("placement"), "authority": AREA, "child": waiting[0], "urn": urn}
    row |= {"proposal": proposal, "place": place, "state": "running", "ended_told": ""}
    row |= {"starts_on": date(2026, 12, 1), "created_at": NOON, "updated_at": NOON}
    return row | {"version": 1} | other


def count(database, table, *where):
    """How many rows there are."""
    with database.read() as connection:
        return connection.scalar(select(func.count()).select_from(table).where(*where))


def chain(database):
    """What a look at the audit finds."""
    with database.read() as connection:
        return verify_rows(rows_of(connection))


def told(database, action):
    """How many rows of the audit tell of an action."""
    return count(database, audit, audit.c.action == action)


def held(database):
    """The places that are held, each as often as it is."""
    with database.read() as connection:
        statement = select(proposals.c.urn, proposals.c.place).where(proposals.c.holds_place)
        return sorted(map(tuple, connection.execute(statement)))


def lived_in(database):
    """The places that children live in, each as often as they do."""
    with database.read() as connection:
        statement = select(placements.c.urn, placements.c.place)
        return sorted(map(tuple, connection.execute(statement)))
