"""`homeward bench`: suites of benchmarks, ours beside others in the same run."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from api.cli.bench_options import (
    USUAL_DATA,
    AsMarkdown,
    DataFolder,
    EachSeconds,
    Instances,
    PlotFile,
    ReplacePlot,
    Seeds,
    SuiteName,
    WithPeers,
    WritePage,
)
from api.cli.consoles import print_json, progress, results
from api.cli.options import AsJson
from api.cli.outputs import check_output

if TYPE_CHECKING:
    from benchmarks.suites.report import Report
    from benchmarks.suites.run import Plan
    from benchmarks.suites.table import Suite

STOPPED = 130
"""Exit code of what somebody stopped, as shells give it."""


def bench(
    suite: SuiteName = None,
    data: DataFolder = None,
    seconds: EachSeconds = None,
    peers: WithPeers = False,
    instances: Instances = None,
    seeds: Seeds = None,
    as_json: AsJson = False,
    markdown: AsMarkdown = False,
    write: WritePage = False,
    plot: PlotFile = None,
    force: ReplacePlot = False,
) -> None:
    """
    Measure the solver on public and made-up problems, beside others in the same run.

    Without a suite, all are listed. Ctrl-C gives what is done so far.
    """
    if suite is None:
        _list()
        return
    if as_json and markdown:
        raise typer.BadParameter("say --json or --markdown, not both.")
    known = _suite(suite)
    if plot is not None:
        _check_plot(plot, force=force)
    plan = _plan(known, data, seconds, instances, seeds, peers=peers)
    report = _run(known, plan)
    _print(report, as_json=as_json, markdown=markdown)
    _keep(report, plot, write=write)
    if not report.is_whole:
        raise typer.Exit(STOPPED)


def _list() -> None:
    from api.cli.show.bench import show_suites  # noqa: PLC0415  what a command needs, it loads
    from benchmarks.suites.table import SUITES  # noqa: PLC0415

    with results() as console:
        show_suites(tuple(SUITES.values()), console)


def _suite(name: str) -> Suite:
    from benchmarks.suites.table import SUITES  # noqa: PLC0415
    from matcher.records.documents.codes import did_you_mean  # noqa: PLC0415

    if name not in SUITES:
        near = did_you_mean(name, tuple(SUITES))
        expected = f"one of {', '.join(SUITES)}{near}"
        raise typer.BadParameter(f"found {name!r}, expected {expected}.", param_hint="SUITE")
    return SUITES[name]


def _plan(
    suite: Suite,
    data: Path | None,
    seconds: float | None,
    instances: str | None,
    seeds: str | None,
    *,
    peers: bool,
) -> Plan:
    from benchmarks.suites.run import Plan  # noqa: PLC0415
    from benchmarks.suites.seeds import read_seeds  # noqa: PLC0415
    from constraints.errors import InputError, Problem  # noqa: PLC0415

    folder = USUAL_DATA if data is None else data
    if suite.needs and not (folder / suite.needs).is_dir():
        expected = f"a folder with {suite.needs}, or --data with the one that has it"
        raise InputError((Problem(str(folder), "", "--data", "no such set", expected),))
    if seeds is not None and not suite.draws:
        expected = f"no --seeds: {suite.name} takes its instances as they stand"
        raise InputError((Problem("", "", "--seeds", seeds, expected),))
    chosen = None if seeds is None else read_seeds(seeds)
    return Plan(folder, seconds, peers=peers, instances=instances, seeds=chosen)


def _check_plot(plot: Path, *, force: bool) -> None:
    from importlib.util import find_spec  # noqa: PLC0415

    from constraints.errors import InputError, Problem  # noqa: PLC0415

    if find_spec("matplotlib") is None:
        expected = "matplotlib, which plots need (make reports), or no --plot"
        raise InputError((Problem("", "", "--plot", "no matplotlib to draw with", expected),))
    if plot.suffix != ".png":
        found = plot.suffix or "no ending"
        raise InputError((Problem(str(plot), "", "--plot", found, "a name that ends in .png"),))
    check_output(plot, (), force=force, option="--plot")


def _run(suite: Suite, plan: Plan) -> Report:
    from benchmarks.timing import THREADS  # noqa: PLC0415

    # Before numpy is imported: its libraries read these when they load.
    os.environ.update(dict.fromkeys(THREADS, "1"))
    from benchmarks.suites.measuring import measured  # noqa: PLC0415

    console = progress()

    def tell(words: str) -> None:
        console.print(words, style="dim", soft_wrap=True)

    return measured(suite, plan, tell)


def _print(report: Report, *, as_json: bool, markdown: bool) -> None:
    if as_json:
        from benchmarks.suites.report import document  # noqa: PLC0415

        print_json(document(report))
    elif markdown:
        from benchmarks.suites.markdown import section  # noqa: PLC0415

        typer.echo(section(report))
    else:
        from api.cli.show.bench import show_report  # noqa: PLC0415

        with results() as console:
            show_report(report, console)


def _keep(report: Report, plot: Path | None, *, write: bool) -> None:
    """Draw and write what was asked for, as far as there is anything to keep."""
    if plot is not None and report.runs:
        from benchmarks.suites.plot import save_plot  # noqa: PLC0415

        save_plot(report, plot)
        progress().print(f"Drew {plot}.")
    if write and report.is_whole:
        from benchmarks.suites.page import write as write_page  # noqa: PLC0415

        write_page(report)
        progress().print("Wrote benchmarks/RESULTS.md.")
    elif write:
        progress().print("Not written to benchmarks/RESULTS.md: the run was stopped.")
