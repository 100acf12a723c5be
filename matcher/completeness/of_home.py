"""What the home has not told (handbook 8, block "vacancy")."""

from __future__ import annotations

from collections.abc import Iterator

from constraints.vocabulary import Mitigation, Role
from matcher.completeness.missing import Block, Missing, Stage
from matcher.entities import Home, Referral, Resident, Snapshot, State

MANAGER = Role.REGISTERED_MANAGER.value
NIGHT = frozenset(
    {
        Mitigation.WAKING_NIGHT_STAFF,
        Mitigation.TWO_WAKING_NIGHT_STAFF,
        Mitigation.NIGHT_SUPERVISION,
    }
)
"""Steps of which one is enough to say how the nights are covered."""


def missing_of_home(home: Home, snapshot: Snapshot, referral: Referral) -> tuple[Missing, ...]:
    """Give what a home has not told and no rule asks for, in the order of the list."""
    return tuple(
        Missing(Block.VACANCY, Stage.RANKING, what, MANAGER)
        for what, told in _items(home, snapshot, referral)
        if not told
    )


def _items(home: Home, snapshot: Snapshot, referral: Referral) -> Iterator[tuple[str, bool]]:
    yield (
        "Those who live there, as codes without their stories, or the home's own check of them.",
        _residents_told(home, snapshot) or _checked(home, referral),
    )
    yield "The rota: who is awake at night.", _rota_told(home)
    yield "The day of the last review of its location.", home.location_reviewed_on is not None


def _residents_told(home: Home, snapshot: Snapshot) -> bool:
    """Whether all who live there are listed, and none with a profile that is withheld."""
    there = [resident for resident in snapshot.residents if resident.urn == home.urn]
    return home.residents_listed and all(map(_profile_told, there))


def _profile_told(resident: Resident) -> bool:
    profile = resident.profile
    graded = any(grade.state is not State.NOT_ASKED for grade in profile.grades)
    return graded or profile.none_other_on is not None


def _checked(home: Home, referral: Referral) -> bool:
    replies = [reply for reply in referral.replies if reply.urn == home.urn]
    return any(reply.residents_check is not None for reply in replies)


def _rota_told(home: Home) -> bool:
    return bool(NIGHT & {step.mitigation for step in home.mitigations})
