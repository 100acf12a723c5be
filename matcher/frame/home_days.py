"""What of a home counts from a day: admissions, incidents, reports; and placements that end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from constraints.arrays import Bools, Floats, Ints
from constraints.logic import NOT_KNOWN, Coded, Interval
from matcher.entities import Home
from matcher.frame.days import day_number, day_numbers
from matcher.frame.expiry import INSPECTED

ENDS_WITHIN_DAYS = 14
"""A placement that ends so soon after the start unsettles the home (handbook M-39)."""


@dataclass(frozen=True, slots=True)
class Comings:
    """
    Who comes to homes and leaves them, shape (homes,).

    Parameters
    ----------
    arrived
        Latest day by the start on which a listed resident came; -inf where none is known.
    changed
        Latest day by the start on which one came or left; as above.
    ending
        Whether a listed resident is known to leave within fourteen days after the start.
    """

    arrived: Floats
    changed: Floats
    ending: Bools


def comings(
    resident_home: Ints, came: Floats, leaves_on: Floats, starts_on: float, homes: int
) -> Comings:
    """
    Say who comes to homes and leaves them.

    Parameters
    ----------
    resident_home, came, leaves_on
        Shape (residents,): the home; the day each came, or comes, and leaves.
    starts_on
        The start. Who comes or leaves after it changes nothing that the child comes into.
    homes
        How many.
    """
    arrived, left = np.full((2, homes), -np.inf)
    for latest, days in ((arrived, came), (left, leaves_on)):
        np.maximum.at(latest, resident_home, np.where(days <= starts_on, days, -np.inf))
    soon = (leaves_on > starts_on) & (leaves_on <= starts_on + ENDS_WITHIN_DAYS)
    ending = np.bincount(resident_home, weights=soon, minlength=homes) > 0
    return Comings(arrived, np.maximum(arrived, left), ending)


@dataclass(frozen=True, slots=True)
class HomeDays:
    """
    Days of homes, shape (homes,), from 1970: -inf where known never, nan where not known.

    Parameters
    ----------
    admission, incident
        Of the last admission, and of the last serious incident or run of restraints.
    report, review
        Of the independent person's latest report, and of the latest own review of quality.
    inspected_until
        First day on which the grades of the latest full inspection are too old; inf where the
        inspection has no day.
    """

    admission: Floats
    incident: Floats
    report: Floats
    review: Floats
    inspected_until: Floats

    def graded(self, grades: Coded, decided_on: float) -> Coded:
        """Give grades of inspections, not known where they are too old."""
        return Coded(np.where(decided_on < self.inspected_until, grades.code, NOT_KNOWN))

    def since_admission(self, starts_on: float, arrived: Floats) -> Interval:
        """
        Give days from the last admission to the start.

        Parameters
        ----------
        starts_on
            The start.
        arrived
            Of `Comings`. The last admission is not older than that, whatever the home told.
        """
        told = np.fmax(self.admission, arrived)
        high = starts_on - np.where(np.isnan(self.admission), arrived, told)
        return _row(np.where(np.isnan(self.admission), 0.0, high), high)

    def since_incident(self, starts_on: float) -> Interval:
        """Give days from the last serious incident to the start."""
        return _age(self.incident, starts_on)

    def since_report(self, decided_on: float) -> Interval:
        """Give days from the independent person's latest report to the decision."""
        return _age(self.report, decided_on)

    def since_review(self, decided_on: float) -> Interval:
        """Give days from the latest own review of quality to the decision."""
        return _age(self.review, decided_on)


def police_callouts_per_place(homes: Sequence[Home]) -> Interval:
    """Give police call-outs of the last year for each place; a home has one place at least."""
    low, high = np.zeros(len(homes)), np.full(len(homes), np.inf)
    for column, home in enumerate(homes):
        if home.police_callouts_last_year is not None:
            places = home.registered_places
            high[column] = home.police_callouts_last_year / max(places or 1, 1)
            low[column] = 0.0 if places is None else high[column]
    return _row(low, high)


def home_days(homes: Sequence[Home]) -> HomeDays:
    """Read the days of homes, in the order given."""
    return HomeDays(
        _days(homes, lambda h: h.last_admission_on, lambda h: h.last_admission_known),
        _days(homes, lambda h: h.last_incident_on, lambda h: h.last_incident_known),
        _days(homes, lambda h: h.independent_report_on, lambda _: False),
        _days(homes, lambda h: h.quality_review_on, lambda _: False),
        INSPECTED.lapse_days(day_numbers(home.inspected_on for home in homes)),
    )


def _days(
    homes: Sequence[Home], read: Callable[[Home], date | None], known: Callable[[Home], bool]
) -> Floats:
    given = [(read(home), known(home)) for home in homes]
    days = [day_number(on) if on else -np.inf if asked else np.nan for on, asked in given]
    return np.array(days, dtype=np.float64)


def _age(day: Floats, on: float) -> Interval:
    age = np.maximum(on - day, 0.0)
    unknown = np.isnan(day)
    return _row(np.where(unknown, 0.0, age), np.where(unknown, np.inf, age))


def _row(low: Floats, high: Floats) -> Interval:
    return Interval(low[None], high[None])
