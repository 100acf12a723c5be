"""The section of README.md on the service: every line of it, run as it stands."""

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
SECTION = re.search(r"^## As a service\n(.*?)^## ", (ROOT / "README.md").read_text(), re.M | re.S)[
    1
]
LINES = "".join(re.findall(r"^```sh\n(.*?)^```", SECTION, re.M | re.S))
PORT = "8017"
PATH = 'export PATH="$PWD/.venv/bin:$PATH"\n'


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as one:
        return str(one.getsockname()[1])


def tool(folder, name, words):
    (folder / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" {words} "$@"\n')
    (folder / name).chmod(0o755)


@pytest.fixture(params=["curl", "http.client"])
def walked(request, tmp_path):
    """What the lines print, in a folder of their own."""
    tools = tmp_path / "tools"
    tools.mkdir()
    tool(tools, "homeward", "-c 'from api.cli.main import run; run()'")
    tool(tools, "python3", "")
    if request.param == "http.client" or shutil.which("curl") is None:
        tool(tools, "curl", f'"{CURL}"')
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("HOMEWARD_")},
        "PATH": f"{tools}:{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "HOMEWARD_FOLDER": str(tmp_path / "kept"),
        "HOMEWARD_PORT": (port := free_port()),
        "HOMEWARD_WORKERS": "0",
    }
    # Whatever fails ends the walk, and the service with it.
    lines = f"set -eu\ntrap 'kill $SERVICE 2>/dev/null || true' EXIT\n{LINES.replace(PORT, port)}"
    return subprocess.run(  # noqa: S603  the page of this repository
        ["/bin/bash", "-c", lines.replace(PATH, "")],
        cwd=tmp_path, env=environment, capture_output=True, check=False, text=True, timeout=240,
    )  # fmt: skip


def test_a_new_user_gets_from_nothing_to_a_first_match_and_a_whole_audit(walked):
    assert walked.returncode == 0, walked.stderr
    assert '"status":"ready"' in walked.stdout
    assert walked.stdout.count('"supply_version":1') == 1
    counts = re.search(
        r"\{'ask_first': (\d+), 'can_propose': (\d+), 'may_not': (\d+)\}", walked.stdout
    )
    assert sum(map(int, counts.groups())) == 14
    assert '"rank":1' in walked.stdout
    assert '"voice":"officer"' in walked.stdout
    assert "Nothing was altered, taken out, put in or moved." in walked.stderr


def test_the_lines_are_all_tried():
    assert PATH in LINES
    assert LINES.count("curl ") >= 7
    assert PORT in LINES
