"""What has changed since a match: facts by reference, the vacancy, versions; never a value."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256

from api.proposals.proposal import Basis
from matcher.engine import Engine
from matcher.entities import Home, Referral, Resident, Snapshot, Vacancy
from matcher.records.documents.plain import plain
from matcher.version import engine_version

RECORDS = frozenset(
    {
        "decided_on", "done", "evidence", "home_records", "impact_assessments",
        "adult_risk_checks", "replies", "refusals",
    }
)  # fmt: skip
"""
Keys of a referral that record what was done or said since, and are judged anew when confirming.

What stands in them opens and closes gates and bars, which no match can pass over; a paper that was
added is no change of what was known of the child.
"""
TOLD = frozenset({"told_on", "told_by", "live_until"})
"""Keys of a vacancy that say how fresh it is; one too old to rely on is no vacancy any more."""
WORDS: Mapping[str, str] = {
    "referral": "the referral ({field})",
    "child": "what is known of the child ({field})",
    "home": "what is known of the home ({field})",
    "vacancy": "the vacancy",
    "residents": "who lives in the home",
    "version": "the {field}",
}
"""What a fact is of, as it is said."""


def basis_of(engine: Engine, referral: Referral, urn: str) -> Basis:
    """
    Give what a match of a child and a home rests on.

    Parameters
    ----------
    engine
        The supply, with the profile.
    referral
        The request.
    urn
        The home.

    Raises
    ------
    KeyError
        No such home in the supply.
    """
    snapshot = engine.supply.snapshot
    home = snapshot.homes[engine.supply.column[urn]]
    versions = {
        "engine": engine_version(),
        "rule set": engine.version(referral.decided_on),
        "profile": engine.profile.profile_hash,
    }
    return Basis(versions, dict(_facts(referral, home, snapshot)))


def _facts(referral: Referral, home: Home, snapshot: Snapshot) -> Iterator[tuple[str, str]]:
    for field, value in plain(referral).items():
        if field not in RECORDS | {"child"}:
            yield f"referral/{field}", _digest(value)
    for field, value in plain(referral.child).items():
        yield f"child/{field}", _digest(value)
    for field, value in plain(home).items():
        yield f"home/{field}", _digest(value)
    free = (_free(one) for one in snapshot.vacancies if one.urn == home.urn)
    yield "vacancy", _digest(sorted(free, key=str))
    there = (_lives(one, referral) for one in snapshot.residents if one.urn == home.urn)
    yield "residents", _digest(sorted(there, key=str))


def _free(vacancy: Vacancy) -> dict[str, object]:
    return {key: value for key, value in plain(vacancy).items() if key not in TOLD}


def _lives(resident: Resident, referral: Referral) -> dict[str, object]:
    return {} if resident.person == referral.child.reference else plain(resident)


def _digest(value: object) -> str:
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, allow_nan=False)
    return sha256(text.encode()).hexdigest()[:16]


def changes(then: Basis, now: Basis) -> tuple[str, ...]:
    """
    Say what changed between two matches, each thing once; empty where nothing did.

    A fact that is told now and was not, or no longer is, has changed.
    """
    found = [f"version/{name}" for name in _differing(then.versions, now.versions)]
    found += _differing(then.facts, now.facts)
    return tuple(dict.fromkeys(map(_said, found)))


def _differing(then: Mapping[str, str], now: Mapping[str, str]) -> list[str]:
    return sorted(key for key in then.keys() | now.keys() if then.get(key) != now.get(key))


def _said(reference: str) -> str:
    of, _, field = reference.partition("/")
    return WORDS[of].format(field=field.replace("_", " "))
