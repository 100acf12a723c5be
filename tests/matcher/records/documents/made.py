"""Random entities, each field of each class, made from the annotations themselves."""

import dataclasses
import types
import typing
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from random import Random
from zoneinfo import ZoneInfo

from constraints.vocabulary import MitigationState, Record, Wish
from matcher import entities as e
from matcher.entities import OrderKind, RelationKind, State

TODAY = date(2026, 3, 2)
SQUARE = (((-2.25, 53.47), (-2.22, 53.47), (-2.22, 53.49), (-2.25, 53.49), (-2.25, 53.47)),)
AUTHORITIES = ("E08000003", "E06000047", "W06000015")
URNS = tuple(f"SC99990{number}" for number in range(10))
TEXTS = ("a", "Ωmega “quoted”,\n second line", "=1+1", "null", "x" * 60)

FIELDS = {
    "urn": lambda r: r.choice(URNS),
    "lives_at": lambda r: r.choice((None, e.ELSEWHERE, *URNS)),
    "avoid_urns": lambda r: frozenset(r.sample(URNS, r.randrange(4))),
    "residence_urns": lambda r: frozenset(r.sample(URNS, r.randrange(4))),
    "residence_authorities": lambda r: frozenset(r.sample(AUTHORITIES, r.randrange(3))),
    "homes": lambda r: {urn: r.choice(list(Wish)) for urn in r.sample(URNS, r.randrange(3))},
    "areas": lambda r: {a: r.choice(list(Wish)) for a in r.sample(AUTHORITIES, r.randrange(3))},
    "authority": lambda r: r.choice((None, *AUTHORITIES)),
    "responsible_authority": lambda r: r.choice(AUTHORITIES),
    "easting_m": lambda r: r.uniform(1e5, 6e5),
    "northing_m": lambda r: r.uniform(1e5, 1e6),
    "level": lambda r: r.randrange(4),
    "rule": lambda r: r.choice(("iro_informed", "host_team_has_records")),
    "age_years": lambda r: r.choice((None, r.randrange(26))),
    "age_from_years": lambda r: r.choice((None, r.randrange(10))),
    "age_to_years": lambda r: r.choice((None, r.randrange(10, 26))),
    "disruption_share": lambda r: r.choice((None, 0.0, 1.0, r.random())),
    "staff_turnover": lambda r: r.choice((None, r.random())),
    "decided_on": lambda r: TODAY,
    "starts_on": lambda r: TODAY + timedelta(days=r.randrange(30)),
    "live_until": lambda r: None,
    "sibling_count": lambda r: r.choice((None, 9)),
}
REFERENCES = {"person", "id", "place", "child", "reference", "affiliations", "rivals", "persons",
              "networks", "lines"}  # fmt: skip


def seeded(seed):
    return Random(seed)  # noqa: S311  the same each time, and no secret


def made(cls, random):
    hints = typing.get_type_hints(cls)
    values = {
        field.name: FIELDS[field.name](random)
        if field.name in FIELDS
        else value(hints[field.name], field.name, random)
        for field in dataclasses.fields(cls)
    }
    mend = MEND.get(cls)
    return cls(**(mend(values, random) if mend else values))


def value(hint, name, random):
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if origin in (types.UnionType, typing.Union):
        kinds = [kind for kind in inner if kind is not type(None)]
        return None if random.random() < 0.5 else value(kinds[0], name, random)
    if origin in (dict, Mapping):
        return {
            value(inner[0], name, random): value(inner[1], name, random)
            for _ in range(random.randrange(4))
        }
    if origin in (tuple, frozenset):
        items = [value(inner[0], name, random) for _ in range(random.randrange(3))]
        return origin(items)
    if dataclasses.is_dataclass(hint):
        return made(hint, random)
    if issubclass(hint, Enum):
        return random.choice(list(hint))
    return SIMPLE[hint](name, random)


def text(name, random):
    return f"r-{random.randrange(50)}" if name in REFERENCES else random.choice(TEXTS)


def moment(name, random):
    start = datetime(2026, 3, 1, 12, tzinfo=UTC) + timedelta(seconds=random.randrange(10**6))
    return start.astimezone(ZoneInfo("Europe/London"))


SIMPLE = {
    bool: lambda name, random: random.random() < 0.5,
    int: lambda name, random: random.randrange(100),
    float: lambda name, random: random.choice((0.0, 2.0, random.uniform(0, 40))),
    str: text,
    date: lambda name, random: TODAY - timedelta(days=random.randrange(4000)),
    datetime: moment,
    time: lambda name, random: time(random.randrange(24), random.randrange(60)),
}


def unique(items, key):
    return tuple({key(item): item for item in items}.values())


def grade(values, random):
    if values["state"] is not State.KNOWN:
        values.update(level=None, proven=None, graded_on=None)
    elif values["on"] is not None and values["graded_on"] is not None:
        values["graded_on"] = max(values["on"], values["graded_on"])
    if values["state"] is State.NONE_KNOWN:
        values.update(on=TODAY, source="panel")
    return values


