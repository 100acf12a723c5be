"""What is written to an output that cannot take every letter."""

import io
import json
import sys

import pytest

from api.cli.consoles import print_json

SAID = {"strengths": "“Fußball” 🙂"}


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_json_stays_json_whatever_letters_the_output_takes(monkeypatch, encoding):
    taken = io.BytesIO()
    output = io.TextIOWrapper(taken, encoding=encoding, errors="backslashreplace")
    monkeypatch.setattr(sys, "stdout", output)
    print_json(SAID)
    output.flush()
    written = taken.getvalue().decode(encoding)
    assert json.loads(written) == SAID
    assert ("🙂" in written) == (encoding == "utf-8")
