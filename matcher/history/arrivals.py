"""How each episode of a return came about: a move, an entry to care, or neither."""

from __future__ import annotations

from enum import Enum

from matcher.entities.episode import Episode
from matcher.records.ssda903.codes import CONTINUES

_PLACE_CHANGED = frozenset({"P", "B"})
_LEGAL_ONLY = "L"
_ENTRY = "S"
_ONE_ADDRESS = frozenset({"K1", "K2", "R3", "S1"})
"""Placement types of which a URN is one address; a fostering agency's covers many."""


class Arrival(Enum):
    """How a child came to be where an episode has them."""

    STAYED = "stayed where they were"
    MOVED = "moved from another placement"
    ENTERED = "came into care"
    WAS_THERE = "was there when the record begins"
    UNDECIDED = "the record contradicts itself or does not say"


BEGINS_PLACEMENT = frozenset(Arrival) - {Arrival.STAYED}


def arrival(episode: Episode, last: Episode | None, own: Episode | None) -> Arrival:
    """
    Tell how an episode came about.

    A move is a change of address: reason P or B. L (legal status), T and U (another placement with
    the same carer) are not, nor is leaving for a temporary placement (T0 to T4) or coming back from
    one to the place that was kept, although the return writes P for both (validation rule 383).

    Parameters
    ----------
    episode
        The episode.
    last
        The episode before it; None for the first of the record.
    own
        The latest episode, temporary ones left out, of the placement the child is in; None where
        the placement began with a temporary one.

    Returns
    -------
    arrival
        UNDECIDED where codes, addresses and dates contradict each other, or where a child comes
        from a temporary placement and no address says where to.
    """
    if last is None:
        return _first(episode)
    if episode.reason_started == _ENTRY:
        return Arrival.ENTERED if _care_had_ended(last, episode) else Arrival.UNDECIDED
    if last.ends_on is not None and last.ends_on < episode.starts_on:
        return Arrival.UNDECIDED if episode.temporary else _by_code(episode, Arrival.UNDECIDED)
    if episode.temporary:
        return Arrival.STAYED
    if last.temporary:
        return _back(episode, own)
    contradicted = episode.reason_started == _LEGAL_ONLY and same_place(last, episode) is False
    return _by_code(episode, Arrival.UNDECIDED if contradicted else Arrival.STAYED)


def same_place(one: Episode, other: Episode) -> bool | None:
    """
    Compare the addresses of two episodes.

    Parameters
    ----------
    one, other
        Episodes of one child.

    Returns
    -------
    same
        By postcode where both have one, else by URN where it stands for one address; None where
        neither decides.
    """
    postcodes = (_plain(one.placement_postcode), _plain(other.placement_postcode))
    if all(postcodes):
        return postcodes[0] == postcodes[1]
    if one.ofsted_urn is None or other.ofsted_urn is None:
        return None
    if one.ofsted_urn != other.ofsted_urn:
        return False
    return True if one.placement_type in _ONE_ADDRESS else None


def _first(episode: Episode) -> Arrival:
    if episode.reason_started == _ENTRY:
        return Arrival.ENTERED
    return Arrival.WAS_THERE if episode.temporary else _by_code(episode, Arrival.WAS_THERE)


def _by_code(episode: Episode, otherwise: Arrival) -> Arrival:
    return Arrival.MOVED if episode.reason_started in _PLACE_CHANGED else otherwise


def _care_had_ended(last: Episode, episode: Episode) -> bool:
    if last.ends_on is None or last.ends_on > episode.starts_on:
        return False
    return last.ends_on < episode.starts_on or last.reason_ended not in {None, CONTINUES}


def _back(episode: Episode, own: Episode | None) -> Arrival:
    if own is None:
        return Arrival.UNDECIDED
    same = same_place(own, episode)
    if same is None:
        return Arrival.UNDECIDED
    return Arrival.STAYED if same else _by_code(episode, Arrival.UNDECIDED)


def _plain(postcode: str | None) -> str:
    return (postcode or "").replace(" ", "").upper()
