"""Run a script in a process of its own, and say how much memory it took at most."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path

PEAK = "peak_kb"


def main(script: str, *words: str) -> None:
    """
    Run a script as if it were the command, then write its peak on standard error.

    The kernel's mark of this process alone is read: `getrusage` would tell of the process that
    started it, where that was larger.
    """
    sys.argv = [script, *words]
    try:
        runpy.run_path(script, run_name="__main__")
    except SystemExit as end:
        if end.code not in (None, 0):
            raise
    sys.stderr.write(f"\n{PEAK} {peak_kb()}\n")


def peak_kb() -> int:
    """Give the most memory this process has held so far, in kilobytes of 1,024 bytes."""
    for line in Path("/proc/self/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1])
    raise OSError("This system does not tell the peak of a process: no VmHWM.")


if __name__ == "__main__":
    main(*sys.argv[1:])
