"""Several processes on one store, and one that is killed."""

from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import select

from api.store.audit.chain import tip_of
from api.store.audit.checkpoint import signed
from api.store.backup import one_moment
from api.store.engines import parsed
from api.store.tables.proposals import proposals
from api.store.whole import verify_store

from .other_process import begin, note_many, propose_all
from .records import NOON, chain, child, told

TIMES = 40
KILLS = 10
SECRET = b"s" * 32


def test_two_processes_that_write_at_once_keep_one_chain(stocked, store_url):
    before = chain(stocked).rows
    others = [begin(note_many, store_url, TIMES) for _ in range(2)]
    note_many(store_url, TIMES)
    for other in others:
        other.join()
    assert [other.exitcode for other in others] == [0, 0]
    found = chain(stocked)
    assert (found.whole, found.rows) == (True, before + 3 * TIMES)
    assert told(stocked, "test.noted") == 3 * TIMES


def test_a_process_killed_ten_times_loses_nothing_it_told_of(stocked, store_url, tmp_path):
    acknowledged = tmp_path / "acknowledged"
    acknowledged.touch()
    with ThreadPoolExecutor(16) as threads:
        waiting = list(enumerate(threads.map(child, [stocked] * 100)))
    mark = None
    for kill in range(KILLS):
        other = begin(propose_all, store_url, _not_asked(stocked, waiting), str(acknowledged))
        many = len(_lines(acknowledged)) + 1 + kill % 3
        while len(_lines(acknowledged)) < many:
            assert other.is_alive()
        other.kill()
        other.join()
        with one_moment(parsed(store_url)) as connection:
            whole = verify_store(connection, [mark] if mark else [])
            kept = set(connection.scalars(select(proposals.c.id)))
            mark = signed(tip_of(connection), NOON, SECRET)
        assert whole.findings == ()
        lost = set(_lines(acknowledged)) - kept
        assert not lost
        assert told(stocked, "proposal.proposed") == len(kept)
    assert len(_lines(acknowledged)) >= KILLS


def _lines(file):
    """The names told of; the last line may be under way."""
    return file.read_text("utf-8").split("\n")[:-1]


def _not_asked(database, waiting):
    with database.read() as connection:
        held = set(connection.scalars(select(proposals.c.child)))
    return [(place, names) for place, names in waiting if names[0] not in held]
