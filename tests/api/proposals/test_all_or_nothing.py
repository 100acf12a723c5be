"""Whatever fails while something is done with a proposal, nothing of it is left."""

from importlib import import_module

from sqlalchemy import select

from api.store.tables import metadata
from api.store.whole import verify_store

POINTS = {
    "propose": ("making.propose", "making.put_new", "making.tell_step", "making.seen"),
    "confirm": (
        "taking.take", "taking.put_step", "taking.tell_step", "taking.come_to_live",
        "living.new_id", "living.as_resident", "living.home_text", "living.supply_changed",
        "taking.seen",
    ),
    "end": ("taking.put_step", "taking.leave", "living.home_text", "living.supply_changed"),
    "expire": ("expiring.put_step", "expiring.tell_step"),
}  # fmt: skip


def everything(office):
    """Each row of each table."""
    with office.store.read() as connection:
        return {
            table.name: sorted(map(repr, connection.execute(select(table))))
            for table in metadata.sorted_tables
        }


def failing(function):
    """The same, and then the process is at its end."""

    def wrapper(*given, **named):
        function(*given, **named)
        raise MemoryError

    return wrapper


def break_at_each(office, monkeypatch, verb, call):
    before = everything(office)
    for point in POINTS[verb]:
        module, name = f"api.proposals.{point}".rsplit(".", 1)
        broken = failing(getattr(import_module(module), name))
        with monkeypatch.context() as patch:
            patch.setattr(f"{module}.{name}", broken)
            assert call().status_code == 500
        assert everything(office) == before, point


def test_what_fails_at_any_step_leaves_nothing(office, monkeypatch):
    match = office.child()
    asked = office.asked(match)
    break_at_each(office, monkeypatch, "propose", lambda: office.proposer.post("/proposals", asked))
    made = office.propose(match).ready()
    break_at_each(office, monkeypatch, "confirm", made.confirm)
    assert made.confirm().status_code == 200
    office.later(days=5)
    ending = {"on": "2026-03-06", "code": "CHILD", "why": "She asked."}
    break_at_each(office, monkeypatch, "end", lambda: made.step(office.officer, "ending", ending))
    with office.store.read() as connection:
        assert verify_store(connection).findings == ()


def test_a_clock_that_fails_lets_nothing_go(office, monkeypatch):
    made = office.propose()
    office.later(hours=48)
    break_at_each(office, monkeypatch, "expire", made.read)
    assert made.read().json()["state"] == "expired"
