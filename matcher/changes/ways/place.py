"""A place, a room, and how many live there."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from constraints.arrays import Bools
from constraints.columns import Frame
from constraints.logic import Interval, Truth
from constraints.vocabulary import Role
from matcher.changes.cell import Cell, three
from matcher.changes.columns import becomes, put, together
from matcher.changes.leads import PLACE_FREED, REGISTRATION_VARIED, ROOM_ADAPTED
from matcher.changes.lever import Change, Lever, Nature
from matcher.changes.ways.way import answer_of_home
from matcher.judge import Verdict


def place(cell: Cell, _: Verdict) -> Iterator[Lever]:
    """
    Let a place be free by the start.

    Nobody is moved out to make room: a home in which as many live as it has places frees none.
    """
    free = three(cell.frame.pairs.place_free)
    if free is None:
        yield answer_of_home("place", "The home says that a place is free by the start.", _freed)
    elif not free and not _full(cell):
        yield Lever(
            "place",
            Nature.PLACE,
            "A place that is held or closed is freed for this child by the start.",
            Role.REGISTERED_MANAGER,
            PLACE_FREED,
            together(_freed, _room(cell)),
        )
    if _full(cell) and free is not True:
        yield from _one_more(cell)


def number_of_people(cell: Cell, verdict: Verdict) -> Iterator[Lever]:
    """Let no more people live there than the registration allows."""
    if verdict.finding.low.any():
        yield from _one_more(cell)
    else:
        yield who_lives_there()


def who_lives_there() -> Lever:
    """Make the lever of the home's answer how many live there, adults among them."""
    says = "The home says how many live there, and there is room for the child among them."
    return answer_of_home("people", says, _counted)


def adults(_: Cell, verdict: Verdict) -> Iterator[Lever]:
    """Let the home say who lives there, where it is not known if children outnumber adults."""
    if not verdict.finding.low.any():
        yield who_lives_there()


def room(cell: Cell, _: Verdict) -> Iterator[Lever]:
    """Let one room have all that the child's room must have."""
    fits = three(cell.frame.pairs.room_fits)
    change = becomes("pairs", "room_fits", True)
    if fits is None:
        says = "The home says that a free room has every feature the child needs."
        yield answer_of_home("room", says, change)
    elif not fits:
        says = "A room is adapted so that it has every feature the child needs."
        yield Lever("room", Nature.ROOM, says, Role.PROVIDER, ROOM_ADAPTED, change)


def _full(cell: Cell) -> bool:
    counts = cell.frame.counts
    return bool(counts.people_after.low.item() > counts.places.high.item())


def _one_more(cell: Cell) -> Iterator[Lever]:
    counts = cell.frame.counts
    over = counts.people_after.low.item() - counts.places.high.item()
    if over == 1:
        says = "One more place is registered, on the provider's application."
        change = together(_registered, _freed, _room(cell))
        yield Lever(
            "one_more_place", Nature.REGISTRATION, says, Role.OFSTED, REGISTRATION_VARIED, change
        )


def _registered(frame: Frame, held: Bools) -> Frame:
    places = frame.counts.places.over(lambda ends: np.where(held, ends + 1.0, ends))
    registered = frame.homes.registered_places.over(lambda ends: np.where(held, ends + 1.0, ends))
    return put(put(frame, "counts", "places", places), "homes", "registered_places", registered)


def _freed(frame: Frame, held: Bools) -> Frame:
    """Free a place: then no more can live there than leaves it free."""
    people, places = frame.counts.people_after, frame.counts.places
    most = np.minimum(people.high, np.maximum(places.high, people.low))
    after = Interval(people.low, np.where(held, most, people.high))
    return becomes("pairs", "place_free", True)(put(frame, "counts", "people_after", after), held)


def _room(cell: Cell) -> Change:
    """Give the room of a place that was not free: what is known of the home's other rooms."""
    suits = cell.place_suits()

    def change(frame: Frame, held: Bools) -> Frame:
        fits = frame.pairs.room_fits
        became = Truth(
            fits.surely | (held & (suits is True)), fits.possibly | (held & (suits is not False))
        )
        return put(frame, "pairs", "room_fits", became)

    return change


def _counted(frame: Frame, held: Bools) -> Frame:
    """Let the counts be the best that go together: fewest adults, and children before them."""
    counts = frame.counts
    adults = counts.adults_after.low
    least = np.where(counts.childrens_home.possibly, adults + 1.0, 0.0)
    children = np.maximum(counts.children_after.low, least)
    people = np.maximum(counts.people_after.low, adults + children)
    may_be = (children <= counts.children_after.high) & (people <= counts.people_after.high)
    may_be &= people <= counts.places.high
    for column, value in (
        ("adults_after", adults),
        ("children_after", children),
        ("people_after", people),
    ):
        ends = getattr(counts, column).over(
            lambda part, value=value: np.where(held & may_be, value, part)
        )
        frame = put(frame, "counts", column, ends)
    places = counts.places
    least = np.where(held & may_be, np.maximum(places.low, people), places.low)
    return put(frame, "counts", "places", Interval(least, places.high))
