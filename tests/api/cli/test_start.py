"""What the command does not wait for."""

import subprocess
import sys

from fixtures.stories import STORIES

STORY = """
import sys
from api.cli.main import run

sys.argv = ["homeward", "demo", "--story", "%s"]
try:
    run()
except SystemExit as end:
    assert not end.code
print(sorted({"llvmlite", "numba", "ortools"} & sys.modules.keys()))
"""


def test_one_child_is_ranked_without_compiler_and_engines():
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", STORY % STORIES[0].name],
        capture_output=True,
        check=True,
        text=True,
    )
    assert len(done.stdout.splitlines()) > 5
    assert done.stdout.splitlines()[-1] == "[]"
