"""A home, its places, mitigations and conditions, in a document."""

from __future__ import annotations

from typing import Annotated, Any, NotRequired

from constraints.vocabulary import (
    Country,
    HomeKind,
    RegistrationStatus,
)
from constraints.vocabulary import Grade as Judgement
from matcher.entities import Home
from matcher.records.documents.authority import AuthorityCode
from matcher.records.documents.codes import Coded
from matcher.records.documents.home_facts import HomeFactsFields, put_facts
from matcher.records.documents.leaves import (
    NOT_JUDGED,
    Day,
    Flag,
    Share,
    ShortText,
    Urn,
    number,
    says,
    whole,
)
from matcher.records.documents.location import Location
from matcher.records.documents.offer import OfferFields
from matcher.records.documents.reading import STRICT, Complaint, refuse_if
from matcher.records.documents.reply import age_complaints


class HomeDocument(OfferFields, HomeFactsFields):
    """A registered children's home, or another setting that may be asked about."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    urn: Annotated[Urn, says("Ofsted's unique reference number.")]
    name: NotRequired[Annotated[ShortText, says("As registered.", "withheld")]]
    kind: NotRequired[
        Annotated[
            HomeKind,
            Coded(HomeKind),
            says(
                "What it is: `childrens_home` is SSDA903 K2, `secure_childrens_home` K1.",
                "not known",
            ),
        ]
    ]
    country: NotRequired[Annotated[Country, Coded(Country), says("Where it is.", "not known")]]
    status: NotRequired[
        Annotated[
            RegistrationStatus,
            Coded(RegistrationStatus),
            says("Its standing with the regulator.", "not known"),
        ]
    ]
    location: NotRequired[Annotated[Location, says("Where it is.", "not known")]]
    authority: NotRequired[
        Annotated[
            AuthorityCode,
            says(
                "ONS code of the upper-tier authority whose area it lies in.",
                "that of the location, where it tells; else not known",
            ),
        ]
    ]
    registered_on: NotRequired[Annotated[Day, says("Day of registration.", "not known")]]
    registered_places: NotRequired[
        Annotated[int, whole(0, 500), says("Number of places registered.", "not known")]
    ]
    overall_grade: NotRequired[
        Annotated[Judgement, Coded(Judgement), says("Ofsted: overall experiences.", "not known")]
    ]
    helped_grade: NotRequired[
        Annotated[
            Judgement,
            Coded(Judgement),
            says("Ofsted: how well children are helped and protected.", "not known"),
        ]
    ]
    inspected_on: NotRequired[
        Annotated[
            Day,
            says(
                "Day of the latest full inspection; its grades stand for 24 months.",
                "not known: the grades stand",
            ),
        ]
    ]
    median_stay_days: NotRequired[
        Annotated[
            float,
            number(0.0, 10_000.0, "days"),
            says("Median stay of the children who left, days.", "not known"),
        ]
    ]
    disruption_share: NotRequired[
        Annotated[
            Share, says("Share of its placements that ended by disruption, 0 to 1.", "not known")
        ]
    ]
    staff_turnover: NotRequired[
        Annotated[Share, says("Share of care staff who left within a year, 0 to 1.", "not known")]
    ]
    location_reviewed_on: NotRequired[
        Annotated[Day, says("Latest annual review of the location.", "not known")]
    ]
    residents_listed: NotRequired[
        Annotated[
            Flag,
            says("Every child who lives there is among `residents`.", "no: there may be others"),
        ]
    ]
    sector: NotRequired[
        Annotated[
            ShortText, says(f"Local authority, private, voluntary ... {NOT_JUDGED}", "not known")
        ]
    ]
    telephone: NotRequired[Annotated[ShortText, says("Number to ring it at. Shown.", "not known")]]
    email: NotRequired[Annotated[ShortText, says("Address to write to it at. Shown.", "not known")]]
    weekly_fee_pence: NotRequired[
        Annotated[
            int,
            whole(0, 10_000_000, "pence"),
            says("Fee a week in pence. Shown; never weighed.", "not known"),
        ]
    ]


def read_home(document: dict[str, Any]) -> Home:
    """Make a home; its authority is the location's where only the location tells."""
    given = dict(document)
    where = given.pop("location", None)
    complaints = age_complaints(given)
    told = where.authority if where is not None else None
    if told is not None and given.setdefault("authority", told) != told:
        expected = f"{told}, the authority of its location"
        complaints.append(Complaint("authority", given["authority"], expected))
    for key, name in (("places", "id"), ("mitigations", "mitigation"), ("conditions", "")):
        if key in given:
            given[key] = tuple(given[key])
            if name:
                complaints.extend(_twice(key, [getattr(item, name) for item in given[key]]))
    complaints.extend(put_facts(given))
    if complaints:
        refuse_if(complaints)
    return Home(
        given.pop("urn"),
        given.pop("kind", None),
        given.pop("country", None),
        given.pop("status", None),
        where,
        **given,
    )


def _twice(key: str, names: list[Any]) -> list[Complaint]:
    if len(set(names)) == len(names):
        return []
    twice = next(name for name in names if names.count(name) > 1)
    shown = twice if isinstance(twice, str) else twice.name.lower()
    return [Complaint(key, f"{shown} twice", "each once")]
