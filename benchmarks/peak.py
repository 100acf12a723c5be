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
    found = _status("self").get("VmHWM")
    if found is None:
        raise OSError("This system does not tell the peak of a process: no VmHWM.")
    return int(found.split()[0])


def family_kb(process: int) -> dict[int, int]:
    """Give the most that a process and each of its living children have held, in kilobytes."""
    kin = [str(process), *_children(process)]
    told = {int(one): _status(one).get("VmHWM") for one in kin}
    return {one: int(most.split()[0]) for one, most in told.items() if most is not None}


def _children(process: int) -> list[str]:
    """Give the children of the first thread, which starts them."""
    try:
        listed = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii")
    except FileNotFoundError:
        return []
    return listed.split()


def _status(process: str) -> dict[str, str]:
    """Read what the kernel tells of a process; nothing of one that has ended."""
    try:
        lines = Path(f"/proc/{process}/status").read_text(encoding="utf-8").splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return {}
    return {key: value.strip() for key, _, value in (line.partition(":") for line in lines)}


if __name__ == "__main__":
    main(*sys.argv[1:])
