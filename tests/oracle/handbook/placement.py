"""One child and one home, with who lives there when the placement starts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from constraints.vocabulary import Answer, Mitigation, MitigationState
from matcher.entities import Home, Referral, RelationKind, Reply, Resident, Snapshot, Vacancy
from tests.oracle.handbook.dates import born_between, months_after, still_stands
from tests.oracle.handbook.people import Person, person
from tests.oracle.handbook.three import Three, Verdict, all_of, any_of, forbidden_if, is_not, some

M = Mitigation
LONDON = ZoneInfo("Europe/London")
OLDEST_CHILD, OLDEST_RESIDENT = 18, 26
STRONGER = {
    M.NIGHT_SUPERVISION: M.WAKING_NIGHT_STAFF,
    M.WAKING_NIGHT_STAFF: M.TWO_WAKING_NIGHT_STAFF,
}
"""What stands where more does: staff awake supervise the night, and two are at least one."""
Holds = Callable[[Person, Person, "Placement"], Three]


@dataclass(frozen=True)
class Placement:
    """A child, a home, and the people who live there; ``unlisted`` where there may be others."""

    referral: Referral
    home: Home
    child: Person
    living: tuple[Person, ...]
    unlisted: bool
    vacancies: dict[str, Vacancy]

    @property
    def decided_on(self) -> date:
        return self.referral.decided_on

    @property
    def starts_on(self) -> date:
        return self.referral.starts_on

    def replies(self) -> list[Reply]:
        """Give the home's answers that may still be relied on, the latest last."""
        ours = [reply for reply in self.referral.replies if reply.urn == self.home.urn]
        live = [r for r in ours if r.live_until.astimezone(LONDON).date() >= self.decided_on]
        return sorted(live, key=lambda reply: reply.at)

    def own_check(self) -> Answer | None:
        checks = [r.residents_check for r in self.replies() if r.residents_check is not None]
        return checks[-1] if checks else None

    def check_is_clear(self) -> bool:
        """Whether the home signed that its residents and the child go together (handbook 10)."""
        return self.own_check() in {Answer.CLEAR, Answer.CLEAR_WITH_MITIGATIONS}

    def names_compared(self) -> bool:
        """Whether the authority compared who lives there with those the child is kept from."""
        return any(reply.names_compared for reply in self.replies())

    def stands(self, step: Mitigation) -> Three:
        """Whether a step is in place at the start, verified by somebody on a day (2.4)."""
        own = self._stands_itself(step)
        stronger = STRONGER.get(step)
        return own if stronger is None else any_of(own, self.stands(stronger))

    def _stands_itself(self, step: Mitigation) -> Three:
        told = [one for one in self.home.mitigations if one.mitigation is step]
        if not told:
            none_awake = any(
                one.mitigation is M.WAKING_NIGHT_STAFF and one.state is MitigationState.CANNOT
                for one in self.home.mitigations
            )
            return False if step is M.TWO_WAKING_NIGHT_STAFF and none_awake else None
        found = told[-1]
        if found.state is not MitigationState.VERIFIED:
            return False if found.state is MitigationState.CANNOT else None
        signed = found.by is not None and found.on is not None and found.on <= self.starts_on
        lapsed = found.until is not None and found.until <= self.starts_on
        changed = self.home.staffing_changed_on
        other_staff = None not in {found.on, changed} and found.on < changed <= self.starts_on
        return True if signed and not lapsed and not other_staff else None

    def all_stand(self, steps: tuple[Mitigation, ...]) -> Three:
        return all_of(*(self.stands(step) for step in steps))

    def related(self, one: Person, other: Person, kind: RelationKind) -> Three:
        """Whether one of the two children is something to the other."""
        told = [
            relation
            for me, them in ((one, other), (other, one))
            for relation in me.relations
            if relation.kind is kind and relation.person == them.reference
        ]
        if kind is RelationKind.OFFENDED_TOGETHER:
            so = some(None if r.on is None else self._within_year(r.on) for r in told)
        else:
            so = bool(told)
        looked = still_stands(self.referral.relations_checked_on, 6, self.decided_on)
        unseen = None in {one.who, other.who} and not self.names_compared()
        return any_of(so, False if looked and not unseen else None)

    def _within_year(self, on: date) -> bool:
        return on <= self.decided_on <= months_after(on, 12)

    def between(self, holds: Holds, *, by_name: bool = False) -> Three:
        """Whether something holds from the child to one who lives there, or back."""
        there = self.newcomer_poses(holds, by_name=by_name)
        return any_of(there, self.resident_poses(holds, by_name=by_name))

    def newcomer_poses(self, holds: Holds, *, by_name: bool = False) -> Three:
        parts = (holds(self.child, other, self) for other in self.living)
        return self._settled(some(parts), by_name=by_name)

    def resident_poses(self, holds: Holds, *, by_name: bool = False) -> Three:
        parts = (holds(other, self.child, self) for other in self.living)
        return self._settled(some(parts), by_name=by_name)

    def _settled(self, found: Three, *, by_name: bool) -> Three:
        """
        Let the home's own signed check settle what is not known of those who live there.

        A recorded fact stands whatever was signed, and whom the child is kept from is not told to
        the home: names and groups are compared by the authority.
        """
        return False if found is None and self.check_is_clear() and not by_name else found

    def conditional(self, fires: Three, steps: tuple[Mitigation, ...]) -> Verdict:
        """COND: bars where a step of the minimum cannot be had; asks while one is not in place."""
        return forbidden_if(all_of(fires, is_not(self.all_stand(steps))))


def placement(snapshot: Snapshot, referral: Referral, home: Home) -> Placement:
    decided, starts = referral.decided_on, referral.starts_on
    child = referral.child
    born = born_between(child.born, child.age_years, decided, OLDEST_CHILD)
    staying = [
        resident
        for resident in snapshot.residents
        if resident.urn == home.urn and (resident.leaves_on is None or resident.leaves_on > starts)
    ]
    everyone: list[Resident | None] = [*staying, *([] if home.residents_listed else [None])]
    return Placement(
        referral,
        home,
        person(child, born, decided),
        tuple(_living(resident, snapshot.as_at, decided) for resident in everyone),
        not home.residents_listed,
        {vacancy.place: vacancy for vacancy in snapshot.vacancies if vacancy.urn == home.urn},
    )


def _living(resident: Resident | None, as_at: date, decided_on: date) -> Person:
    if resident is None:
        return person(None, born_between(None, None, as_at, OLDEST_RESIDENT), decided_on)
    born = born_between(resident.born, resident.age_years, as_at, OLDEST_RESIDENT)
    return person(resident, born, decided_on)
