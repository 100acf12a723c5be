"""How firm the order is, when the costs are weighed otherwise."""

from __future__ import annotations

from dataclasses import dataclass

from matcher.rank import Group


@dataclass(frozen=True, slots=True)
class Weighed:
    """
    How often a home leads the order.

    Parameters
    ----------
    urn, rank
        Which home, and its place in the order under the profile's own points.
    first, first_three
        Share of the ways of weighing in which it stands first, and among the first three.
    """

    urn: str
    rank: int
    first: float
    first_three: float


@dataclass(frozen=True, slots=True)
class TiedHome:
    """
    A home that stands too close behind another to be told apart from it.

    Parameters
    ----------
    urn, rank
        Which home, and its place in the order.
    with_urn, with_rank
        The home before it with which it is tied: the first of the tied homes beside each other.
    turned
        Share of the ways of weighing in which it stands before that home.
    not_known
        Whether what is not known could put it before that home.
    """

    urn: str
    rank: int
    with_urn: str
    with_rank: int
    turned: float
    not_known: bool


@dataclass(frozen=True, slots=True)
class Firmness:
    """
    How an order stands when it is made again with other weights.

    Parameters
    ----------
    group
        The homes that were weighed: those that can be proposed; if none can, those to ask first.
    ways
        How many times the order was made again, with weights drawn evenly from the bounds of the
        profile.
    homes
        In the order of the ranking: each that comes among the first three in some way. The others
        come there in none.
    tied
        In the order of the ranking, among the first homes of it. A home that is not here and
        within them stands apart from the one before.
    tied_among
        Among how many of the first homes ties were looked for.
    tied_from
        Least share of the ways in which the order of two homes turns round for them to be tied.
    """

    group: Group
    ways: int
    homes: tuple[Weighed, ...]
    tied: tuple[TiedHome, ...]
    tied_among: int
    tied_from: float
