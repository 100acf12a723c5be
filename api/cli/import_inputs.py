"""What `homeward import homes` reads, and what it says is still needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from constraints.errors import InputError, Problem
from matcher.records.boundaries import AUTHORITIES, CONSTITUENCIES, Boundaries, read_boundaries
from matcher.records.checks import FileKind, recognise
from matcher.records.ofsted.providers import ProviderList
from matcher.records.ofsted.published import read_provider_list

_KINDS = {FileKind.CONSTITUENCIES: CONSTITUENCIES, FileKind.AUTHORITIES: AUTHORITIES}
# Which option, and why.
_NEEDED = {
    FileKind.CONSTITUENCIES: (
        "--boundaries",
        "the ONS boundaries of constituencies, July 2024: this list places homes by them",
    ),
    FileKind.AUTHORITIES: (
        "--authorities",
        "the ONS boundaries of authorities, December 2024: this list is older than the present "
        "constituencies (give those too, with --boundaries, to place homes more closely)",
    ),
}


@dataclass(frozen=True, slots=True)
class Areas:
    """Boundaries of both kinds; None where none were given."""

    constituencies: Boundaries | None
    authorities: Boundaries | None


def read_published(path: Path) -> ProviderList:
    """
    Read the list of providers.

    Raises
    ------
    InputError
        If it is another kind of file, or refused.
    """
    kind = recognise(path)
    if kind is FileKind.RESTRICTED:
        expected = f"{FileKind.PUBLISHED}; give this one with --restricted"
        raise InputError((Problem(path.name, "", "LIST", kind, expected),))
    if kind is not FileKind.PUBLISHED:
        raise InputError((Problem(path.name, "", "LIST", kind, FileKind.PUBLISHED),))
    return read_provider_list(path)


def read_areas(paths: Sequence[Path], providers: ProviderList) -> Areas:
    """
    Read the boundaries given, whichever they are, and say which a list still needs.

    Parameters
    ----------
    paths
        Files of boundaries, each of either kind.
    providers
        The list whose homes are to be located.

    Raises
    ------
    InputError
        If a file is something else or refused, a kind is given twice, or one is missing.
    """
    found: dict[FileKind, Boundaries] = {}
    for path in paths:
        kind = recognise(path)
        if kind not in _KINDS:
            expected = f"{FileKind.CONSTITUENCIES} or {FileKind.AUTHORITIES}"
            raise InputError((Problem(path.name, "", "--boundaries", kind, expected),))
        if kind in found:
            raise InputError((Problem(path.name, "", "--boundaries", f"{kind} again", "one file"),))
        found[kind] = read_boundaries(path, _KINDS[kind])
    needed = _needed(providers)
    if needed not in found:
        option, expected = _NEEDED[needed]
        raise InputError((Problem(providers.file, "", option, ", ".join(found), expected),))
    return Areas(found.get(FileKind.CONSTITUENCIES), found.get(FileKind.AUTHORITIES))


def _needed(providers: ProviderList) -> FileKind:
    current = providers.names_constituencies_of_2024
    return FileKind.CONSTITUENCIES if current else FileKind.AUTHORITIES


def as_at(providers: ProviderList, on: date | None) -> date:
    """
    Give the day a snapshot of a list speaks of.

    Parameters
    ----------
    providers
        The list.
    on
        Day asked for; None for the list's own.

    Raises
    ------
    InputError
        If the list states none and none was given, or the list is newer than the day given.
    """
    days = [day for row in providers.rows for day in (row.registered_on, row.inspected_on) if day]
    newest = providers.as_at or max(days, default=None)
    if on is None:
        if providers.as_at is None:
            known = f"; it is no older than {newest:%-d %B %Y}" if newest else ""
            expected = f"the day this list speaks of, which it does not state{known}"
            raise InputError((Problem(providers.file, "", "--on", "", expected),))
        return providers.as_at
    if newest is not None and on < newest:
        expected = f"{newest:%-d %B %Y} or later, the newest day of the list"
        raise InputError((Problem(providers.file, "", "--on", f"{on:%-d %B %Y}", expected),))
    return on
