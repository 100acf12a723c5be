"""What `homeward import homes` made: counts for a person, and as plain values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from statistics import median
from typing import TYPE_CHECKING

from rich.padding import Padding

from api.cli.numbers import counted
from api.cli.problems_text import problems_table
from constraints.errors import Problem
from constraints.vocabulary import HomeKind, RegistrationStatus
from matcher.entities import Snapshot

if TYPE_CHECKING:
    from rich.console import Console

_KINDS = {
    HomeKind.CHILDRENS_HOME: "children's homes",
    HomeKind.SECURE_CHILDRENS_HOME: "secure children's homes",
    HomeKind.SCHOOL_REGISTERED_AS_HOME: "special schools registered as homes",
}


@dataclass(frozen=True, slots=True)
class Summary:
    """
    What was made.

    Parameters
    ----------
    snapshot
        Name of the file.
    as_at
        Its day, in words and as yyyy-mm-dd.
    homes, kinds, places
        How many homes, how many of each kind, and how many registered places are known.
    standing
        How many homes are not active, by status.
    located
        How many homes are located by what; "not known" among them.
    radius_km
        Median and greatest uncertainty of the locations; None without any.
    left_out
        Reason, and how many rows no home was made of.
    findings
        What could not be used.
    """

    snapshot: str
    as_at: tuple[str, str]
    homes: int
    kinds: dict[str, int]
    places: int
    standing: dict[str, int]
    located: dict[str, int]
    radius_km: tuple[float, float] | None
    left_out: tuple[tuple[str, int], ...]
    findings: tuple[Problem, ...]

    def plain(self) -> dict[str, object]:
        """Give it for JSON."""
        radius = self.radius_km
        return asdict(self) | {
            "as_at": self.as_at[1],
            "radius_km": {"median": radius[0], "greatest": radius[1]} if radius else None,
            "left_out": [{"reason": reason, "rows": rows} for reason, rows in self.left_out],
            "findings": [asdict(problem) for problem in self.findings],
        }


def summary_of(
    snapshot: Snapshot,
    file: str,
    left_out: Sequence[tuple[str, int]],
    findings: Sequence[Problem],
) -> Summary:
    """Count what a snapshot holds."""
    homes = snapshot.homes
    radii = [home.where.radius_km for home in homes if home.where is not None]
    kinds = Counter(_KINDS[home.kind] for home in homes if home.kind is not None)
    standing = Counter(
        "status not known" if home.status is None else home.status.name.lower().replace("_", " ")
        for home in homes
        if home.status is not RegistrationStatus.ACTIVE
    )
    located = Counter(home.where.basis if home.where else "not known" for home in homes)
    return Summary(
        file,
        (f"{snapshot.as_at:%-d %B %Y}", snapshot.as_at.isoformat()),
        len(homes),
        {name: kinds[name] for name in _KINDS.values() if kinds[name]},
        sum(home.registered_places or 0 for home in homes),
        dict(sorted(standing.items())),
        dict(sorted(located.items())),
        (round(median(radii), 1), round(max(radii), 1)) if radii else None,
        tuple(left_out),
        tuple(findings),
    )


def print_summary(summary: Summary, told: Console) -> None:
    """Print the counts."""
    homes = counted(summary.homes, "home")
    kinds = ", ".join(f"{count:,} {name}" for name, count in summary.kinds.items())
    places = f"; {counted(summary.places, 'registered place')}" if summary.places else ""
    told.print(f"{homes}: {kinds}{places}.")
    for status, count in summary.standing.items():
        told.print(f"{count:,} {status}: in the snapshot, and said to be so.")
    by = ", ".join(f"{count:,} {_by(basis)}" for basis, count in summary.located.items())
    told.print(f"Location: {by}.")
    if summary.radius_km is not None:
        middle, most = summary.radius_km
        told.print(f"A home lies within {middle:g} km of its point (median; {most:g} km at most).")
    if summary.left_out:
        told.print("Left out:")
    for reason, count in summary.left_out:
        told.print(Padding(f"{count:,} {reason}.", (0, 0, 0, 2)))
    if summary.findings:
        told.print(problems_table("To look at", summary.findings, "", "yellow"))
    told.print(f"Wrote {summary.snapshot}: {homes} as at {summary.as_at[0]}.")


def _by(basis: str) -> str:
    return basis if basis == "not known" else f"by {basis}"
