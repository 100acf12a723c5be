import pytest

from .scripted import servers


@pytest.fixture
def serve():
    yield from servers()
