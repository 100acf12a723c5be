"""The part of RESULTS.md that suites write: one section each, and a table of all of them."""

from __future__ import annotations

import re
from pathlib import Path

from benchmarks.report import table
from benchmarks.results import RESULTS, SOLVER_BEGINS, SOLVER_ENDS, solver_part, with_solver_part
from benchmarks.suites.markdown import OVERVIEW, row, section
from benchmarks.suites.report import Report
from benchmarks.suites.table import SUITES

HEAD = (
    "## Suites\n\n"
    "Written by `homeward bench SUITE --write`, one suite at a time; how to read and repeat them: "
    "[docs/benchmarking.md](../docs/benchmarking.md#suites). Each answer has passed its "
    "certificate. No run is the best of several. What is loaded or compiled once is counted for "
    "nobody: each solver first answers a small problem, and ours compiles for some seconds a core "
    "when it is first used on a machine.\n\n"
    "How to read *placement*. In the cost of one sum, a child left unplaced weighs as much as "
    "800 km, so that the least cost may leave out a child whom a practice of today places by "
    "sending several others far. *In tiers*, as the product asks, nothing comes before how many "
    "are placed. Homes and children are made up by one generator of ours.\n\n"
    "Why a target is missed. *Tight pools* (`tight_each`): where HiGHS needs half a second or "
    "less, ascent of duals and the certificate alone take a third of that; elsewhere linear "
    "programmes over many sets do. *k-centre*: the last proofs need more covers than fit into "
    "the limit. "
    "*Day by day* (`prices_...`): prices look past conflicts among those still to come, and with "
    "few places in each home one child more or less decides ([docs/rolling.md](../docs/rolling.md))"
    ". What else is left: [docs/solver.md](../docs/solver.md#what-was-measured)."
)


def write(report: Report, path: Path = RESULTS) -> None:
    """
    Replace the section of one suite and its row; everything else stays as it is.

    Parameters
    ----------
    report
        The report.
    path
        The file; need not be there.
    """
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text(page(report, before), encoding="utf-8")


def page(report: Report, before: str) -> str:
    """Give the text of the file, from what stood in it before."""
    part = solver_part(before)
    rows = {name: line for name, line in _rows(part).items() if name in SUITES}
    sections = {name: text for name, text in _sections(part).items() if name in SUITES}
    name = report.suite.name
    rows[name], sections[name] = row(report), section(report)
    order = [one for one in SUITES if one in sections]
    header = table(OVERVIEW, (), 0)
    overview = "\n".join([header, *(rows[one] for one in order if one in rows)])
    marked = [f"{_begins(one)}\n{sections[one]}\n{_ends(one)}" for one in order]
    text = "\n\n".join([SOLVER_BEGINS, HEAD, overview, *marked, SOLVER_ENDS])
    return with_solver_part(before, text)


def _begins(name: str) -> str:
    return f"<!-- {name} begins -->"


def _ends(name: str) -> str:
    return f"<!-- {name} ends -->"


def _sections(part: str) -> dict[str, str]:
    found = re.findall(r"<!-- (\w+) begins -->\n(.*?)\n<!-- \1 ends -->", part, re.DOTALL)
    return dict(found)


def _rows(part: str) -> dict[str, str]:
    """Give the rows of the table of all suites, which stands before the first section."""
    head = part.removeprefix(SOLVER_BEGINS)
    lines = re.split(r"<!-- \w+ begins -->", head)[0].splitlines()
    return {line.split("|")[1].strip(): line for line in lines if line.startswith("| ")}
