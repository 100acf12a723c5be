"""What a referral says of orders, school, and places to avoid."""

from __future__ import annotations

from typing import Annotated, NotRequired

from typing_extensions import TypedDict

from matcher.entities import (
    School,
    SecureGrounds,
)
from matcher.records.documents.leaves import Day, Flag, Urn, says
from matcher.records.documents.order import Orders
from matcher.records.documents.reading import Each, Reads
from matcher.records.documents.referral_parts import (
    SchoolDocument,
    SecureDocument,
    read_school,
    read_secure,
)
from matcher.records.documents.situation import PlaceToAvoid
from matcher.records.documents.zone import RivalTerritories

_UNCHECKED = "nobody checked"


class CircumstancesFields(TypedDict):
    """The keys of a referral about orders, school, and places to avoid."""

    orders: NotRequired[
        Annotated[
            Orders,
            says(
                "What court orders, bail, licences or injunctions require.",
                "none recorded; they are not known to be none unless `orders_checked_on`",
            ),
        ]
    ]
    orders_checked_on: NotRequired[
        Annotated[
            Day,
            says("Day someone checked which orders bind; asked again after 28 days.", _UNCHECKED),
        ]
    ]
    secure: NotRequired[
        Annotated[
            SecureGrounds,
            Reads(SecureDocument, read_secure),
            says("Grounds for secure accommodation.", "not recorded: no secure home"),
        ]
    ]
    address_confidential: NotRequired[
        Annotated[
            Flag,
            says(
                "The address is withheld because telling it would put the child at risk (CPR 2010 "
                "reg. 13(3)).",
                "not decided",
            ),
        ]
    ]
    age_disputed: NotRequired[Annotated[Flag, says("The age is in dispute.", "not known")]]
    unaccompanied: NotRequired[
        Annotated[Flag, says("Unaccompanied asylum-seeking child (SSDA903 UASC).", "not known")]
    ]
    youth_justice_open: NotRequired[
        Annotated[Flag, says("A youth justice service works with the child.", "not known")]
    ]
    school: NotRequired[
        Annotated[
            School,
            Reads(SchoolDocument, read_school),
            says("The present school, and whether it is to be kept.", "not known"),
        ]
    ]
    has_school: NotRequired[
        Annotated[
            Flag,
            says("The child has a school place.", "yes where `school` is given, else not known"),
        ]
    ]
    homes_to_avoid: NotRequired[
        Annotated[
            list[Urn],
            Each(),
            says(
                "URNs of homes known to those who exploit or harm the child.",
                "none recorded; not known to be none unless `homes_to_avoid_checked_on`",
            ),
        ]
    ]
    homes_to_avoid_checked_on: NotRequired[
        Annotated[
            Day,
            says("Day someone checked for such homes; asked again after three months.", _UNCHECKED),
        ]
    ]
    places_to_avoid: NotRequired[
        Annotated[
            list[PlaceToAvoid],
            says(
                "Where harm is to be expected: hotspots. An area that an order forbids is an "
                "`exclusion_zone` of `orders`. `[]` where there are none.",
                "not known",
            ),
        ]
    ]
    rival_territories: NotRequired[
        Annotated[
            RivalTerritories,
            says("Areas of groups that are rivals of the child's.", "none recorded"),
        ]
    ]
