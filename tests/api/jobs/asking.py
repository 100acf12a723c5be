"""People who ask for jobs, and what stands in the store of one."""

from sqlalchemy import insert, select

from api.jobs import changes
from api.jobs.job import find_job, happened_since
from api.store.change import SYSTEM, Actor
from api.store.identifiers import new_id
from api.store.tables.audit import audit
from api.store.tables.authorities import authorities
from api.store.tables.jobs import jobs
from api.store.tables.people import people

LEEDS, KENT = "E08000035", "E10000016"


def officer_of(database, authority=LEEDS):
    """Put an authority and an officer of it into a store."""

    def put(change):
        known = change.connection.scalar(
            select(authorities.c.code).where(authorities.c.code == authority)
        )
        if known is None:
            change.connection.execute(
                insert(authorities).values(
                    code=authority, name="An authority", created_at=change.now
                )
            )
        person = new_id("person")
        change.connection.execute(
            insert(people).values(
                id=person, authority=authority, name="An officer", created_at=change.now
            )
        )
        change.record("person.added", person)
        return Actor(person, authority)

    return database.write(put, actor=SYSTEM)


def asked(database, officer, **question):
    return database.write(lambda change: changes.ask(change, "allocation", question), actor=officer)


def now_of(database, job):
    with database.read() as connection:
        return find_job(connection, job.id, kind="allocation", authority=job.authority)


def events_of(database, job):
    with database.read() as connection:
        return [one.document for one in happened_since(connection, job.id, 0, 1000)]


def audited(database, job):
    with database.read() as connection:
        found = select(audit.c.action).where(audit.c.subject == job.id).order_by(audit.c.seq)
        return connection.scalars(found).all()


def workers_of(database):
    with database.read() as connection:
        return set(connection.scalars(select(jobs.c.worker).where(jobs.c.worker.is_not(None))))
