"""How far a round of calls has come, and what the child says of the move."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from matcher.answer.matching import Ranked
from matcher.answer.model import Calls, ChildsWords
from matcher.entities import Referral
from matcher.rank import Group


@dataclass(frozen=True, slots=True)
class Replies:
    """
    The replies that were given.

    Parameters
    ----------
    at
        The moment at which they were taken to stand or not; London.
    urns
        Homes that answered, whether it still stands or not.
    """

    at: datetime
    urns: frozenset[str]


def calls_of(ranked: Ranked, replies: Replies | None) -> Calls | None:
    """Count the homes that have answered, and those on the list that have not."""
    if replies is None:
        return None
    homes = ranked.engine.supply.snapshot.homes
    asked = have_answered(ranked, replies) & {home.urn for home in homes}
    listed = {
        homes[column].urn
        for group in (Group.CAN_PROPOSE, Group.ASK_FIRST)
        for column in ranked.ranking.of(group).tolist()
    }
    return Calls(replies.at, len(asked), len(listed - asked))


def have_answered(ranked: Ranked, replies: Replies) -> frozenset[str]:
    """Give the homes that have answered about this child, by a reply or a refusal."""
    return replies.urns | {refusal.urn for refusal in ranked.referral.refusals}


def words_of_child(referral: Referral) -> ChildsWords | None:
    """Give the child's own words, or why they could not be ascertained."""
    told = referral.wishes
    if told is None:
        return None
    return ChildsWords(told.text, told.not_ascertainable, told.on, told.by)
