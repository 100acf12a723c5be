from benchmarks.load.closed import closed_loop
from benchmarks.suites.service.databases import databases
from benchmarks.suites.service.small import small

LONG = 60.0


def test_it_is_filled_asked_and_asked_again(tmp_path):
    documents = ['{"child": 1}', '{"child": 2}', '{"child": 3}']
    with (
        databases("sqlite", tmp_path) as new,
        small(new("small"), tmp_path, documents, "near school") as app,
    ):
        for _ in range(2):
            taken = closed_loop(app.server.port, app.proposals(), clients=2, seconds=LONG)
            assert (len(taken.right), taken.failures) == (3, 0)
            again = closed_loop(app.server.port, app.proposals(), clients=2, seconds=LONG)
            assert again.failed == {"status 409": 3}
            app.let_go()
        reads = (one for one, _ in zip(app.reads(), range(7), strict=False))
        taken = closed_loop(app.server.port, reads, clients=1, seconds=LONG)
        assert (len(taken.right), taken.failures) == (7, 0)
        # The sample looks at what came back: another record is no right answer.
        app.documents = documents[::-1]
        reads = (one for one, _ in zip(app.reads(), range(1), strict=False))
        taken = closed_loop(app.server.port, reads, clients=1, seconds=LONG)
        assert taken.failed == {"wrong answer: another record": 1}
