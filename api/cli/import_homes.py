"""Make a snapshot of the homes on Ofsted's lists."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from api.cli.import_inputs import Areas, as_at, read_areas, read_published
from api.cli.import_summary import print_summary, summary_of
from api.cli.numbers import counted
from api.cli.outputs import check_output
from constraints.errors import Problem
from matcher.entities import Snapshot
from matcher.records.documents import write_snapshot
from matcher.records.listed_homes import homes_of, homes_of_restricted, left_out, merge
from matcher.records.ofsted.providers import ProviderList
from matcher.records.ofsted.restricted import read_restricted_list

if TYPE_CHECKING:
    from rich.console import Console


@dataclass(frozen=True, slots=True)
class Given:
    """
    What was given on the command line.

    Parameters
    ----------
    provider_list, boundaries, restricted
        Files to read.
    on
        Day the snapshot is to speak of; None for the list's own.
    output
        File to write.
    force
        Whether it may be replaced.
    """

    provider_list: Path
    boundaries: tuple[Path, ...]
    restricted: tuple[Path, ...]
    on: date | None
    output: Path
    force: bool


def import_homes(given: Given, told: Console) -> dict[str, object]:
    """
    Make the snapshot and write it.

    Parameters
    ----------
    given
        Files and day.
    told
        Console for how it goes.

    Returns
    -------
    summary
        What was written, as plain values.

    Raises
    ------
    InputError
        If a file is refused, something needed is not given, or the output may not be written.
        Nothing is written then.
    """
    inputs = (given.provider_list, *given.boundaries, *given.restricted)
    check_output(given.output, inputs, force=given.force)
    providers = read_published(given.provider_list)
    day = as_at(providers, given.on)
    told.print(f"Read {providers.file}: {counted(len(providers.rows), 'provider')}.")
    areas = read_areas(given.boundaries, providers)
    homes = homes_of(providers, areas.constituencies, areas.authorities)
    findings: list[Problem] = []
    reasons = [*left_out(providers)]
    for path in given.restricted:
        restricted = homes_of_restricted(read_restricted_list(path), areas.authorities)
        told.print(
            f"Read {path.name}: {counted(len(restricted.homes), 'home')}; what it says comes first."
        )
        homes = merge(homes, restricted.homes)
        findings.extend(restricted.findings)
        reasons.extend(restricted.left_out)
    snapshot = Snapshot(day, homes, source=_source(providers, areas, given.restricted))
    write_snapshot(snapshot, given.output)
    summary = summary_of(snapshot, given.output.name, reasons, findings)
    print_summary(summary, told)
    return summary.plain()


def _source(providers: ProviderList, areas: Areas, restricted: tuple[Path, ...]) -> str:
    stated = f"as at {providers.as_at:%-d %B %Y}" if providers.as_at else "which states no day"
    parts = [f"Ofsted's published list {stated} ({providers.file})"]
    parts += [f"Ofsted's restricted list ({path.name})" for path in restricted]
    parts += [
        f"ONS boundaries ({one.file})"
        for one in (areas.constituencies, areas.authorities)
        if one is not None
    ]
    return "; ".join(parts)
