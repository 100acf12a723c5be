"""Plain counting: which room each child could have, and how many the registration allows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from constraints.vocabulary import RoomFeature
from matcher.entities import Home, Referral, Snapshot, Vacancy
from matcher.entities.place import ANY_PLACE


@dataclass(frozen=True, slots=True)
class Room:
    """
    A room that children may be given.

    Parameters
    ----------
    told
        What is told of it and may still be relied on; None where nothing is.
    features
        What it is known to have, or not to have.
    """

    told: Vacancy | None
    features: dict[RoomFeature, bool]

    def serves(self, referral: Referral, *, undecided: bool) -> bool:
        """Say whether it would do for a child by the start; undecided, whether it may."""
        if self.told is None:
            free = undecided
        else:
            from_day = self.told.free_from
            free = from_day is not None and from_day <= referral.starts_on
        return free and all(self.features.get(one, undecided) for one in referral.room_features)


def rooms_of(snapshot: Snapshot, home: Home, decided_on: date) -> list[Room]:
    """Give the rooms of a home: those described, and one that nobody described if there may be."""
    told = {one.place: one for one in snapshot.vacancies if one.urn == home.urn}
    of_any = told.get(ANY_PLACE)
    all_full = of_any is not None and of_any.free_from is None
    rooms = [
        Room(_live(told.get(place.id, of_any if all_full else None), decided_on), place.features)
        for place in home.places
    ]
    more = home.registered_places is None or home.registered_places > len(home.places)
    if more or of_any is not None:
        rooms.append(Room(_live(of_any, decided_on), {}))
    return rooms


def _live(told: Vacancy | None, decided_on: date) -> Vacancy | None:
    if told is None:
        return None
    until = told.live_until or told.told_on + timedelta(days=7)
    return told if until >= decided_on else None


def all_have_rooms(rooms: Sequence[Room], coming: Sequence[Referral], *, undecided: bool) -> bool:
    """Try every way of giving each child a room of their own."""
    if not coming:
        return True
    first, *others = coming
    return any(
        all_have_rooms([*rooms[:n], *rooms[n + 1 :]], others, undecided=undecided)
        for n, room in enumerate(rooms)
        if room.serves(first, undecided=undecided)
    )


def within_registration(
    snapshot: Snapshot, home: Home, coming: Sequence[Referral], *, undecided: bool
) -> bool:
    """Count those who live there on each day on which somebody comes."""
    if home.registered_places is None:
        return undecided
    return all(
        _living(snapshot, home, day) + sum(one.starts_on <= day for one in coming)
        <= home.registered_places
        for day in {one.starts_on for one in coming}
    )


def _living(snapshot: Snapshot, home: Home, day: date) -> int:
    return sum(
        one.urn == home.urn and (one.leaves_on is None or one.leaves_on > day)
        for one in snapshot.residents
    )
