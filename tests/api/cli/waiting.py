"""A few children who wait on one Monday, and the homes that are there for them."""

from dataclasses import replace
from datetime import date

from constraints.vocabulary import Sex
from fixtures.stories.homes import home
from fixtures.stories.people import ASKED, DECIDED, child, referral
from fixtures.stories.towns import near
from matcher.entities import Relation, RelationKind, Snapshot, Vacancy
from matcher.records.documents import write_referral, write_snapshot

from .calling import homeward

MANCHESTER, SALFORD, STOCKPORT, LEEDS, BLACKPOOL = (f"SC20000{n}" for n in range(1, 6))
LATER = date(2026, 3, 20)
"""From when the place at Blackpool is free."""
FREE = {
    MANCHESTER: (DECIDED,),
    SALFORD: (DECIDED,),
    STOCKPORT: (DECIDED, DECIDED),
    LEEDS: (DECIDED, DECIDED),
    BLACKPOOL: (LATER,),
}
TOWNS = ("Manchester", "Salford", "Stockport", "Leeds", "Blackpool")
FIRST, SECOND, SISTER, BROTHER, YOUNG, PLANNED, KEPT_APART = (f"STORY-0{n}" for n in range(1, 8))


def homes(free=FREE):
    """Give a home a town, each with the places that are free from the days said."""
    there = [home(urn, near(town)) for urn, town in zip(FREE, TOWNS, strict=True)]
    told = [
        Vacancy(one.urn, place.id, day, ASKED, "manager")
        for one in there
        for place, day in zip(one.places, (*free[one.urn], None, None, None), strict=False)
    ]
    return Snapshot(DECIDED, tuple(there), tuple(told), source="Invented homes of a story")


def _one(number, town, years=14, *, relations=(), **changes):
    who = replace(child(town, years, Sex.FEMALE), relations=tuple(relations))
    return referral(number, town, who, **changes)


def _to(number, kind, *, to_live_with=False):
    return Relation(f"STORY-0{number}-CHILD", kind, to_live_with)


def pool():
    """Give one child a reference; what each is there for, its name above says."""
    sister, brother = (_to(number, RelationKind.SIBLING, to_live_with=True) for number in (3, 4))
    apart = RelationKind.NAMED_APART
    return (
        _one(1, "Manchester"),
        _one(2, "Manchester", emergency=True, starts_on=DECIDED),
        _one(3, "Stockport", relations=[brother]),
        _one(4, "Stockport", 12, relations=[sister]),
        _one(5, "Manchester", 6),
        _one(6, "Leeds", relations=[_to(7, apart)], starts_on=date(2026, 3, 23)),
        _one(7, "Leeds", relations=[_to(6, apart)]),
    )


class Desk:
    """The files of whoever manages the pool, and the commands that read them."""

    def __init__(self, folder):
        self.folder = folder
        self.snapshot, self.referrals = folder / "homes.json", folder / "waiting"
        self.referrals.mkdir()
        write_snapshot(homes(), self.snapshot)
        for one in pool():
            write_referral(one, self.path(one.reference))

    def path(self, reference):
        return self.referrals / f"{reference}.json"

    def allocate(self, *words, **how):
        return self.run("allocate", *words, **how)

    def run(self, command, *words, **how):
        files = ("--snapshot", self.snapshot, "--referrals", self.referrals)
        return homeward(command, *files, *words, **how)
