"""The smaller parts of a referral: school, wishes, secure grounds, evidence, refusals."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, NotRequired

from typing_extensions import TypedDict

from constraints.vocabulary import Record, Wish
from matcher.entities import School, SecureGrounds, Wishes
from matcher.records.documents.authority import AuthorityCode
from matcher.records.documents.codes import Coded
from matcher.records.documents.leaves import NOT_JUDGED, Day, Flag, ShortText, Text, Urn, says
from matcher.records.documents.location import Location
from matcher.records.documents.reading import STRICT, Complaint, refuse_if


class SchoolDocument(TypedDict):
    """The child's school."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    location: NotRequired[Annotated[Location, says("Where it is.", "not known")]]
    must_continue: NotRequired[
        Annotated[
            Flag,
            says("This school is to be kept (standard: educationContinuity).", "not decided"),
        ]
    ]
    key_stage_4: NotRequired[Annotated[Flag, says(f"Years 10 or 11. {NOT_JUDGED}", "not known")]]
    primary: NotRequired[Annotated[Flag, says("Of primary school age.", "not known")]]


class WishesDocument(TypedDict):
    """Wishes and feelings about the move: the child's, and those of the parents."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    text: NotRequired[
        Annotated[Text, says("The child's words.", "given in `not_ascertainable`, why not")]
    ]
    not_ascertainable: NotRequired[
        Annotated[Text, says("Why the child's cannot be ascertained.", "they were: `text`")]
    ]
    on: Annotated[Day, says("Day they were ascertained, or found not to be ascertainable.")]
    by: Annotated[ShortText, says("By which role; never a name.")]
    parents_on: NotRequired[
        Annotated[
            Day,
            says(
                "Day the wishes and feelings of the parents and others with parental "
                "responsibility were ascertained, or found not to be ascertainable.",
                "neither",
            ),
        ]
    ]
    parents_by: NotRequired[
        Annotated[ShortText, says("By which role; with `parents_on`.", "with `parents_on` only")]
    ]
    parents_not_ascertainable: NotRequired[
        Annotated[Text, says("Why theirs cannot be ascertained.", "they were, on `parents_on`")]
    ]
    homes: NotRequired[
        Annotated[
            dict[Urn, Annotated[Wish, Coded(Wish)]],
            says("What the child says of homes, by URN.", "nothing said, each"),
        ]
    ]
    areas: NotRequired[
        Annotated[
            dict[AuthorityCode, Annotated[Wish, Coded(Wish)]],
            says("What the child says of areas, by ONS code.", "nothing said, each"),
        ]
    ]


class SecureDocument(TypedDict):
    """The two limbs of Children Act 1989 s. 25(1), and the test of the 1991 regulations, reg. 6."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    absconding: NotRequired[
        Annotated[
            Flag,
            says("History of absconding, likely to again, and then significant harm.", "not known"),
        ]
    ]
    injury: NotRequired[
        Annotated[Flag, says("Likely to injure self or others if kept elsewhere.", "not known")]
    ]
    likely_to_abscond: NotRequired[
        Annotated[
            Flag, says("Likely to abscond from elsewhere, with or without a history.", "not known")
        ]
    ]


class ImpactDocument(TypedDict):
    """A registered manager's assessment of what the child's coming would mean for a home."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    urn: Annotated[Urn, says("The home.")]
    on: Annotated[Day, says("On which day.")]


class AdultRiskCheckDocument(TypedDict):
    """A check of the people of 18 or over who live in a home against this child."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    urn: Annotated[Urn, says("The home.")]
    on: Annotated[Day, says("On which day.")]


