"""`homeward serve` as a process of its own, begun quickly, for it is ended many times."""

import multiprocessing
import os
import signal
import sys
import threading
import time

import httpx2

from api.cli.main import run
from benchmarks.load.server import free_port
from tests.api.town import SECRET

PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload([__name__, "api.serving", "tests.faults.warm"])
READY_WITHIN = 60
ANSWERS_WITHIN = 30


def _end_with_parent():
    """A run that is broken off leaves no service behind."""
    multiprocessing.parent_process().join()
    os._exit(1)


def _serve(settings, port, said):
    threading.Thread(target=_end_with_parent, daemon=True).start()
    out = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(out, 1), os.dup2(out, 2)
    for name in [name for name in os.environ if name.startswith("HOMEWARD_")]:
        del os.environ[name]
    os.environ.update(settings)
    sys.argv = ["homeward", "serve", "--port", str(port)]
    run()


class Service:
    """The service on one store: ended and begun again on the same port."""

    def __init__(self, url, folder):
        folder.mkdir(mode=0o700)
        self.settings = {
            "HOMEWARD_FOLDER": str(folder),
            "HOMEWARD_DATABASE_URL": url,
            "HOMEWARD_KEY_SECRET": SECRET.decode(),
            "HOMEWARD_REQUESTS_PER_MINUTE": "1000000",
            "HOMEWARD_WORKERS": "0",
        }
        self.said = folder / "said.txt"
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.process = None
        self.up = threading.Event()

    def start(self):
        given = (self.settings, self.port, str(self.said))
        self.process = PROCESSES.Process(target=_serve, args=given, daemon=True)
        self.process.start()
        until = time.monotonic() + READY_WITHIN
        while not self._ready():
            assert self.process.is_alive(), self.said.read_text("utf-8")[-2000:]
            assert time.monotonic() < until, self.said.read_text("utf-8")[-2000:]
            time.sleep(0.02)
        self.up.set()
        return self

    def _ready(self):
        try:
            return httpx2.get(f"{self.address}/readyz", timeout=5).status_code == 200
        except httpx2.TransportError:
            return False

    def kill(self):
        """End it as a machine does that has no memory left: at once, whatever it is doing."""
        self.up.clear()
        self.process.kill()
        self.process.join()

    def tell_to_stop(self):
        """Let it end what is under way; give the exit code and the seconds it took."""
        self.up.clear()
        began = time.monotonic()
        os.kill(self.process.pid, signal.SIGTERM)
        self.process.join()
        return self.process.exitcode, time.monotonic() - began

    def client(self):
        return httpx2.Client(base_url=self.address, timeout=ANSWERS_WITHIN)
