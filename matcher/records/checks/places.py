"""The quality of a return of places."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from matcher.entities import Vacancy
from matcher.records.ofsted.findings import many, unknown
from matcher.records.places import read_places
from matcher.records.quality import QualityReport, span


def report_places(path: Path, on: date) -> QualityReport:
    """
    Report on a return of places.

    Parameters
    ----------
    path
        CSV file, one row a place.
    on
        The day on which a place is free, and on which what was told no longer stands.

    Returns
    -------
    report
        Shares are of the residents.

    Raises
    ------
    InputError
        If it would be refused.
    """
    told = read_places(path)
    vacancies, residents = told.vacancies, told.residents
    day = f"{on:%-d %B %Y}"
    over = [
        f"line {row.line}"
        for row in told.rows
        if row.vacancy.live_until is not None and row.vacancy.live_until < on
    ]
    return QualityReport(
        file=path.name,
        kind="return of places and residents",
        counts=(
            ("places", len(vacancies)),
            ("homes", len({vacancy.urn for vacancy in vacancies})),
            (f"places free on {day}", sum(_free(vacancy, on) for vacancy in vacancies)),
            ("residents", len(residents)),
        ),
        unknown_shares=(
            unknown("age", residents, lambda who: who.born is None and who.age_years is None),
            unknown("sex", residents, lambda who: who.sex is None),
            unknown(
                "risks (graded, or said to be none)",
                residents,
                lambda who: not who.profile.grades and who.profile.none_other_on is None,
            ),
        )
        if residents
        else (),
        findings=many(path.name, over, "live_until", f"over by {day}", "a day to come"),
        dates=(
            span("told", (vacancy.told_on for vacancy in vacancies)),
            span("free from", (vacancy.free_from for vacancy in vacancies)),
            span("stands until", (vacancy.live_until for vacancy in vacancies)),
        ),
    )


def _free(vacancy: Vacancy, on: date) -> bool:
    return vacancy.free_from is not None and vacancy.free_from <= on