class EvidenceDocument(TypedDict):
    """Days on which what a gate asks for was recorded."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    family_option_on: NotRequired[
        Annotated[Day, says("Why no family or foster option.", "not recorded")]
    ]
    kin_considered_on: NotRequired[
        Annotated[Day, says("Relatives and friends were considered.", "not recorded")]
    ]
    plan_signed_on: NotRequired[
        Annotated[Day, says("The placement plan was signed.", "not recorded")]
    ]
    iro_informed_on: NotRequired[
        Annotated[Day, says("The independent reviewing officer was told.", "not recorded")]
    ]
    suitability_on: NotRequired[
        Annotated[Day, says("The home was found suitable.", "not recorded")]
    ]
    out_of_area_reason_on: NotRequired[
        Annotated[
            Day,
            says("Why it is not reasonably practicable to stay in our own area.", "not recorded"),
        ]
    ]
    outside_england_and_wales_approval_on: NotRequired[
        Annotated[
            Day,
            says(
                "Living outside England and Wales was approved: by the court for a child in care, "
                "else by everyone with parental responsibility.",
                "not recorded",
            ),
        ]
    ]
    choice_reason_on: NotRequired[
        Annotated[Day, says("Why this home and not the next two.", "not recorded")]
    ]
    ending_reviewed_on: NotRequired[
        Annotated[
            Day, says("A review considered the ending of the present placement.", "not recorded")
        ]
    ]
    iro_objection_answered_on: NotRequired[
        Annotated[
            Day, says("The independent reviewing officer's objection was answered.", "not recorded")
        ]
    ]
    plan_change_reviewed_on: NotRequired[
        Annotated[
            Day,
            says(
                "A review considered the change of the care plan, or why none could.",
                "not recorded",
            ),
        ]
    ]
    public_protection_reason_on: NotRequired[
        Annotated[
            Day,
            says(
                "Why the authority departs from its duties to protect the public.", "not recorded"
            ),
        ]
    ]
    contact_order_advice_on: NotRequired[
        Annotated[
            Day, says("A legal officer decided how the contact order can be kept.", "not recorded")
        ]
    ]
    child_agrees_on: NotRequired[
        Annotated[Day, says("The child, 16 or over, agreed to be accommodated.", "not recorded")]
    ]
    parents_agree_on: NotRequired[
        Annotated[
            Day, says("Those with parental responsibility agreed to this move.", "not recorded")
        ]
    ]
    guardian_and_court_told_on: NotRequired[
        Annotated[
            Day,
            says(
                "The children's guardian and the court were told of the planned move.",
                "not recorded",
            ),
        ]
    ]
    secure_court_order_on: NotRequired[
        Annotated[Day, says("The court made a secure accommodation order.", "not recorded")]
    ]
    secure_under_13_approval_on: NotRequired[
        Annotated[
            Day,
            says("The Secretary of State approved secure accommodation under 13.", "not recorded"),
        ]
    ]
    liberty_court_authority_on: NotRequired[
        Annotated[Day, says("The court authorised the restrictions of liberty.", "not recorded")]
    ]
    education_approval_on: NotRequired[
        Annotated[
            Day,
            says("The nominated officer approved the disruption of key stage 4.", "not recorded"),
        ]
    ]
    missing_plan_on: NotRequired[
        Annotated[
            Day,
            says("A plan for what is done if the child goes missing was written.", "not recorded"),
        ]
    ]
    distance_protection_evidence_on: NotRequired[
        Annotated[
            Day,
            says("Evidence, author and end date that distance protects the child.", "not recorded"),
        ]
    ]
    nrm_referred_on: NotRequired[
        Annotated[
            Day, says("The child was referred to the national referral mechanism.", "not recorded")
        ]
    ]
    arrival_plan_on: NotRequired[
        Annotated[
            Day, says("The plan for the first 72 hours after arrival was written.", "not recorded")
        ]
    ]
    camhs_receiving_on: NotRequired[
        Annotated[
            Day, says("The receiving mental health service was named and agreed.", "not recorded")
        ]
    ]
    discharge_plan_on: NotRequired[
        Annotated[Day, says("The plan for the discharge from the ward was agreed.", "not recorded")]
    ]
    special_school_panel_on: NotRequired[
        Annotated[Day, says("The panel decided on the school named in the plan.", "not recorded")]
    ]
    sensory_test_on: NotRequired[
        Annotated[Day, says("Sight and hearing were tested.", "not recorded")]
    ]
    release_plan_on: NotRequired[
        Annotated[Day, says("The plan for the release from custody was agreed.", "not recorded")]
    ]
    stability_panel_on: NotRequired[
        Annotated[
            Day, says("A panel considered why the child has been moved so often.", "not recorded")
        ]
    ]
    losses_and_strengths_on: NotRequired[
        Annotated[
            Day,
            says(
                "What the child lost, what worked and who matters was written down.", "not recorded"
            ),
        ]
    ]


class RefusalDocument(TypedDict):
    """A home that has already refused this child."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    urn: Annotated[Urn, says("The home.")]
    on: Annotated[Day, says("On which day.")]
    reason: Annotated[Text, says(f"Its reason. Shown. {NOT_JUDGED}")]


def read_school(document: dict[str, Any]) -> School:
    """Make a school."""
    given = document.get
    return School(given("location"), given("must_continue"), given("key_stage_4"), given("primary"))


def read_wishes(document: dict[str, Any]) -> Wishes:
    """Make the wishes: either words or why there are none, of each side a day and a role."""
    given = document.get
    complaints: list[Complaint] = []
    if ("text" in document) == ("not_ascertainable" in document):
        found = "" if given("text") is None else "both"
        complaints.append(Complaint("text", found, "either text or not_ascertainable"))
    if "not_ascertainable" in document:
        complaints.extend(
            Complaint(key, "what the child says", "nothing where not_ascertainable is given")
            for key in ("homes", "areas")
            if given(key)
        )
    if ("parents_on" in document) != ("parents_by" in document):
        missing = "parents_by" if "parents_on" in document else "parents_on"
        complaints.append(Complaint(missing, "", "both parents_on and parents_by, or neither"))
    if "parents_not_ascertainable" in document and "parents_on" not in document:
        complaints.append(
            Complaint("parents_on", "", "a day where parents_not_ascertainable is given")
        )
    refuse_if(complaints)
    return Wishes(**{"text": None, **document})


def read_evidence(document: dict[str, Any]) -> dict[Record, date]:
    """Give the day of each paper or approval."""
    return {Record[key.removesuffix("_on").upper()]: day for key, day in document.items()}


def read_secure(document: dict[str, Any]) -> SecureGrounds:
    """Make the grounds."""
    return SecureGrounds(**document)
