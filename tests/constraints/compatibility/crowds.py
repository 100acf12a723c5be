"""Small random crowds, in plain values for the oracle and as a frame for the rows."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, replace
from random import Random
from typing import Any

import numpy as np

from constraints.columns import Between, Children, Frame, reshape
from constraints.compatibility.lift import lift
from constraints.logic import NOT_KNOWN, Coded, Truth
from constraints.vocabulary import Answer, Domain, HomeFact, Mitigation, MitigationState, Sex
from fixtures.pair import child, children, one_pair
from fixtures.plain import STARTS_ON
from tests.constraints.compatibility.oracle import House, Kid, Ties

TIES = (
    "named_apart",
    "named_caution",
    "rivals",
    "siblings",
    "friends",
    "suicide_attempted",
    "same_network",
    "same_line",
    "same_group",
    "offended_together",
    "missing_together",
)
FLAGS = ("female", "to_younger", "weapon", "intent", "infection", "immunity", "restricted")
UNKNOWN_METHODS = (0.0, 127.0)
UNKNOWN_LEVEL, UNKNOWN_DAY, UNKNOWN_BITS = (0.0, 3.0), (0.0, STARTS_ON), (0.0, 255.0)
DAYS_AGO = (0.0, 28.0, 29.0, 90.0, 91.0, 120.0, 730.0, 731.0, 900.0)
"""Either side of 28 days, 3 months and 24 months before the day of the frames."""


@dataclass
class Crowd:
    """Referred children, homes with residents, ties between each child and each resident."""

    referred: list[Kid]
    houses: list[House]
    ties: list[list[list[Ties]]]
    """By referred child, home and resident."""
    answers: list[list[Answer | None]]


def crowd(seed: int, *, doubt: float, referred: int = 3, houses: int = 5) -> Crowd:
    """Make a crowd of which some facts, by share, are not known."""
    random = Random(seed)  # noqa: S311
    homes = [_house(random, doubt) for _ in range(houses)]
    people = [_kid(random, doubt) for _ in range(referred)]

    def truth(share: float) -> bool | None:
        return None if random.random() < doubt / 2 else random.random() < share

    ties = [
        [[{tie: truth(0.2) for tie in TIES} for _ in home.lives] for home in homes] for _ in people
    ]
    answers = [[random.choice((None, None, *Answer)) for _ in homes] for _ in people]
    return Crowd(people, homes, ties, answers)


def _house(random: Random, doubt: float) -> House:
    states: tuple[MitigationState | None, ...] = random.choice(
        ((0, 0, 0, 1, 2), (0, 0, 0, 0, 0), (0, 1, 2, 2, 2))
    )  # type: ignore[assignment]
    has = {
        one: None if random.random() < doubt else MitigationState(int(random.choice(states)))  # type: ignore[arg-type]
        for one in Mitigation
    }
    if random.random() < 0.8:
        has[Mitigation.SOLO] = MitigationState.CANNOT
    animals, alone = (
        None if random.random() < doubt / 2 else random.random() < 0.5 for _ in range(2)
    )
    lives = [_kid(random, doubt) for _ in range(random.choice((0, 1, 1, 2, 3)))]
    return House(has, lives, animals, alone)


def _kid(random: Random, doubt: float) -> Kid:
    def maybe(value: Any, unknown: Any) -> Any:
        return unknown if random.random() < doubt / 2 else value

    def level() -> Any:
        known = float(random.choice((0, 0, 0, 1, 2, 3)))
        return random.choice(
            (
                (known, known),
                (known, known),
                maybe((known, known), (0.0, 1.0)),
                maybe((known, known), (2.0, 3.0)),
            )
        )

    levels = {one: maybe(level(), UNKNOWN_LEVEL) for one in Domain}
    if random.random() < 0.2:  # what the rarest rows are about
        levels |= dict.fromkeys((Domain.HAS_BEEN_SEXUALLY_EXPLOITED, Domain.GOES_MISSING), (3, 3))
    age = random.choice((9.5, 10.0, 12.0, 14.0, 14.25, 16.0, 17.5))
    evidence = {one: STARTS_ON - random.choice(DAYS_AGO) for one in Domain}
    bits = float(random.randrange(256))
    aims, abuses = (float(random.choice((0, 0, random.randrange(256)))) for _ in range(2))
    methods = float(random.choice((0, random.randrange(128))))
    return Kid(
        age=maybe((age, age), (age - 1.0, age + 1.0)),
        female=maybe(random.random() < 0.5, None),
        level=levels,
        evidence={one: maybe((day, day), UNKNOWN_DAY) for one, day in evidence.items()},
        proven={one: maybe(random.random() < 0.7, None) for one in Domain},
        groups=maybe((bits, bits), UNKNOWN_BITS),
        harm_targets=maybe((aims, aims), UNKNOWN_BITS),
        abuse_targets=maybe((abuses, abuses), UNKNOWN_BITS),
        methods=maybe((methods, methods), UNKNOWN_METHODS),
        to_younger=maybe(random.random() < 0.3, None),
        weapon=maybe(random.random() < 0.3, None),
        intent=maybe(random.random() < 0.3, None),
        infection=maybe(random.random() < 0.3, None),
        immunity=maybe(random.random() < 0.3, None),
        restricted=maybe(random.random() < 0.2, None),
    )


def hidden(known: Crowd, seed: int) -> Crowd:
    """Forget some facts of a crowd."""
    random = Random(seed)  # noqa: S311
    less = deepcopy(known)

    def forget(value: Any, unknown: Any) -> Any:
        return unknown if random.random() < 0.15 else value

    for kid in (*less.referred, *(kid for home in less.houses for kid in home.lives)):
        for one in Domain:
            kid.level[one] = forget(kid.level[one], UNKNOWN_LEVEL)
            kid.evidence[one] = forget(kid.evidence[one], UNKNOWN_DAY)
            kid.proven[one] = forget(kid.proven[one], None)
        kid.age = forget(kid.age, (kid.age[0] - 3.0, kid.age[1] + 2.0))
        kid.groups = forget(kid.groups, UNKNOWN_BITS)
        kid.harm_targets = forget(kid.harm_targets, UNKNOWN_BITS)
        kid.methods = forget(kid.methods, UNKNOWN_METHODS)
        kid.abuse_targets = forget(kid.abuse_targets, UNKNOWN_BITS)
        for name in FLAGS:
            setattr(kid, name, forget(getattr(kid, name), None))
    for home in less.houses:
        home.animals, home.alone = forget(home.animals, None), forget(home.alone, None)
        home.has = {one: forget(state, None) for one, state in home.has.items()}
    for tie in (tie for of_child in less.ties for of_home in of_child for tie in of_home):
        tie.update({name: forget(value, None) for name, value in tie.items()})
    return less


def columns(kid: Kid) -> Children:
    """Turn a child in plain values into columns."""

    def code(value: bool | None) -> Any:
        return NOT_KNOWN if value is None else value

    sex = {True: Sex.FEMALE, False: Sex.MALE, None: NOT_KNOWN}[kid.female]
    return child(
        age_years=kid.age,
        sex=sex,
        level=kid.level,
        evidence_on=kid.evidence,
        proven={one: code(value) for one, value in kid.proven.items()},
        group_bits=kid.groups,
        harm_target_bits=kid.harm_targets,
        abuse_target_bits=kid.abuse_targets,
        self_harm_method_bits=kid.methods,
        harm_to_younger=code(kid.to_younger),
        weapon_used=code(kid.weapon),
        fire_intent=code(kid.intent),
        has_infection=code(kid.infection),
        immunity_lowered=code(kid.immunity),
        liberty_restricted=code(kid.restricted),
    )


def truths(rows: list[list[bool | None]], residents: int) -> Truth:
    """Turn rows of truths into columns, shape (rows, residents)."""
    cells = np.array([[-1 if one is None else int(one) for one in row] for row in rows])
    cells = cells.reshape(len(rows), residents)
    return Truth(cells == 1, cells != 0)


def mitigation(houses: list[House]) -> Coded:
    """Turn mitigations into columns, shape (mitigations, 1, homes)."""
    codes = [[NOT_KNOWN if h.has[m] is None else int(h.has[m]) for h in houses] for m in Mitigation]  # type: ignore[arg-type]
    return Coded(np.array(codes, dtype=np.int64)[:, None, :])


def facts(houses: list[House]) -> Truth:
    """Turn facts about homes into columns, shape (facts, 1, homes)."""
    said: dict[int, list[bool | None]] = {
        HomeFact.KEEPS_ANIMALS: [house.animals for house in houses],
        HomeFact.STAFF_WORK_ALONE: [house.alone for house in houses],
    }
    rows = [said.get(fact, [False] * len(houses)) for fact in HomeFact]
    return truths(rows, len(houses)).over(lambda array: array[:, None, :])


def frame_of(crowd: Crowd) -> Frame:
    """Turn a crowd into a frame."""
    plain = one_pair()
    homes = len(crowd.houses)
    living = [kid for house in crowd.houses for kid in house.lives]
    where = np.array([i for i, h in enumerate(crowd.houses) for _ in h.lives], dtype=np.int64)
    residents = children(*(columns(kid) for kid in living))

    def tie(name: str) -> Truth:
        rows = [[one[name] for at in of_child for one in at] for of_child in crowd.ties]
        return truths(rows, len(living))

    spread: Callable[[Any], Any] = lambda a: np.repeat(a, homes, axis=-1)  # noqa: E731
    pairs = reshape(plain.pairs, lambda a: np.repeat(spread(a), len(crowd.referred), axis=-2))
    answers = [[NOT_KNOWN if a is None else int(a) for a in row] for row in crowd.answers]
    return replace(
        plain,
        child=children(*(columns(kid) for kid in crowd.referred)),
        homes=replace(
            reshape(plain.homes, spread),
            mitigation=mitigation(crowd.houses),
            fact=facts(crowd.houses),
        ),
        pairs=replace(pairs, residents_check=Coded(np.array(answers, dtype=np.int64))),
        residents=residents,
        resident_home=where,
        between=Between(**{name: tie(name) for name in TIES}),
        lifted=lift(residents, where, homes),
    )
