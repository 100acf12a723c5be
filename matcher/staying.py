"""The home a child lives in now, put before the rule book as if the child stayed there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from constraints.vocabulary import Circumstance, RegistrationStatus, RoomFeature
from matcher.engine import Engine
from matcher.entities import Home, Place, Referral, Snapshot, Vacancy
from matcher.entities.place import ANY_PLACE
from matcher.frame import prepare

KEPT = "the child's own"
TOLD_BY = "placement officer"


def staying_at(engine: Engine, referral: Referral, urn: str) -> tuple[Engine, Referral]:
    """
    Give the engine over that one home, and the request of a child who does not move.

    The child keeps the place the child has, so that no place need be free, and is not counted
    among those the child would live with. All else stands: those who live there, what the home
    has said, its refusals. A notice that restricts accommodation is asked about. No placement is
    left, so that nothing that goes with leaving one does.

    Parameters
    ----------
    engine
        The whole supply and its rules.
    referral
        The request.
    urn
        Where the child lives now.

    Raises
    ------
    KeyError
        No such home in the supply.
    """
    snapshot = engine.supply.snapshot
    home = snapshot.homes[engine.supply.column[urn]]
    alone = _alone(snapshot, home, referral)
    stays = {**referral.circumstances, Circumstance.MOVES_FROM_PLACEMENT: False}
    return (
        replace(engine, supply=prepare(alone, engine.supply.network)),
        replace(referral, circumstances=stays),
    )


def _alone(snapshot: Snapshot, home: Home, referral: Referral) -> Snapshot:
    others = tuple(
        resident
        for resident in snapshot.residents
        if resident.urn == home.urn and resident.person != referral.child.reference
    )
    on = referral.decided_on
    kept = Vacancy(home.urn, KEPT, on, on, TOLD_BY)
    # What else is free there says nothing of a child who keeps a place.
    taken = Vacancy(home.urn, ANY_PLACE, None, on, TOLD_BY)
    places = (Place(KEPT, dict(_features(home))), *home.places[1:])
    there = replace(home, places=places, status=_status(home))
    return replace(snapshot, homes=(there,), vacancies=(kept, taken), residents=others)


def _status(home: Home) -> RegistrationStatus | None:
    """Give the registration; a notice that restricts accommodation is a question."""
    # It spares whoever lived there when it was served (s. 22B(2)), and its day is not known.
    return None if home.status is RegistrationStatus.RESTRICTED else home.status


def _features(home: Home) -> Iterator[tuple[RoomFeature, bool]]:
    """Give what is known of the child's room, which may be any of the home's."""
    if home.registered_places is None or len(home.places) < home.registered_places:
        return
    for feature in RoomFeature:
        said = {place.features.get(feature) for place in home.places}
        if said in ({True}, {False}):
            yield feature, True in said
