"""What was measured, on what: commit, machine, versions, and how busy it was."""

from __future__ import annotations

import os
import platform
import subprocess
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BUSY = 0.5
"""Load of the machine, per core, from which other work is said to have been running."""


@dataclass(frozen=True, slots=True)
class Machine:
    """
    Where a run took place.

    Parameters
    ----------
    commit
        Of the source, with "+" where files differed from it; "not known" outside a checkout.
    processor, cores, memory_gb
        Of the machine; one core is used.
    system
        Name and release of the system.
    versions
        Of Python and what the figures depend on.
    load
        Jobs running or waiting per core over the minute before the start; None where not told.
    """

    commit: str
    processor: str
    cores: int
    memory_gb: float
    system: str
    versions: dict[str, str]
    load: float | None

    @property
    def was_busy(self) -> bool:
        """Whether other work was running when the run started."""
        return self.load is None or self.load >= BUSY


def this_machine() -> Machine:
    """Describe this machine and this source."""
    cores = os.cpu_count() or 1
    return Machine(
        commit=_commit(),
        processor=_processor(),
        cores=cores,
        memory_gb=os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9,
        system=f"{platform.system()} {platform.release()}",
        versions={
            "Python": platform.python_version(),
            "numpy": version("numpy"),
            "pydantic": version("pydantic"),
            "homeward": version("homeward-placements"),
        },
        load=os.getloadavg()[0] / cores if hasattr(os, "getloadavg") else None,
    )


def _commit() -> str:
    found = _git("rev-parse", "--short=10", "HEAD")
    changed = _git("status", "--porcelain", "--untracked-files=no")
    return f"{found}{'+' if changed else ''}" if found else "not known"


def _git(*words: str) -> str:
    try:
        done = subprocess.run(  # noqa: S603  fixed words
            ["git", *words],  # noqa: S607  whichever git there is
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
    except FileNotFoundError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def _processor() -> str:
    told = Path("/proc/cpuinfo")
    if told.exists():
        for line in told.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()
