"""What is not ranked and must not be forgotten: staying put, family, fostering, and the past."""

from __future__ import annotations

from matcher.entities import Referral

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
FEW_DAYS = 7


def beside_of(referral: Referral) -> tuple[str, ...]:
    """Give the options beside the homes, as questions; what is recorded is not asked again."""
    asked = [STAY]
    if referral.evidence.family_option_on is None:
        asked.append(FAMILY)
    if referral.evidence.kin_considered_on is None:
        asked.append(KIN)
    asked.append(FOSTER)
    if referral.relations_checked_on is None:
        asked.append(RELATIONS)
    return tuple(asked)


def history_words(referral: Referral) -> tuple[str, ...]:
    """Say what the child's past placements come to, in sentences."""
    history = referral.history
    said = []
    if history.moves_total is not None:
        moves = _count(history.moves_total, "change of address", "changes of address")
        said.append(f"{moves} since first looked after.")
    if history.moves_12_months is not None:
        moves = _count(history.moves_12_months, "of them", "of them")
        said.append(
            f"{moves if history.moves_12_months else 'None of them'} in the last 12 months."
        )
    if history.shortest_stay_days is not None:
        days = history.shortest_stay_days
        stay = "less than a day" if days == 0 else _count(days, "day", "days")
        soon = " It is worth asking why it ended." if days < FEW_DAYS else ""
        said.append(f"The shortest stay was {stay}.{soon}")
    if history.disruption_share is not None:
        said.append(
            f"{history.disruption_share:.0%} of the placements that ended, ended early and not "
            "as planned."
        )
    return tuple(said)


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
