"""A calm child, a calm home and one who lives there, from whom an aim changes what it needs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from constraints.vocabulary import (
    ClinicalTask,
    Country,
    Domain,
    HomeFact,
    HomeKind,
    Mitigation,
    MitigationState,
    Need,
    RegistrationStatus,
    RoomFeature,
    SexTaken,
)
from matcher.entities import (
    Child,
    Grade,
    Home,
    HomeMitigation,
    Place,
    Referral,
    Resident,
    RiskProfile,
    Snapshot,
    State,
    Vacancy,
)
from tests.worlds import World
from tests.worlds.draw import Draw

CHILD_BORN, RESIDENT_BORN = date(2012, 5, 17), date(2012, 5, 3)
RECENTLY = 20
"""Days ago on which a calm child was assessed."""


@dataclass
class Scene:
    """
    One child and one home of a world, each as plain as can be; an aim changes them in place.

    Parameters
    ----------
    draw
        Where chances come from.
    referral, home, resident, vacancies
        What is changed; the rest of the world stays as drawn.
    """

    draw: Draw
    referral: Referral
    home: Home
    resident: Resident
    vacancies: tuple[Vacancy, ...]

    @property
    def on(self) -> date:
        return self.referral.decided_on

    @property
    def child(self) -> Child:
        return self.referral.child

    def refer(self, **fields: Any) -> None:
        self.referral = replace(self.referral, **fields)

    def of_child(self, **fields: Any) -> None:
        self.refer(child=replace(self.child, **fields))

    def of_home(self, **fields: Any) -> None:
        self.home = replace(self.home, **fields)

    def of_resident(self, **fields: Any) -> None:
        self.resident = replace(self.resident, **fields)

    def profile(self, *, child: bool, **fields: Any) -> None:
        """Change what is known of the child, or of the one who lives there."""
        if child:
            self.of_child(profile=replace(self.child.profile, **fields))
        else:
            self.of_resident(profile=replace(self.resident.profile, **fields))

    def grade(self, domain: Domain, level: int, *, child: bool, **fields: Any) -> None:
        who = self.child if child else self.resident
        kept = tuple(grade for grade in who.profile.grades if grade.domain is not domain)
        told: dict[str, Any] = {"on": self.on - timedelta(RECENTLY), "proven": True} | fields
        graded = Grade(domain, State.KNOWN, level, source="social worker", **told)
        self.profile(child=child, grades=(*kept, graded))

    def step(self, mitigation: Mitigation, state: MitigationState | None) -> None:
        """Say where a step stands in the home; None where nobody said."""
        kept = tuple(one for one in self.home.mitigations if one.mitigation is not mitigation)
        if state is not None:
            kept = (*kept, HomeMitigation(mitigation, state, "registered manager", self.on))
        self.of_home(mitigations=kept)


def scene_of(world: World, draw: Draw, place: int) -> Scene:
    """Make calm the child of a world, and one of its homes."""
    on = world.snapshot.as_at
    referral = world.referrals[0]
    home = calm_home(world.snapshot.homes[place], on)
    return Scene(
        draw,
        calm_referral(referral),
        home,
        Resident(
            f"p{home.urn[-1]}0", home.urn, RESIDENT_BORN, None, referral.child.sex, calm_profile(on)
        ),
        (Vacancy(home.urn, "0", on, on, "registered manager"),),
    )


def world_of(scene: Scene, world: World, place: int) -> World:
    """Put a scene back into its world, in place of the home and all who lived there."""
    homes, urn = list(world.snapshot.homes), scene.home.urn
    homes[place] = scene.home
    vacancies = [one for one in world.snapshot.vacancies if one.urn != urn]
    residents = [one for one in world.snapshot.residents if one.urn != urn]
    snapshot = Snapshot(
        world.snapshot.as_at,
        tuple(homes),
        (*vacancies, *scene.vacancies),
        (*residents, scene.resident),
        world.snapshot.source,
    )
    return World(snapshot, (scene.referral,))


def calm_profile(on: date) -> RiskProfile:
    """Everything assessed, nothing found."""
    day = on - timedelta(RECENTLY)
    return RiskProfile(
        tuple(Grade(domain, State.KNOWN, 0, day, "social worker", True) for domain in Domain),
        day,
        "social worker",
        groups=frozenset(),
        sexual_harm_targets=frozenset(),
        abuse_targets=frozenset(),
        targets_younger=False,
        self_harm_methods=frozenset(),
        weapon_known=True,
        fire_intent=False,
        networks=frozenset(),
        lines=frozenset(),
    )


def calm_referral(referral: Referral) -> Referral:
    """A child about whom every bar is decided, and none stands."""
    on = referral.decided_on
    child = replace(
        referral.child,
        born=CHILD_BORN,
        age_years=None,
        profile=calm_profile(on),
        relations=(),
        sibling_count=None,
    )
    return replace(
        referral,
        child=child,
        orders=(),
        orders_checked_on=on,
        essential_needs=frozenset(),
        desirable_needs=frozenset(),
        room_features=frozenset(),
        clinical_tasks=frozenset(),
        needs_checked_on=on,
        claims_regulation_27b=False,
        avoid_urns=frozenset(),
        avoid_checked_on=on,
        rival_territories=(),
        relations_checked_on=on,
        circumstances={},
        circumstances_checked_on=on,
        refusals=(),
        replies=(),
        release_on=None,
        discharge_on=None,
        last_review_on=None,
    )


def calm_home(home: Home, on: date) -> Home:
    """A home about which every bar is decided, and none stands; two places, one of them taken."""
    stands = MitigationState.VERIFIED
    return replace(
        home,
        kind=HomeKind.CHILDRENS_HOME,
        country=Country.ENGLAND,
        status=RegistrationStatus.ACTIVE,
        registered_on=on - timedelta(900),
        registered_places=2,
        age_from_years=8,
        age_to_years=17,
        sex_taken=SexTaken.ANY,
        needs=dict.fromkeys(Need, True),
        tasks=dict.fromkeys(ClinicalTask, True),
        mitigations=tuple(
            HomeMitigation(step, stands, "registered manager", on)
            for step in Mitigation
            if step is not Mitigation.SOLO
        ),
        conditions=(),
        conditions_listed=True,
        places=tuple(Place(name, dict.fromkeys(RoomFeature, True)) for name in ("0", "1")),
        solo=False,
        facts={fact: fact is HomeFact.MANAGER_IN_POST for fact in HomeFact},
        suicide_attempt_on=None,
        suicide_attempt_known=True,
        short_breaks_only=False,
        multi_building=False,
        residents_listed=True,
    )
