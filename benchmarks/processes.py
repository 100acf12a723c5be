"""What a person at a terminal waits for, and memory: whole processes, started as they would be."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks import one_child, peak
from benchmarks.figure import Figure
from benchmarks.setting import Setting
from benchmarks.timing import Timing, of_processes, timed
from matcher.records.documents import write_referral, write_snapshot

MOST_MB = 400.0
MB = 1e6 / 1_024
"""Kilobytes of 1,024 bytes in a megabyte of a million."""
PEAK_RUNS = 3
PARSE = "import json, sys; json.load(open(sys.argv[1], encoding='utf-8'))"


@dataclass(frozen=True, slots=True)
class Commands:
    """
    Files to ask about, and the surroundings in which processes are started.

    Parameters
    ----------
    snapshot, referral
        Saved documents.
    environment
        Of this process, but with compiled files kept, as an ordinary installation keeps them.
    """

    snapshot: Path
    referral: Path
    environment: dict[str, str]

    def run(self, *words: str | Path) -> subprocess.CompletedProcess[str]:
        """Run Python with words, to its end; anything but success raises, with what it said."""
        done = subprocess.run(  # noqa: S603  our own interpreter and files
            [sys.executable, *words],
            env=self.environment,
            check=False,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stderr
        return done

    def homeward(self, *words: str | Path) -> subprocess.CompletedProcess[str]:
        """Run the installed command."""
        return self.run(_script(), *words)

    def peak_mb(self, script: Path, *words: str | Path) -> float:
        """Give the most memory a script takes, in megabytes."""
        done = self.run("-m", peak.__name__, script, *words)
        told = [line for line in done.stderr.splitlines() if line.startswith(peak.PEAK)]
        return int(told[-1].split()[1]) / MB


@contextmanager
def saved(setting: Setting) -> Iterator[Commands]:
    """Save the snapshot of a setting and its first referral for as long as they are asked about."""
    with TemporaryDirectory(prefix="homeward-benchmarks-") as name:
        folder = Path(name)
        commands = Commands(
            folder / "snapshot.json", folder / "referral.json", _environment(folder)
        )
        write_snapshot(setting.world.snapshot, commands.snapshot)
        write_referral(setting.same_days[0], commands.referral)
        yield commands


@dataclass(frozen=True, slots=True)
class Starts:
    """Processes to compare with: Python that does nothing; Python that only parses the file."""

    nothing: Timing
    parsing: Timing


def starts(commands: Commands, runs: int) -> Starts:
    """Time the processes to compare with."""

    def check(_: object, done: subprocess.CompletedProcess[str]) -> None:
        assert not done.stderr

    return Starts(
        timed(lambda _: commands.run("-c", "pass"), range(runs), check, processor=of_processes),
        timed(
            lambda _: commands.run("-c", PARSE, commands.snapshot),
            range(runs),
            check,
            processor=of_processes,
        ),
    )


def helped(commands: Commands, runs: int) -> Figure:
    """Ask the command for help."""

    def check(_: object, done: subprocess.CompletedProcess[str]) -> None:
        assert "match" in done.stdout

    timing = timed(
        lambda _: commands.homeward("--help"), range(runs), check, processor=of_processes
    )
    what = "`homeward --help`, a process from start to end"
    return Figure.of("help", what, "s", timing, target=0.5, held_to="it names the commands")


def matched(commands: Commands, runs: int) -> Figure:
    """Match a child from files, all in all."""
    told: list[str] = []

    def check(_: object, done: subprocess.CompletedProcess[str]) -> None:
        told.append(done.stdout)
        assert done.stdout == told[0] != ""

    def match(_: object) -> subprocess.CompletedProcess[str]:
        words = ("--snapshot", commands.snapshot, "--referral", commands.referral)
        return commands.homeward("match", *words)

    timing = timed(match, range(runs), check, processor=of_processes)
    size = commands.snapshot.stat().st_size / 1e6
    what = (
        f"`homeward match` on the saved snapshot ({size:.0f} MB) and a referral, a process from "
        "start to end, the files read before"
    )
    held_to = "the same answer, byte by byte"
    return Figure.of("match", what, "s", timing, target=3.0, held_to=held_to)


def weighed(setting: Setting, commands: Commands) -> tuple[Figure, Figure]:
    """Weigh a process that prepares and judges, and one that matches from files."""
    asked = ("--snapshot", commands.snapshot, "--referral", commands.referral)
    return (
        _weight(
            "peak_judge",
            "most memory of a process that builds the world, prepares it, judges and ranks a child",
            [
                commands.peak_mb(Path(one_child.__file__), setting.world.name)
                for _ in range(PEAK_RUNS)
            ],
        ),
        _weight(
            "peak_match",
            "most memory of `homeward match` on the saved snapshot, its text and parsed document "
            "included",
            [commands.peak_mb(_script(), "match", *asked) for _ in range(PEAK_RUNS)],
        ),
    )


def _weight(name: str, what: str, peaks: list[float]) -> Figure:
    held_to = "the process ends well"
    return Figure(name, what, "MB", median(peaks), max(peaks), None, len(peaks), MOST_MB, held_to)


def _script() -> Path:
    return Path(sys.executable).with_name("homeward")


def _environment(folder: Path) -> dict[str, str]:
    found = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return found | {"PYTHONPYCACHEPREFIX": str(folder / "compiled")}
