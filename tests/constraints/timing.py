"""Cases of a rule that is for planned moves only, or for emergencies only."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from constraints.logic import NOT_KNOWN
from constraints.vocabulary import Circumstance, Record
from fixtures.pair import one_pair, without
from tests.tables import MET, UNDECIDED, Case, breached

Said = Callable[[object], Mapping[str, Any]]
"""Facts of `one_pair` in which something is so, is not, or is not known to be."""


def other_timing(breach: Mapping[str, Any], *, emergency: bool) -> tuple[Case, Case]:
    """
    Give the cases in which what would breach the rule is not its own to judge, or may not be.

    Parameters
    ----------
    breach
        Facts of `one_pair` that breach it.
    emergency
        Whether the rule is for emergencies.
    """
    other = "planned" if emergency else "an emergency"
    return (
        Case(other, one_pair(**breach, emergency=not emergency), MET),
        Case("not said whether planned", one_pair(**breach, emergency=NOT_KNOWN), UNDECIDED),
    )


def circumstance(one: Circumstance) -> Said:
    """Give the facts of one circumstance."""
    return lambda said: {"circumstance": {one: said}}


def record_cases(record: Record, said: Said, *, emergency: bool) -> tuple[Case, ...]:
    """
    Give the cases of a rule that wants one record where something is so.

    Parameters
    ----------
    record
        What has to be on record.
    said
        The facts in which it has to be, or not.
    emergency
        Whether the rule is for emergencies.
    """
    missing = {"recorded": without(record)}
    return (
        Case(
            "so, and not on record",
            one_pair(**said(True), **missing, emergency=emergency),
            breached(),
        ),
        Case("on record", one_pair(**said(True), emergency=emergency), MET),
        Case("not so", one_pair(**said(False), **missing, emergency=emergency), MET),
        Case(
            "nobody has said",
            one_pair(**said(NOT_KNOWN), **missing, emergency=emergency),
            UNDECIDED,
        ),
        *other_timing({**said(True), **missing}, emergency=emergency),
    )
