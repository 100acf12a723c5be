"""Times a child was missing or away without authorisation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from matcher.records.ssda903.child import MissingEpisode


@dataclass(frozen=True, slots=True)
class Absences:
    """
    Missing episodes as known on a day. An unreported one is not among them.

    Parameters
    ----------
    episodes
        Number, of both kinds: missing, and away from placement without authorisation.
    episodes_last_12_months
        Of these, the number of which any part falls in the twelve months before the day.
    days_last_12_months
        Sum of end less start, in days, of the parts in those months; an absence within one day
        counts 0 here and 1 above, and one whose end is before its start counts above only.
    missing_now
        Whether one is open on the day.
    """

    episodes: int
    episodes_last_12_months: int
    days_last_12_months: int
    missing_now: bool


def absences_of(missing: Iterable[MissingEpisode] | None, since: date, on: date) -> Absences | None:
    """
    Count the times a child was missing.

    Parameters
    ----------
    missing
        Of one child; None where the return has no such table.
    since
        Twelve months before the day.
    on
        The day; what starts after it is left out, what ends after it counts as open.

    Returns
    -------
    absences
        None where nothing is known; a child with none has zeros.
    """
    if missing is None:
        return None
    known = [span for span in missing if span.starts_on <= on]
    ends = [span.ends_on if span.ends_on and span.ends_on <= on else on for span in known]
    recent = [
        (max(span.starts_on, since), end)
        for span, end in zip(known, ends, strict=True)
        if max(end, span.starts_on) > since
    ]
    return Absences(
        episodes=len(known),
        episodes_last_12_months=len(recent),
        days_last_12_months=sum(max(0, (end - start).days) for start, end in recent),
        missing_now=any(span.ends_on is None or span.ends_on > on for span in known),
    )
