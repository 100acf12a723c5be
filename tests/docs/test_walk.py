"""The walks of README.md and docs/operations.md through the service: every line, as it stands."""

import os
import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CURL = Path(__file__).with_name("curl.py")
"""Where a machine has no curl, this takes its place."""


def blocks(page, title):
    """The lines to be typed in a section, block by block."""
    text = (ROOT / page).read_text() + "\n## "
    section = re.search(rf"^## {re.escape(title)}\n(.*?)^## ", text, re.M | re.S)[1]
    return re.findall(r"^```sh\n(.*?)^```", section, re.M | re.S)


TO_A_MATCH = blocks("README.md", "As a service")
LINES = "".join(TO_A_MATCH)
STARTED = 2
"""Blocks after which the service runs and its homes are on record."""
TO_A_PLACEMENT = TO_A_MATCH[:STARTED] + blocks(
    "docs/operations.md", "A first day, from a match to a child who lives there"
)
PORT = "8017"
PATH = 'export PATH="$PWD/.venv/bin:$PATH"\n'


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as one:
        return str(one.getsockname()[1])


def tool(folder, name, words):
    (folder / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" {words} "$@"\n')
    (folder / name).chmod(0o755)


def walked(lines, folder, *, own_curl):
    """What the lines print, in a folder of their own."""
    tools = folder / "tools"
    tools.mkdir()
    (folder / "docs").symlink_to(ROOT / "docs")
    tool(tools, "homeward", "-c 'from api.cli.main import run; run()'")
    tool(tools, "python3", "")
    if own_curl or shutil.which("curl") is None:
        tool(tools, "curl", f'"{CURL}"')
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("HOMEWARD_")},
        "PATH": f"{tools}:{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "HOMEWARD_FOLDER": str(folder / "kept"),
        "HOMEWARD_PORT": (port := free_port()),
        "HOMEWARD_WORKERS": "0",
    }
    # Whatever fails ends the walk, and the service with it.
    typed = lines.replace(PORT, port).replace(PATH, "")
    return subprocess.run(  # noqa: S603  the pages of this repository
        ["/bin/bash", "-c", f"set -eu\ntrap 'kill $SERVICE 2>/dev/null || true' EXIT\n{typed}"],
        cwd=folder, env=environment, capture_output=True, check=False, text=True, timeout=240,
    )  # fmt: skip


@pytest.mark.parametrize("own_curl", [False, True])
def test_a_new_user_gets_from_nothing_to_a_first_match_and_a_whole_audit(tmp_path, own_curl):
    done = walked(LINES, tmp_path, own_curl=own_curl)
    assert done.returncode == 0, done.stderr
    assert '"status":"ready"' in done.stdout
    assert done.stdout.count('"supply_version":1') == 1
    counts = re.search(
        r"\{'ask_first': (\d+), 'can_propose': (\d+), 'may_not': (\d+)\}", done.stdout
    )
    assert sum(map(int, counts.groups())) == 14
    assert '"rank":1' in done.stdout
    assert '"voice":"officer"' in done.stdout
    assert "Nothing was altered, taken out, put in or moved." in done.stderr


def test_and_on_to_a_confirmed_placement_with_its_duties_and_a_whole_audit(tmp_path):
    done = walked("".join(TO_A_PLACEMENT), tmp_path, own_curl=False)
    assert done.returncode == 0, done.stderr
    said = done.stdout.splitlines()
    assert "accepted" in said
    nothing_in_the_way = said.index("[]")
    assert said[nothing_in_the_way + 1] == "confirmed"
    assert "Nothing was altered, taken out, put in or moved." in done.stderr


def test_the_lines_are_all_tried():
    assert PATH in LINES
    assert LINES.count("curl ") >= 7
    assert PORT in LINES
