"""What a person should look at in a return that could be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from constraints.errors import Problem
from matcher.records.ssda903.child import Child903, LibertyOrder, MissingEpisode
from matcher.records.ssda903.files import OPTIONAL
from matcher.records.ssda903.timeline import timeline_findings

_ABSENT = {
    "missing": "missing episodes are not known",
    "uasc": "who is an unaccompanied asylum-seeking child may not be known",
    "oc2": "difficulties score, convictions, substance misuse and health are not known",
    "dolo": "deprivation of liberty orders are not known",
}
# start of the column names, and the DfE rules for an end before the start and a start before birth
_MISSING = ("MIS", "(567)", "(586)")
_ORDERS = ("DOLO", "(702)", "(708)")


def findings_of(
    children: Mapping[str, Child903],
    files: Mapping[str, str],
    folder: str,
    postcode_exists: Callable[[str], bool] | None,
) -> Iterator[Problem]:
    """
    Give the findings of a return: what is absent, then child by child.

    Parameters
    ----------
    children
        By number.
    files
        Name of the file of each table that is there.
    folder
        Name of the folder.
    postcode_exists
        See `timeline_findings`.

    Yields
    ------
    problem
        Every row is kept as given all the same.
    """
    for table in OPTIONAL:
        if table not in files:
            expected = f"a file with the {table} table: {_ABSENT[table]}"
            yield Problem(folder, f"{table}.csv", "", "", expected)
    for child in children.values():
        yield from _of_child(child, files["header"])
        born = child.date_of_birth
        yield from timeline_findings(child.episodes, born, files["episodes"], postcode_exists)
        if child.missing:
            yield from _spans(child.missing, born, files["missing"], _MISSING)
        if child.liberty_orders:
            yield from _spans(child.liberty_orders, born, files["dolo"], _ORDERS)


def _of_child(child: Child903, header: str) -> Iterator[Problem]:
    if not child.in_header:
        expected = "a header row for every child of the other tables"
        yield Problem(header, f"child {child.child_id}", "CHILD", "", expected)
        return
    for field, value, rule in (
        ("SEX", child.sex, 101),
        ("DOB", child.date_of_birth, 102),
        ("ETHNIC", child.ethnicity, 103),
    ):
        if value is None:
            expected = f"a value that is known ({rule})"
            yield Problem(header, f"child {child.child_id}", field, "", expected)


def _spans(
    spans: Sequence[MissingEpisode | LibertyOrder],
    born: date | None,
    file: str,
    named: tuple[str, str, str],
) -> Iterator[Problem]:
    name, ends_first, unborn = named
    for span in spans:
        place = f"line {span.line}"
        start = f"{span.starts_on:%d/%m/%Y}"
        if span.ends_on is not None and span.ends_on < span.starts_on:
            found = f"{span.ends_on:%d/%m/%Y}"
            yield Problem(file, place, f"{name}_END", found, f"a day from {start} {ends_first}")
        if born is not None and span.starts_on < born:
            expected = f"a day from {born:%d/%m/%Y}, the date of birth {unborn}"
            yield Problem(file, place, f"{name}_START", start, expected)
    for before, after in pairwise(spans):
        if before.ends_on is None or after.starts_on < before.ends_on:
            found = f"{after.starts_on:%d/%m/%Y}"
            expected = f"a day after the end of line {before.line}"
            yield Problem(file, f"line {after.line}", f"{name}_START", found, expected)
