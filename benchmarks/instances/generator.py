"""
Pools of children and homes with places, drawn from a seed.

Nine regions hold unequal shares of children and of homes; children and residents have attributes,
some of which may not live together; homes take certain ages and sexes; an answer costs distance and
lack of skill, in tenths of a kilometre. About 15 % of pairs of children may not share a home.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from matcher.solver.problem import MUST_BE_PLACED, Ints, Problem, SideLimit

LEFT_OUT = 8_000
"""Price of leaving a child unplaced, in tenths of a kilometre."""
CHILDREN_SHARE = (5, 13, 10, 8, 10, 11, 16, 16, 11)
HOMES_SHARE = (7, 25, 10, 9, 15, 8, 7, 12, 7)
COUNTRY_KM = (400.0, 550.0)
SPREAD_KM = 28.0
ROAD_FACTOR = 1.3
ATTRIBUTE_SHARE = (0.18, 0.08, 0.05, 0.08, 0.08, 0.20, 0.06, 0.20)
"""Harmed by a child; harmful sexual behaviour; fire; two gangs; exploited; recruits; self-harm."""
NOT_TOGETHER = ((0, 1), (3, 4), (5, 6), (1, 5), (2, 7), (0, 6))
OTHER_CONFLICTS = 0.03
MOST_RESIDENTS = 3

Bools = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Shape:
    """
    What is drawn.

    Parameters
    ----------
    children, homes
        How many; of the homes, only those with a place become agents.
    places
        In all homes together.
    most_places
        In one home.
    tight
        Whether places stand together in few homes, rather than one at least in each.
    siblings
        Share of children in a group of two or three who must stay together.
    must
        Share of children who may not be left unplaced.
    hours
        Whether homes have staff hours as a second resource.
    limited
        Whether each region takes at most so many children.
    """

    children: int
    homes: int
    places: int
    most_places: int
    tight: bool
    siblings: float = 0.0
    must: float = 0.0
    hours: bool = False
    limited: bool = False


SHAPES = {
    "200x500 loose": Shape(200, 500, 650, 3, tight=False),
    "200 tight": Shape(200, 500, 210, 4, tight=True),
    "1000x4000 loose": Shape(1_000, 4_000, 5_200, 3, tight=False),
    "1000 tight": Shape(1_000, 4_000, 1_050, 4, tight=True),
    "40 loose": Shape(40, 80, 110, 3, tight=False),
    "40 tight": Shape(40, 60, 42, 4, tight=True),
    "40 tight, siblings": Shape(40, 60, 46, 4, tight=True, siblings=0.3),
    "40 tight, all": Shape(
        40, 60, 48, 4, tight=True, siblings=0.3, must=0.1, hours=True, limited=True
    ),
}


def draw(shape: Shape, seed: int) -> Problem:
    """
    Draw a problem; the same shape and seed give the same problem.

    Parameters
    ----------
    shape
        How large, how tight, with what besides.
    seed
        Of all that is drawn.
    """
    random = np.random.default_rng(seed)
    at_home, region_home, at_child, _ = _country(shape, random)
    has = random.random((shape.children, len(ATTRIBUTE_SHARE))) < ATTRIBUTE_SHARE
    apart = _apart(has, random)
    open_ = _takes(shape, random) & _suits_residents(shape, has, random)
    cost = _costs(at_child, at_home, has, random)
    places = _places(shape, random)
    groups = _siblings(shape, apart, random)
    must = random.random(shape.children) < shape.must
    hours = random.integers(1, 4, shape.children), random.integers(2, 4, shape.homes)
    agents = np.flatnonzero(places)
    item, agent = np.nonzero(open_[:, agents] & (cost[:, agents] < LEFT_OUT))
    capacity, use = [places[agents]], [np.ones(shape.children, dtype=np.int64)]
    if shape.hours:
        capacity.append(places[agents] * hours[1][agents])
        use.append(hours[0])
    return Problem(
        items=shape.children,
        agents=int(agents.size),
        item=item.astype(np.int64),
        agent=agent.astype(np.int64),
        cost=cost[:, agents][item, agent],
        capacity=np.stack(capacity, axis=1),
        use=np.stack(use, axis=1),
        left_out=np.where(must, MUST_BE_PLACED, LEFT_OUT),
        conflicts=(np.argwhere(np.triu(apart)),),
        agent_class=np.zeros(agents.size, dtype=np.int64),
        together=groups,
        limits=_limits(shape, region_home[agents], agent) if shape.limited else (),
    )


def _country(shape: Shape, random: np.random.Generator) -> tuple[Floats, Ints, Floats, Ints]:
    """Give where homes and children are, in kilometres, and their regions."""
    centres = random.random((len(HOMES_SHARE), 2)) * COUNTRY_KM
    drawn: list[Ints] = []
    points: list[Floats] = []
    for count, share in ((shape.homes, HOMES_SHARE), (shape.children, CHILDREN_SHARE)):
        weights = np.array(share) / sum(share)
        region = random.choice(len(share), count, p=weights).astype(np.int64)
        drawn.append(region)
        points.append(centres[region] + random.normal(0.0, SPREAD_KM, (count, 2)))
    return points[0], drawn[0], points[1], drawn[1]


def _clash(left: Bools, right: Bools) -> Bools:
    """Give which rows of attributes may not live together; shape (left, right)."""
    clash = np.zeros((left.shape[0], right.shape[0]), dtype=np.bool_)
    for one, other in NOT_TOGETHER:
        clash |= left[:, one, None] & right[None, :, other]
        clash |= left[:, other, None] & right[None, :, one]
    return clash


def _apart(has: Bools, random: np.random.Generator) -> Bools:
    others = np.triu(random.random((has.shape[0], has.shape[0])) < OTHER_CONFLICTS, 1)
    apart: Bools = np.triu(_clash(has, has) | others, 1)
    return apart | apart.T


def _takes(shape: Shape, random: np.random.Generator) -> Bools:
    """Give which homes take a child of that age and sex; shape (children, homes)."""
    age = random.integers(8, 18, shape.children)[:, None]
    sex = random.integers(0, 2, shape.children)[:, None]
    youngest = random.integers(8, 13, shape.homes)
    oldest = youngest + random.integers(3, 8, shape.homes)
    only = random.choice(3, shape.homes, p=(0.2, 0.15, 0.65))
    taken: Bools = (age >= youngest) & (age <= oldest) & ((only == 2) | (only == sex))
    return taken


def _suits_residents(shape: Shape, has: Bools, random: np.random.Generator) -> Bools:
    """Give where no resident clashes with the child; shape (children, homes)."""
    suits = np.ones((shape.children, shape.homes), dtype=np.bool_)
    for _ in range(MOST_RESIDENTS):
        there = random.random(shape.homes) < 0.55
        resident = random.random((shape.homes, len(ATTRIBUTE_SHARE))) < ATTRIBUTE_SHARE
        suits &= ~_clash(has, resident & there[:, None])
    return suits


def _costs(at_child: Floats, at_home: Floats, has: Bools, random: np.random.Generator) -> Ints:
    """Give distance by road, lack of skill and what else differs, in tenths of a kilometre."""
    away = at_child[:, None] - at_home[None]
    distance = ROAD_FACTOR * np.hypot(away[..., 0], away[..., 1])
    lacking = has.astype(np.float64) @ (1.0 - random.random((at_home.shape[0], has.shape[1]))).T
    other = 30.0 * random.random(distance.shape)
    return np.rint(10.0 * (distance + 25.0 * lacking + other)).astype(np.int64)


def _places(shape: Shape, random: np.random.Generator) -> Ints:
    if not shape.tight:
        places = np.ones(shape.homes, dtype=np.int64)
        while places.sum() < shape.places:
            home = random.integers(shape.homes)
            places[home] = min(places[home] + 1, shape.most_places)
        return places
    places = np.zeros(shape.homes, dtype=np.int64)
    for home in random.permutation(shape.homes):
        left = shape.places - int(places.sum())
        places[home] = min(left, int(random.integers(1, shape.most_places + 1)))
    return places


def _siblings(
    shape: Shape, apart: Bools, random: np.random.Generator
) -> tuple[tuple[int, ...], ...]:
    """Put children into groups of two or three of whom all may live together."""
    order = [int(child) for child in random.permutation(shape.children)]
    wanted, groups = round(shape.siblings * shape.children), []
    while wanted > 1 and len(order) > 1:
        group = [order.pop()]
        for other in list(order):
            more = len(group) < min(wanted, 2 + int(random.random() < 0.3))
            if more and not apart[group, other].any():
                group.append(other)
                order.remove(other)
        wanted -= len(group)
        if len(group) > 1:
            groups.append(tuple(sorted(group)))
    return tuple(sorted(groups))


def _limits(shape: Shape, region: Ints, agent: Ints) -> tuple[SideLimit, ...]:
    """Let each region take no more than a quarter of all children."""
    limits = []
    for at in range(len(HOMES_SHARE)):
        pairs = np.flatnonzero(region[agent] == at)
        if pairs.size:
            limits.append(
                SideLimit(f"region {at}", pairs, np.ones(pairs.size, np.int64), shape.children // 4)
            )
    return tuple(limits)
