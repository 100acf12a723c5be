import pytest

from tests.benchmarks.load.scripted import servers


@pytest.fixture
def serve():
    yield from servers()
