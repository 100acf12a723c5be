"""Cases of a rule that is for planned moves only, or for emergencies only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from constraints.logic import NOT_KNOWN
from fixtures.pair import one_pair
from tests.tables import MET, UNDECIDED, Case


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
