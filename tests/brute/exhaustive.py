"""
Allocation by trying everything, written from what the aims say and from nothing else.

Whether children may live together is what the engine judges with the others really moved in; room
is counted plainly. No solver, and nothing of the code that poses problems to it, is used.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations, product
from math import ceil, hypot

from matcher.engine import Engine
from matcher.entities import Referral, RelationKind
from matcher.judge import Judgement
from matcher.profiles.allocation import Siblings
from matcher.rank import keys_of, rank
from tests.brute.counting import all_have_rooms, rooms_of, within_registration
from tests.brute.moved_in import MovedIn, Together, moved_in
from tests.brute.pools import Drawn

Answer = tuple[int, ...]
"""Column of the home of each child, or -1."""
Group = tuple[int, ...]
Keeps = Callable[[Answer, Group], bool]


@dataclass(frozen=True, slots=True)
class Alone:
    """What a home is to one child: whether decided, and what it counts for."""

    undecided: bool
    safety: int
    points: int
    metres: int
    standing: int


@dataclass(frozen=True, slots=True)
class Best:
    """
    What trying everything finds.

    Parameters
    ----------
    together, near
        Groups that are kept so.
    values
        Of the aims, in order.
    answer
        The one.
    ties
        Child and home (-1 for none) of other answers as good.
    """

    together: tuple[Group, ...]
    near: tuple[Group, ...]
    values: tuple[int, ...]
    answer: Answer
    ties: tuple[tuple[int, int], ...]


@dataclass(slots=True)
class Exhaustive:
    """
    A pool of which everything is tried.

    Parameters
    ----------
    drawn
        The pool.
    engine
        Over its snapshot.
    without
        Row of a place that is taken to be gone, counted through all homes.
    """

    drawn: Drawn
    engine: Engine
    without: int | None = None
    referrals: list[Referral] = field(init=False)
    homes: list[dict[int, Alone]] = field(init=False)
    beside: MovedIn = field(init=False)
    each_other: MovedIn = field(init=False)
    valid: list[Answer] = field(init=False)

    def __post_init__(self) -> None:
        referrals = self.drawn.referrals
        on = max(one.decided_on for one in referrals)
        order = sorted(referrals, key=lambda one: (one.starts_on, one.reference))
        self.referrals = [replace(one, decided_on=on) for one in order]
        self.homes = [{} for _ in order]
        for day in {one.starts_on for one in order}:
            rows = [n for n, one in enumerate(order) if one.starts_on == day]
            judgement = self.engine.judge([self.referrals[n] for n in rows])
            for place, row in enumerate(rows):
                self.homes[row] = self._alone(row, judgement, place)
        sets = [*self._with_room()]
        wanted = {(home, here - {one}) for home, here in sets for one in here if len(here) > 1}
        pairs = {(home, frozenset({one})) for home, here in sets for one in here if len(here) > 1}
        self.beside = moved_in(self.engine, self.referrals, wanted, alone=False)
        self.each_other = moved_in(self.engine, self.referrals, pairs, alone=True)
        # What is proposed for one child never hangs on another's coming: fewer may come as well.
        may: set[Together] = set()
        for home, here in sorted(sets, key=lambda one: len(one[1])):
            fewer = [(home, here - {one}) for one in here if len(here) > 1]
            if all(one in may for one in fewer) and self._may(home, here):
                may.add((home, here))
        ways = product(*([*homes, -1] for homes in self.homes))
        self.valid = [one for one in ways if all(each in may for each in _shared(one))]

    @property
    def undecided(self) -> bool:
        return self.drawn.policy.undecided_as_conditions

    def _alone(self, number: int, judgement: Judgement, row: int) -> dict[int, Alone]:
        """Give the homes that may be proposed for one child, with those who live there now."""
        referral = self.referrals[number]
        ranking, (_, worst) = rank(judgement, row), keys_of(judgement, row)
        surely, possibly = judgement.barred.surely[row], judgement.barred.possibly[row]
        order = [*ranking.can_propose.tolist(), *ranking.ask_first.tolist()]
        found = {}
        for home, entity in enumerate(self.drawn.snapshot.homes):
            lives_there = referral.lives_at == entity.urn or any(
                one.urn == entity.urn and one.person == referral.child.reference
                for one in self.drawn.snapshot.residents
            )
            open_ = not surely[home] and (self.undecided or not possibly[home])
            if open_ and not lives_there:
                found[home] = Alone(
                    bool(possibly[home]),
                    ceil(float(worst.safety[home]) * 4),
                    int(worst.welfare[home]),
                    int(worst.metres()[home]),
                    order.index(home),
                )
        return found

    def _with_room(self) -> Iterator[Together]:
        """Give the sets of children whom a home has room for."""
        on, undecided, row = self.referrals[0].decided_on, self.undecided, 0
        for home, entity in enumerate(self.drawn.snapshot.homes):
            every = rooms_of(self.drawn.snapshot, entity, on)
            rooms = [room for n, room in enumerate(every, row) if n != self.without]
            row += len(every)
            open_to = [n for n, homes in enumerate(self.homes) if home in homes]
            for size in range(1, min(len(rooms), len(open_to)) + 1):
                for here in combinations(open_to, size):
                    coming = [self.referrals[n] for n in here]
                    counted = within_registration(
                        self.drawn.snapshot, entity, coming, undecided=undecided
                    )
                    if counted and all_have_rooms(rooms, coming, undecided=undecided):
                        yield home, frozenset(here)

    def _may(self, home: int, here: frozenset[int]) -> bool:
        """Say whether nothing keeps children apart who would come to one home."""
        undecided = self.undecided
        if len(here) == 1:
            return True
        barred = any(
            self.beside.bars(one, (home, here - {one}), undecided=undecided) for one in here
        )
        kept_apart = any(
            question(one, (home, frozenset({other})), undecided=undecided)
            for one in here
            for other in here - {one}
            for question in (self.each_other.bars, self.each_other.is_grave)
        )
        return not barred and not kept_apart

    def best(self) -> Best:
        """Give the first of the best answers, aim by aim."""
        groups = self._groups()
        together = self._most(groups, self.valid, _share)
        left = self.keeping(together, ())
        wanted = [one for one in groups if one not in together]
        if self.drawn.policy.siblings is not Siblings.NEAR:
            wanted = []
        near = self._most(wanted, left, self._are_near)
        left = self.keeping(together, near)
        values = min(map(self.values, left))
        equal = [one for one in left if self.values(one) == values]
        answer = min(equal, key=self._preferred)
        ties = {(n, o) for one in equal for n, o in enumerate(one) if o != answer[n]}
        return Best(together, near, values, answer, tuple(sorted(ties)))

    def keeping(self, together: Sequence[Group], near: Sequence[Group]) -> list[Answer]:
        """Give the answers that keep some groups together and some near."""
        return [
            one
            for one in self.valid
            if all(_share(one, group) for group in together)
            and all(self._are_near(one, group) for group in near)
        ]

    def values(self, answer: Answer) -> tuple[int, ...]:
        given = [self.homes[n][home] for n, home in enumerate(answer) if home >= 0]
        every = [one for homes in self.homes for one in homes.values()]
        risks = sorted({one.safety for one in every if one.safety}, reverse=True)
        losses = [0, *(self._loss(n, home) for n, home in enumerate(answer) if home >= 0)]
        return (
            answer.count(-1),
            *([sum(one.undecided for one in given)] if any(o.undecided for o in every) else []),
            *(sum(one.safety == risk for one in given) for risk in risks),
            *([max(losses)] if self.drawn.fair else []),
            sum(one.points for one in given),
            sum(one.metres for one in given),
        )

    def _loss(self, number: int, home: int) -> int:
        first = min(self.homes[number].values(), key=lambda one: one.standing)
        return max(self.homes[number][home].points - first.points, 0)

    def _preferred(self, answer: Answer) -> list[float]:
        return [
            self.homes[n][home].standing if home >= 0 else float("inf")
            for n, home in enumerate(answer)
        ]

    def _groups(self) -> list[Group]:
        """Give brothers and sisters who are to live together, and theirs, as groups."""
        if self.drawn.policy.siblings is Siblings.BY_POINTS:
            return []
        names = {one.child.reference: n for n, one in enumerate(self.referrals)}
        linked = [{n} for n in range(len(names))]
        for n, one in enumerate(self.referrals):
            for told in one.child.relations:
                if told.kind is RelationKind.SIBLING and told.to_live_with:
                    whole = linked[n] | linked[names[told.person]]
                    for member in whole:
                        linked[member] = whole
        return sorted({tuple(sorted(one)) for one in linked if len(one) > 1})

    def _most(
        self, groups: list[Group], answers: Sequence[Answer], keeps: Keeps
    ) -> tuple[Group, ...]:
        """Give the most groups, the earliest first, that cost nobody a place."""
        least = min(one.count(-1) for one in answers)
        for size in range(len(groups), 0, -1):
            for kept in combinations(groups, size):
                if any(
                    one.count(-1) == least and all(keeps(one, group) for group in kept)
                    for one in answers
                ):
                    return kept
        return ()

    def _are_near(self, answer: Answer, group: Group) -> bool:
        xy = self.engine.supply.xy
        return all(
            -1 in {one, other}
            or one == other
            or hypot(*(xy[one] - xy[other])) <= self.drawn.policy.siblings_near_km * 1000.0
            for one, other in combinations([answer[n] for n in group], 2)
        )


def _share(answer: Answer, group: Group) -> bool:
    return len({answer[n] for n in group}) == 1


def _shared(answer: Answer) -> Iterator[Together]:
    for home in set(answer) - {-1}:
        yield home, frozenset(n for n, at in enumerate(answer) if at == home)
