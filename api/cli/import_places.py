"""Take a return of places into a snapshot."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from api.cli.numbers import counted
from api.cli.outputs import check_output
from matcher.records.documents import read_snapshot, write_snapshot
from matcher.records.places import read_places
from matcher.records.places_merge import merge_places

if TYPE_CHECKING:
    from rich.console import Console


def import_places(
    returned: Path, snapshot: Path, output: Path, told: Console, *, force: bool
) -> dict[str, object]:
    """
    Take a return of places into a snapshot.

    Parameters
    ----------
    returned, snapshot, output
        CSV to read, snapshot to read, snapshot to write.
    told
        Console for how it goes.
    force
        Whether `output` may be replaced.

    Returns
    -------
    summary
        What was written, as plain values.

    Raises
    ------
    InputError
        If a file is refused, or the output may not be written. Nothing is written then.
    """
    # a snapshot may be brought up to date in place: it is replaced in one step
    check_output(output, (returned,), force=force)
    places = read_places(returned)
    before = read_snapshot(snapshot)
    merged = merge_places(before, places)
    write_snapshot(merged, output)
    homes = {row.vacancy.urn for row in places.rows}
    whole = sum(home.residents_listed for home in merged.homes if home.urn in homes)
    told.print(
        f"Read {returned.name}: {counted(len(places.rows), 'place')} of "
        f"{counted(len(homes), 'home')}, {counted(len(places.residents), 'resident')}."
    )
    told.print(f"Homes of the return in which every resident is known: {whole:,}.")
    told.print(
        f"Wrote {output.name}: {counted(len(merged.homes), 'home')} as at "
        f"{merged.as_at:%-d %B %Y}, {counted(len(merged.vacancies), 'place')} told of, "
        f"{counted(len(merged.residents), 'resident')}."
    )
    return {
        "snapshot": output.name,
        "as_at": merged.as_at.isoformat(),
        "homes": len(merged.homes),
        "homes_in_return": len(homes),
        "homes_with_every_resident_known": whole,
        "places_told": len(merged.vacancies),
        "residents": len(merged.residents),
    }
