"""What tests of several parts share: databases, each kind made once in a run."""

import pytest


@pytest.fixture(scope="session")
def sqlite_files(tmp_path_factory):
    from tests.api.databases import Files  # what a test needs, it loads

    return Files(tmp_path_factory.mktemp("stores"))


@pytest.fixture(scope="session")
def postgresql_server():
    from tests.api.databases import Server, run_and_worker

    server = Server(*run_and_worker())
    yield server
    server.stop()
