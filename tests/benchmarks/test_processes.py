from __future__ import annotations

import pytest

from benchmarks.processes import saved
from benchmarks.setting import Setting


def test_a_process_that_fails_stops_the_run_with_what_it_said(town: Setting) -> None:
    with saved(town) as commands, pytest.raises(AssertionError, match="lost its way"):
        commands.run("-c", "raise SystemExit('lost its way')")


def test_compiled_files_are_kept_as_an_installation_keeps_them(
    town: Setting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    with saved(town) as commands:
        told = commands.run("-c", "import sys; print(sys.dont_write_bytecode)")
    assert told.stdout == "False\n"


def test_the_files_are_gone_afterwards(town: Setting) -> None:
    with saved(town) as commands:
        assert commands.snapshot.exists()
    assert not commands.snapshot.exists()
