"""The command as a shell calls it."""

import io
import json
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from unittest.mock import patch

from api.cli.main import run


@dataclass(frozen=True)
class Called:
    """Exit code, and what was written where."""

    code: int
    out: str
    err: str


def homeward(*words, columns=80):
    """Call `homeward` with words of any kind."""
    out, err = io.StringIO(), io.StringIO()
    argv = ["homeward", *map(str, words)]
    with (
        patch.object(sys, "argv", argv),
        patch.dict("os.environ", {"COLUMNS": str(columns), "NO_COLOR": "1"}),
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        try:
            run()
            code = 0
        except SystemExit as end:
            code = end.code or 0
    return Called(code, out.getvalue(), err.getvalue())


def one_line(text):
    return " ".join(text.split())


def groups(answer):
    """Give the URNs of each group of an answer as JSON."""
    document = json.loads(answer.out)
    return {
        "can_propose": [match["urn"] for match in document["can_propose"]],
        "ask_first": [match["urn"] for match in document["ask_first"]],
        "may_not": [home["urn"] for home in document["barred_homes"]],
    }
