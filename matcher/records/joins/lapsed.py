"""What an answer that may be relied on no more leaves behind: a question, where it differed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import TypeVar

from matcher.entities import Home, Reply, Vacancy

Code = TypeVar("Code")
Value = TypeVar("Value")
Vacancies = Mapping[tuple[str, str], Vacancy]


def home_asked_again(home: Home, reply: Reply) -> Home:
    """
    Forget of a home what a lapsed reply contradicted; where it agreed, what was known stands.

    The home took back what was known before, so that the older word does not come to life again
    when the newer one may be relied on no more.
    """
    return replace(
        home,
        age_from_years=_agreed(home.age_from_years, reply.age_from_years),
        age_to_years=_agreed(home.age_to_years, reply.age_to_years),
        sex_taken=_agreed(home.sex_taken, reply.sex_taken),
        needs=_not_denied(home.needs, reply.needs),
        tasks=_not_denied(home.tasks, reply.tasks),
        facts=_not_denied(home.facts, reply.facts),
        mitigations=tuple(
            step
            for step in home.mitigations
            if reply.mitigations.get(step.mitigation, step.state) is step.state
        ),
    )


def vacancies_asked_again(
    vacancies: Vacancies, reply: Reply, starts_on: date
) -> dict[tuple[str, str], Vacancy]:
    """Forget the vacancies, told no later than a lapsed reply, that it contradicted."""
    if reply.place_from is None and not reply.no_place:
        return dict(vacancies)
    free = reply.place_from is not None and reply.place_from <= starts_on
    earlier = {
        key: told.free_from is not None and told.free_from <= starts_on
        for key, told in vacancies.items()
        if told.urn == reply.urn and told.told_on <= reply.at.date()
    }
    # One place that is free is all that "a place" says: the others may be taken.
    contradicted = {key for key, was in earlier.items() if was is not free}
    if free and contradicted != earlier.keys():
        contradicted = set()
    return {key: told for key, told in vacancies.items() if key not in contradicted}


def checks_asked_again(kept: list[Reply], reply: Reply) -> list[Reply]:
    """Forget the residents' checks that a later one, lapsed since, contradicted."""
    said = reply.residents_check
    if said is None:
        return kept
    return [
        replace(one, residents_check=_agreed(one.residents_check, said))
        if one.urn == reply.urn
        else one
        for one in kept
    ]


def _agreed(before: Value | None, said: Value | None) -> Value | None:
    return before if said is None or said == before else None


def _not_denied(before: Mapping[Code, bool], said: Mapping[Code, bool]) -> dict[Code, bool]:
    return {code: has for code, has in before.items() if said.get(code, has) is has}
