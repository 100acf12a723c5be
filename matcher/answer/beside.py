"""What is not ranked and must not be forgotten: staying put, family and fostering."""

from __future__ import annotations

from collections.abc import Iterator

from constraints.vocabulary import Record
from matcher.answer.model.staying import Present
from matcher.answer.staying import in_crisis
from matcher.entities import Referral
from matcher.frame.checked import relations_checked

STAY = (
    "Staying put: could the child stay where they are with more support, tonight or for the days "
    "it takes to find the right home?"
)
WHERE = (
    "Where the child lives: where does the child live now? Where it is a home of the list, staying "
    "put is judged by the same rules."
)
FAMILY = (
    "Family: can the child live with a parent or someone else with parental responsibility? If "
    "not, record why."
)
KIN = "Relatives and friends: who was considered as a foster carer, and what came of it? Record it."
FOSTER = (
    "Fostering: has a foster placement been asked for? Residential care is not the silent default."
)
RELATIONS = (
    "Other children: who are the child's brothers, sisters and friends, whom must the child be "
    "kept apart from, and where does each live? Nobody has gone through them."
)


def beside_of(referral: Referral, present: Present | None = None) -> tuple[str, ...]:
    """
    Give the options beside the homes, as questions; what is recorded is not asked again.

    Parameters
    ----------
    referral
        The request.
    present
        What is known of where the child lives now; without it, what the referral alone says.
    """
    return tuple(_beside(referral, present or _present(referral)))


def _present(referral: Referral) -> Present:
    if in_crisis(referral):
        return Present.FAILURE
    return Present.NOT_KNOWN if referral.lives_at is None else Present.ELSEWHERE


def _beside(referral: Referral, present: Present) -> Iterator[str]:
    # Whoever lives where no child may be kept is not asked about staying there.
    if present is not Present.FAILURE:
        yield STAY
    if present is Present.NOT_KNOWN:
        yield WHERE
    if Record.FAMILY_OPTION not in referral.evidence:
        yield FAMILY
    if Record.KIN_CONSIDERED not in referral.evidence:
        yield KIN
    yield FOSTER
    if not relations_checked(referral):
        yield RELATIONS
