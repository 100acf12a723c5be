"""The worker as the service starts it: a child process that finds the store by its settings."""

import subprocess
import time

from api.jobs.children import COMMAND, Children

PATIENCE = 60.0


def test_a_worker_of_the_service_works_out_what_was_asked_for(town, tmp_path):
    address = town.store.url.render_as_string(hide_password=False).replace("+psycopg", "")
    children = Children(1, {"HOMEWARD_DATABASE_URL": address, "HOMEWARD_FOLDER": str(tmp_path)})
    place = town.ask().headers["Location"]
    children.start()
    try:
        end = time.monotonic() + PATIENCE
        while (found := town.get(place).json())["state"] in {"waiting", "running"}:
            assert time.monotonic() < end, found
            time.sleep(0.1)
    finally:
        children.stop(PATIENCE)
    assert found["state"] == "done"
    assert town.get(found["answer"]).json()["kind"] == "allocation"


def test_a_worker_without_a_store_says_so_and_ends(tmp_path):
    missing = {"HOMEWARD_FOLDER": str(tmp_path / "none")}
    found = subprocess.run(  # noqa: S603  our own module
        COMMAND, env=missing, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    assert found.returncode == 2
    assert "Traceback" not in found.stderr
    assert found.stderr.strip()
