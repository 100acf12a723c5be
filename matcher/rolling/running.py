"""Go through the days: each is decided on what came by then, and stands."""

from __future__ import annotations

import numpy as np

from matcher.rolling.deciding import decide
from matcher.rolling.forecast import Forecast
from matcher.rolling.known import Known
from matcher.rolling.policies import Policy
from matcher.rolling.stream import NOWHERE, Ints, Stream


def run(stream: Stream, policy: Policy, forecast: Forecast | None = None) -> Ints:
    """
    Decide on every child by a policy.

    The policy is given the children who came by the day, and no others.

    Parameters
    ----------
    stream
        Who comes.
    policy
        How is decided.
    forecast
        Who may come; needed by prices.

    Returns
    -------
    home
        Of each child, `NOWHERE` where it was not placed; shape (children,).
    """
    home = np.full(stream.children, NOWHERE, dtype=np.int64)
    decided_on = stream.starts if policy.waits else stream.arrives
    for day in np.unique(decided_on):
        seen = stream.until(int(day))
        count = seen.children
        due = np.flatnonzero(decided_on[:count] == day)
        expected = None if forecast is None else forecast.until(count)
        home[due] = decide(policy, Known(int(day), seen, home[:count], due, expected))
    return home
