import io
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing

import httpx2
import pytest
import uvicorn
from fastapi import FastAPI

from api.security.logs import Journal
from api.serving import Server, bind, run_service
from api.settings import STORE, Settings
from api.settings_page import settings_table
from api.store.errors import StoreError
from constraints.errors import InputError

from .calling import homeward

KEY = re.compile(r"^hwk_key_\S+$", re.M)


def started(monkeypatch, folder, **settings):
    """Start the service as far as its answering, and give what it said."""
    served = []
    monkeypatch.setattr("api.serving.serve_app", lambda app, *_: served.append(app))
    out, log = io.StringIO(), io.StringIO()
    run_service(Settings(folder=folder, port=0, workers=0, **settings), Journal(log), out)
    assert len(served) == 1
    return out.getvalue(), log.getvalue()


def test_the_first_start_makes_a_store_and_shows_a_key_once(monkeypatch, tmp_path):
    folder = tmp_path / "new" / "homeward"
    said, log = started(monkeypatch, folder)
    (key,) = KEY.findall(said)
    assert re.search(r"^Homeward answers at http://127\.0\.0\.1:\d+/api/v1$", said, re.M)
    assert (folder / STORE).exists()
    assert folder.stat().st_mode & 0o777 == 0o700
    again, later = started(monkeypatch, folder)
    assert KEY.findall(again) == []
    assert key.partition(".")[2] not in log + later
    kept = b"".join(one.read_bytes() for one in folder.iterdir())
    assert key.partition(".")[2].encode() not in kept


def test_nothing_is_opened_to_others_unprotected(monkeypatch, tmp_path):
    with pytest.raises(InputError, match="HOMEWARD_TLS_CERTIFICATE") as told:
        started(monkeypatch, tmp_path, host="0.0.0.0")  # noqa: S104
    assert "a key in force" in str(told.value)
    with pytest.raises(InputError, match="a key in force"):
        started(monkeypatch, tmp_path, host="0.0.0.0", proxies="127.0.0.1")  # noqa: S104
    started(monkeypatch, tmp_path)
    with pytest.raises(InputError, match="HOMEWARD_TLS_CERTIFICATE"):
        started(monkeypatch, tmp_path, host="0.0.0.0")  # noqa: S104
    said, _ = started(monkeypatch, tmp_path, host="0.0.0.0", proxies="127.0.0.1")  # noqa: S104
    assert KEY.findall(said) == []


def test_a_refusal_makes_no_key(monkeypatch, tmp_path):
    with pytest.raises(InputError):
        started(monkeypatch, tmp_path, host="0.0.0.0")  # noqa: S104
    said, _ = started(monkeypatch, tmp_path)
    assert len(KEY.findall(said)) == 1


def test_an_address_that_is_taken_is_named_and_no_key_is_made_for_it(monkeypatch, tmp_path):
    with bind(Settings(port=0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(InputError, match=rf"127\.0\.0\.1 port {port}"):
            run_service(Settings(folder=tmp_path, port=port), Journal(io.StringIO()), io.StringIO())
    said, _ = started(monkeypatch, tmp_path)
    assert len(KEY.findall(said)) == 1


def test_a_store_of_another_version_is_not_served(monkeypatch, tmp_path):
    started(monkeypatch, tmp_path)
    with closing(sqlite3.connect(tmp_path / STORE)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    with pytest.raises(StoreError):
        started(monkeypatch, tmp_path)


@pytest.fixture
def slow():
    """An app of which one route waits, served until it is told to stop."""
    app, asked, let_go = FastAPI(), threading.Event(), threading.Event()

    @app.get("/slow")
    def wait():
        asked.set()
        let_go.wait(30)
        return "done"

    yield app, asked, let_go
    let_go.set()


def serving(app, seconds, grace=30):
    listening = bind(Settings(port=0))
    config = uvicorn.Config(app, log_config=None, lifespan="off", timeout_graceful_shutdown=grace)
    server = Server(config, seconds)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    return server, thread, f"http://127.0.0.1:{listening.getsockname()[1]}/slow"


def test_a_request_under_way_is_finished_when_the_service_is_told_to_stop(slow, monkeypatch):
    app, asked, let_go = slow
    ended = []
    monkeypatch.setattr("api.serving.os._exit", ended.append)
    server, thread, url = serving(app, seconds=30)
    answers = []
    calling = threading.Thread(target=lambda: answers.append(httpx2.get(url, timeout=30)))
    calling.start()
    assert asked.wait(30)
    server.handle_exit(signal.SIGTERM, None)
    let_go.set()
    calling.join(30)
    thread.join(30)
    assert (answers[0].status_code, answers[0].json()) == (200, "done")
    assert not thread.is_alive()
    assert ended == []


def test_a_service_ends_though_a_request_does_not(slow, monkeypatch):
    app, asked, let_go = slow
    ended = threading.Event()
    codes = []
    monkeypatch.setattr("api.serving.os._exit", lambda code: (codes.append(code), ended.set()))
    server, thread, url = serving(app, seconds=0.05)
    calling = threading.Thread(target=lambda: httpx2.get(url, timeout=30))
    calling.start()
    assert asked.wait(30)
    server.handle_exit(signal.SIGTERM, None)
    server.handle_exit(signal.SIGTERM, None)
    assert ended.wait(30)
    assert codes == [1]
    let_go.set()
    calling.join(30)
    thread.join(30)


def test_the_command_serves_and_stops_when_told(tmp_path):
    environment = {**os.environ, "XDG_DATA_HOME": str(tmp_path)}
    command = [sys.executable, "-c", "from api.cli.main import run; run()", "serve", "--port", "0"]
    with subprocess.Popen(  # noqa: S603  our own command
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, text=True
    ) as service:
        said = "".join(service.stdout.readline() for _ in range(3))
        address = re.search(r"http://\S+:\d+", said)[0]
        key = KEY.findall(said)[0]
        wait_for(f"{address}/readyz")
        answer = httpx2.get(f"{address}/metrics", headers={"Authorization": f"Bearer {key}"})
        service.send_signal(signal.SIGTERM)
        _, log = service.communicate(timeout=60)
    assert answer.status_code == 200
    assert "server" not in answer.headers
    assert service.returncode == 0
    assert '"event": "stopped"' in log
    assert "Traceback" not in log


def wait_for(url):
    for _ in range(300):
        try:
            if httpx2.get(url).status_code == 200:
                return
        except httpx2.TransportError:
            pass
        time.sleep(0.1)
    pytest.fail("The service did not answer.")


def test_settings_are_listed_and_bad_ones_are_bad_use(monkeypatch):
    assert homeward("serve", "--settings").out == settings_table()
    monkeypatch.setenv("HOMEWARD_PRT", "1")
    answer = homeward("serve")
    assert answer.code == 2
    assert "HOMEWARD_PRT" in answer.err


def test_help_does_not_load_the_service():
    script = (
        "import sys; sys.argv = ['homeward', '--help']\n"
        "from api.cli.main import run\n"
        "try: run()\n"
        "except SystemExit: pass\n"
        "print(sorted({'fastapi', 'uvicorn', 'sqlalchemy', 'joserfc'} & sys.modules.keys()))"
    )
    done = subprocess.run(  # noqa: S603  our own command
        [sys.executable, "-c", script], capture_output=True, check=True, text=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_an_answer_does_not_wait_for_the_caller_to_say_that_its_head_arrived():
    with (
        bind(Settings(port=0)) as listening,
        socket.create_connection(listening.getsockname()),
        listening.accept()[0] as let_in,
    ):
        assert let_in.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
