"""What is known of one child on the day of the decision (handbook 2.1 and 2.2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from constraints.vocabulary import Domain, Group, SelfHarmMethod, Sex
from matcher.entities import Child, Grade, Relation, Resident, RiskProfile, State
from tests.oracle.handbook.dates import Born, months_after, still_stands, still_stands_days
from tests.oracle.handbook.three import Three, all_of, any_of, is_not, some

D = Domain
LEVEL_LASTS_MONTHS = (12, 12, 6, 3)
NONE_KNOWN_LASTS_MONTHS = 6
UNKNOWN, NONE_KNOWN = (0, 3), (0, 1)
ALLEGATION_DAYS = 28


@dataclass(frozen=True)
class Person:
    """A child referred, a child who lives there, or one who does and of whom nothing is known."""

    who: Child | Resident | None
    born: Born
    decided_on: date
    levels: dict[Domain, tuple[int, int]]

    @property
    def profile(self) -> RiskProfile:
        return RiskProfile() if self.who is None else self.who.profile

    @property
    def reference(self) -> str | None:
        if self.who is None:
            return None
        return self.who.person if isinstance(self.who, Resident) else self.who.reference

    @property
    def relations(self) -> tuple[Relation, ...]:
        return () if self.who is None else self.who.relations

    @property
    def is_girl(self) -> Three:
        sex = None if self.who is None else self.who.sex
        return None if sex is None else sex is Sex.FEMALE

    def at_least(self, domain: Domain, level: int) -> Three:
        low, high = self.levels[domain]
        if low >= level:
            return True
        return None if high >= level else False

    def some_at_least(self, level: int, *domains: Domain) -> Three:
        return some(self.at_least(domain, level) for domain in domains)

    def proven(self, domain: Domain) -> Three:
        """Whether what is graded is proven; where nothing is alleged nothing is left unproven."""
        grade = _fresh(self, domain)
        if grade is None:
            graded = any(one.domain is domain for one in self.profile.grades)
            return True if not graded and _nothing_other(self) else None
        if grade.state is State.NONE_KNOWN or grade.level == 0:
            return True
        return grade.proven

    def evidenced_within(self, domain: Domain, months: int) -> Three:
        grade = _fresh(self, domain)
        if grade is None or grade.state is not State.KNOWN or grade.on is None:
            return None
        return months_after(grade.on, months) >= self.decided_on

    def alleged(self, domain: Domain) -> Three:
        """Whether something is alleged and not proven (M-06)."""
        return all_of(self.at_least(domain, 1), is_not(self.proven(domain)))

    def poses_harm_of_3(self) -> Three:
        """
        Whether the child poses sexual harm of level 3 (M-06 with M-01, M-02 and M-05).

        An allegation alone is level 2 for 28 days. After them, or where nobody said whether it is
        proven, it may be level 3.
        """
        domain = D.MAY_CAUSE_SEXUAL_HARM
        proven = self.proven(domain)
        if proven is True:
            return self.at_least(domain, 3)
        grade = _fresh(self, domain)
        recent = grade is not None and still_stands_days(grade.on, ALLEGATION_DAYS, self.decided_on)
        if proven is False and recent:
            return False
        return all_of(self.at_least(domain, 3), None)

    def poses_harm_of_2(self) -> Three:
        """Whether the child poses sexual harm of level 2: by grade, or alleged at any (M-06)."""
        harm = D.MAY_CAUSE_SEXUAL_HARM
        return any_of(self.at_least(harm, 2), self.alleged(harm))

    def used_weapon(self) -> Three:
        """Whether a weapon was used on a child within six months."""
        on, profile = self.profile.weapon_used_on, self.profile
        if on is None:
            return False if profile.weapon_known else None
        return months_after(on, 6) >= self.decided_on

    def is_of(self, group: Group) -> Three:
        """Whether the child belongs to a group; girls and boys are so by their sex."""
        groups = self.profile.groups
        if group in {Group.GIRLS, Group.BOYS}:
            if self.is_girl is not None:
                return self.is_girl is (group is Group.GIRLS)
            return True if groups is not None and group in groups else None
        return None if groups is None else group in groups

    def targeted_by(self, targets: frozenset[Group] | None) -> Three:
        def aimed(group: Group) -> Three:
            return None if targets is None else group in targets

        return some(all_of(aimed(group), self.is_of(group)) for group in Group)

    def stated(self, fact: bool | None) -> Three:
        """Say of a fact what is stated; what is not is not so once nothing other is known."""
        return False if fact is None and _nothing_other(self) else fact

    def may_be_tied(self, *domains: Domain) -> bool:
        """Whether a code nobody wrote down may exist: not where none is known, for that looked."""
        return any(self.levels[domain][0] >= 1 or self.levels[domain][1] > 1 for domain in domains)


def person(who: Child | Resident | None, born: Born, decided_on: date) -> Person:
    found = Person(who, born, decided_on, {})
    found.levels.update({domain: _level(found, domain) for domain in Domain})
    return found


def same_method(one: Person, other: Person) -> Three:
    """Whether two harm themselves in the same way; two ways without a name may be the same."""
    mine, theirs = one.profile.self_harm_methods, other.profile.self_harm_methods

    def same(method: SelfHarmMethod) -> Three:
        both = all_of(*(None if ways is None else method in ways for ways in (mine, theirs)))
        return all_of(both, None) if method is SelfHarmMethod.OTHER else both

    return some(same(method) for method in SelfHarmMethod)


def _level(who: Person, domain: Domain) -> tuple[int, int]:
    grade = _fresh(who, domain)
    if grade is None:
        listed = any(one.domain is domain for one in who.profile.grades)
        return NONE_KNOWN if not listed and _nothing_other(who) else UNKNOWN
    if grade.level is not None:
        return grade.level, grade.level
    return NONE_KNOWN if grade.state is State.NONE_KNOWN else UNKNOWN


def _fresh(who: Person, domain: Domain) -> Grade | None:
    """Give the grade of a domain, unless it is too old to be relied on."""
    for grade in who.profile.grades:
        if grade.domain is domain:
            return None if _too_old(grade, who.decided_on) else grade
    return None


def _too_old(grade: Grade, decided_on: date) -> bool:
    if grade.level is not None:
        told_on = grade.graded_on or grade.on
        months = LEVEL_LASTS_MONTHS[grade.level]
        return told_on is not None and months_after(told_on, months) < decided_on
    if grade.state is not State.NONE_KNOWN or grade.on is None:
        return False
    return months_after(grade.on, NONE_KNOWN_LASTS_MONTHS) < decided_on


def _nothing_other(who: Person) -> bool:
    """Whether somebody said of late that nothing is known of what is not listed."""
    return still_stands(who.profile.none_other_on, NONE_KNOWN_LASTS_MONTHS, who.decided_on)
