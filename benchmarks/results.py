"""`RESULTS.md`: the detail of the last run, and a row for each release."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from benchmarks.figure import number
from benchmarks.report import detail
from benchmarks.run import Run

RESULTS = Path(__file__).with_name("RESULTS.md")
TITLE = (
    "# Benchmark results\n\n"
    "Written by `python -m benchmarks --write`; how to read and repeat it: "
    "[docs/benchmarking.md](../docs/benchmarking.md). Medians and worst of all runs, never the "
    "best of them. Machines differ and are shared: compare ratios, not seconds."
)
HISTORY = "## History"
SOLVER_BEGINS, SOLVER_ENDS = "<!-- suites begin -->", "<!-- suites end -->"
"""Around what `homeward bench --write` keeps in the same file; it stands last."""
COLUMNS = (
    "prepare",
    "patched_1",
    "patched_10",
    "patched_100",
    "judge_and_rank",
    "judge_first_of_days",
    "firmness",
    "explain_top_20",
    "answer_top_20",
    "asking_first",
    "nearer",
    "near_misses",
    "batch_per_child",
    "help",
    "match",
    "peak_judge",
    "peak_match",
)
HEADER = (
    f"| version | date | commit | machine | {' | '.join(COLUMNS)} | judge_and_rank as plain sorts "
    "| median miles |\n"
    f"| --- | --- | --- | --- {'| ---: ' * (len(COLUMNS) + 2)}|"
)


def write(run: Run, day: date, note: str = "", path: Path = RESULTS) -> None:
    """
    Replace the detail, and the row of this version; other versions and the suites stay.

    Parameters
    ----------
    run, day, note
        As for `detail`.
    path
        The file; need not be there.
    """
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text(results_text(run, day, note, before), encoding="utf-8")


def results_text(run: Run, day: date, note: str, before: str) -> str:
    """Give the text of the file, from what stood in it before."""
    version = run.machine.versions["homeward"]
    kept = [row for row in _rows(before) if row.split("|")[1].strip() != version]
    history = "\n".join((HEADER, *kept, _row(run, day)))
    about = "Medians, one row a release: the last run on its version."
    text = f"{TITLE}\n\n{detail(run, day, note)}\n\n{HISTORY}\n\n{about}\n\n{history}\n"
    return with_solver_part(text, solver_part(before))


def solver_part(text: str) -> str:
    """Give what the suites have written, with its marks; nothing where they have not."""
    begins, ends = text.find(SOLVER_BEGINS), text.find(SOLVER_ENDS)
    return text[begins : ends + len(SOLVER_ENDS)] if 0 <= begins < ends else ""


def with_solver_part(text: str, part: str) -> str:
    """Put what the suites have written at the end, in place of what of theirs was there."""
    rest = text.replace(solver_part(text), "").rstrip() if solver_part(text) else text.rstrip()
    return "\n\n".join(one for one in (rest, part) if one) + "\n"


def _rows(before: str) -> list[str]:
    history = before.partition(f"{HISTORY}\n")[2].partition(SOLVER_BEGINS)[0]
    lines = history.splitlines()
    return [line for line in lines if line.startswith("| ")][2:]


def _row(run: Run, day: date) -> str:
    machine = run.machine
    times = run.figure("judge_and_rank").times(run.references.plain_sort)
    cells = [
        machine.versions["homeward"],
        day.isoformat(),
        machine.commit,
        f"{machine.processor}{' (busy)' if machine.was_busy else ''}",
        *(number(run.figure(name).median, run.figure(name).unit) for name in COLUMNS),
        f"{times:.1f}",
        run.quality.median_miles(),
    ]
    return f"| {' | '.join(cells)} |"
