"""A child for whom restrictions of liberty are planned, or are not."""

from __future__ import annotations

from typing import Any

from constraints.columns import Frame
from constraints.vocabulary import Circumstance, HomeFact
from fixtures.pair import one_pair


def planned(said: object = True, *, skilled: object = True, **facts: Any) -> Frame:
    """
    Make a pair of which it is said whether restrictions are planned.

    Parameters
    ----------
    said
        Whether they are.
    skilled
        Whether the home can care under them.
    facts
        As of `one_pair`.
    """
    return one_pair(
        circumstance={Circumstance.DEPRIVATION_OF_LIBERTY_NEEDED: said},
        fact={HomeFact.SKILLED_FOR_LIBERTY: skilled},
        **facts,
    )
