import pytest

from benchmarks.load.ceiling import ceiling
from benchmarks.load.server import free_port, serving

LISTEN = "import socket, time; s = socket.create_server(('127.0.0.1', {})); {}; time.sleep(600)"


def test_a_server_is_ended_with_its_block(tmp_path):
    port = free_port()
    words = ("-c", LISTEN.format(port, "print('hello', flush=True)"))
    with serving(words, tmp_path / "said.txt", port=port) as server:
        assert server.process.poll() is None
        assert server.memory_mb() > 1
    assert server.process.poll() is not None
    assert server.said.read_text() == "hello\n"


def test_memory_is_that_of_what_it_started_as_well(tmp_path):
    port = free_port()
    child = "x = b'1' * 50_000_000; import time; time.sleep(600)"
    start = f"import subprocess, sys; p = subprocess.Popen([sys.executable, '-c', {child!r}])"
    end = "import signal; signal.signal(15, lambda *_: (p.kill(), sys.exit()))"
    words = ("-c", f"{start}; {end}; " + LISTEN.format(port, "time.sleep(0.5)"))
    with serving(words, tmp_path / "said.txt", port=port) as server:
        while server.memory_mb() < 50:
            assert server.process.poll() is None


def test_one_that_ends_is_said_with_its_last_words(tmp_path):
    words = ("-c", "import sys; sys.exit('no such database')")
    with (
        pytest.raises(AssertionError, match="does not listen: no such database"),
        serving(words, tmp_path / "said.txt", port=free_port()),
    ):
        pass


def test_the_clients_own_ceiling_is_measured(tmp_path):
    taken = ceiling(tmp_path, clients=4, seconds=0.2)
    assert taken.failures == 0
    assert taken.rate > 0
