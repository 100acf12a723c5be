"""The few facts worth asking first."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FirstQuestion:
    """
    One question of a set that is worth asking first.

    Parameters
    ----------
    number
        Its number on the answer's list, of those to homes or those about the child; None where no
        home waits for it to be proposed, so that it is on neither.
    about_the_child
        Whether it is answered once for all homes; otherwise it is put to the home of the set.
    topic, asked_of, words
        As in `Question`.
    settles
        What each answer does.
    rules
        Ids of the rules that wait for it at the home of the set.
    decides
        Whether the home waits for it to be proposed, and not only for its points.
    """

    number: int | None
    about_the_child: bool
    topic: str
    asked_of: str
    words: str
    settles: str
    rules: tuple[str, ...]
    decides: bool


@dataclass(frozen=True, slots=True)
class WorthAsking:
    """
    A smallest set of questions whose good answers change which home comes first.

    Parameters
    ----------
    questions
        All of them are needed.
    urn
        The home that then comes first, by the same ranking made again with the answers.
    in_place_of
        The home that comes first now; None where none can be proposed.
    nearer_miles
        How much nearer it is than that home, negative where farther; None where either distance is
        not known to a mile, or there is none to compare with.
    points_well, points_badly
        Most points it has with good answers, and with bad ones.
    if_well, if_badly
        What follows, in a sentence each.
    """

    questions: tuple[FirstQuestion, ...]
    urn: str
    in_place_of: str | None
    nearer_miles: float | None
    points_well: int
    points_badly: int
    if_well: str
    if_badly: str


@dataclass(frozen=True, slots=True)
class AskingFirst:
    """
    The fewest answers that could change the first choice, found by giving them.

    Parameters
    ----------
    sets
        The first of the sets of the least size, best outcome first.
    found
        How many sets of that size there are in all.
    tried
        How many answers were tried together at most; None where no answers could change it.
    """

    sets: tuple[WorthAsking, ...]
    found: int
    tried: int | None
