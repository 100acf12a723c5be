"""What is not ranked and must not be forgotten: staying put, family and fostering."""

from __future__ import annotations

from constraints.vocabulary import Record
from matcher.entities import Referral
from matcher.frame.checked import relations_checked

STAY = (
    "Staying put: could the child stay where they are with more support, tonight or for the days "
    "it takes to find the right home?"
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


def beside_of(referral: Referral) -> tuple[str, ...]:
    """Give the options beside the homes, as questions; what is recorded is not asked again."""
    asked = [STAY]
    if Record.FAMILY_OPTION not in referral.evidence:
        asked.append(FAMILY)
    if Record.KIN_CONSIDERED not in referral.evidence:
        asked.append(KIN)
    asked.append(FOSTER)
    if not relations_checked(referral):
        asked.append(RELATIONS)
    return tuple(asked)