def profile(values, random):
    grades = unique(values["grades"], lambda item: item.domain)
    values["grades"] = tuple(sorted(grades, key=lambda item: item.domain))
    if values["none_other_on"] is None or values["none_other_by"] is None:
        values.update(none_other_on=None, none_other_by=None)
    if values["weapon_used_on"] is not None:
        values["weapon_known"] = True
    return values


def relation(values, random):
    values["to_live_with"] &= values["kind"] is RelationKind.SIBLING
    if values["kind"] not in {RelationKind.OFFENDED_TOGETHER, RelationKind.MISSING_TOGETHER}:
        values["on"] = None
    return values


def child(values, random):
    values["reference"] = "the-child"
    values["relations"] = unique(values["relations"], lambda item: (item.person, item.kind))
    if values["age_years"] is not None:
        values["age_years"] %= 18
    return person(values, random) | {
        "has_origin": True if values["origin"] else random.choice((None, False))
    }


def step(values, random):
    if values["state"] is MitigationState.VERIFIED:
        values["by"], values["on"] = values["by"] or "manager", values["on"] or TODAY
    return values


def person(values, random):
    if values["born"] is not None:
        values["age_years"] = None
    if values.get("leaves_on") is not None and values["lives_there_from"] is not None:
        values["leaves_on"] = values["lives_there_from"] + timedelta(days=1)
    return values


def wishes(values, random):
    if values["text"] is None:
        values.update(not_ascertainable="missing", homes={}, areas={})
    else:
        values["not_ascertainable"] = None
    asked = values["parents_on"] is not None
    values["parents_by"] = "social worker" if asked else None
    if not asked:
        values["parents_not_ascertainable"] = None
    return values


def order(values, random):
    kind = values["kind"]
    values["until_on"] = values["from_on"] and values["from_on"] + timedelta(days=30)
    values["zone"] = SQUARE if kind is OrderKind.EXCLUSION_ZONE else ()
    if kind is not OrderKind.EXCLUSION_ZONE:
        values["buffer_km"] = 0.0
    if kind is not OrderKind.RESIDENCE:
        values.update(residence_urns=frozenset(), residence_authorities=frozenset())
    elif not values["residence_authorities"]:
        values["residence_urns"] |= {URNS[0]}
    values["persons"] = frozenset({"p1"}) if kind is OrderKind.NAMED_PERSON else frozenset()
    hours = values["curfew_from"], values["curfew_until"]
    if None in hours or hours[0] == hours[1] or kind is not OrderKind.CURFEW:
        values.update(curfew_from=None, curfew_until=None)
    if kind is not OrderKind.CURFEW:
        values.update(tagged=None, names_address=None)
    return values


def reply(values, random):
    values["live_until"] = values["at"] + timedelta(hours=4)
    if values["no_place"]:
        values["place_from"] = None
    return values


def referral(values, random):
    values["orders"] = unique(values["orders"], lambda item: item.reference)
    values["desirable_needs"] -= values["essential_needs"]
    if values["school"] is not None:
        values["has_school"] = True
    if values["last_review_on"] is not None:
        values["looked_after_from"] = None
    # The child's wishes have a room of their own, with their day.
    values["evidence"].pop(Record.WISHES, None)
    said = values["circumstances"]
    certain = e.implied(e.Referral(**values))
    values["circumstances"] = {one: certain.get(one, said[one]) for one in said}
    return values


def home(values, random):
    for key, name in (("places", "id"), ("mitigations", "mitigation")):
        values[key] = unique(values[key], lambda item, name=name: getattr(item, name))
    if values["where"] is not None and values["where"].authority is not None:
        values["authority"] = values["where"].authority
    for name in ("suicide_attempt", "last_admission", "last_incident"):
        values[f"{name}_known"] |= values[f"{name}_on"] is not None
    return values


def snapshot(values, random):
    homes = [made(e.Home, random) for _ in range(random.randrange(5))]
    homes = sorted(unique(homes, lambda item: item.urn), key=lambda item: item.urn)
    vacancies = [
        dataclasses.replace(made(e.Vacancy, random), urn=home.urn, place=place.id)
        for home in homes
        for place in home.places
    ]
    residents = [
        dataclasses.replace(made(e.Resident, random), urn=home.urn, person=f"p{number}")
        for number, home in enumerate(homes)
    ]
    return values | {
        "as_at": TODAY,
        "homes": tuple(homes),
        "vacancies": tuple(sorted(vacancies, key=lambda told: (told.urn, told.place))),
        "residents": tuple(residents),
        "told_on": {},
    }


MEND = {
    e.Grade: grade,
    e.RiskProfile: profile,
    e.Relation: relation,
    e.Child: child,
    e.Resident: person,
    e.Order: order,
    e.Wishes: wishes,
    e.RivalTerritory: lambda values, random: values | {"zone": SQUARE},
    e.Reply: reply,
    e.Referral: referral,
    e.Home: home,
    e.HomeMitigation: step,
    e.Snapshot: snapshot,
}
