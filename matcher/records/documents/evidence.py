"""What of a referral is on record: the day of each paper, approval and decision."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, NotRequired

from typing_extensions import TypedDict

from constraints.vocabulary import HomeRecord, Record
from matcher.records.documents.codes import Coded
from matcher.records.documents.leaves import Day, RuleId, ShortText, Urn, says
from matcher.records.documents.reading import STRICT


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


class HomePaperDocument(TypedDict):
    """A paper or a decision about the child and one home."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    urn: Annotated[Urn, says("The home.")]
    record: Annotated[HomeRecord, Coded(HomeRecord), says("Which paper or decision.")]
    on: Annotated[Day, says("Day it was recorded; papers of this kind grow old.")]


class DoneDocument(TypedDict):
    """A task that was done or an approval that was given, such as a read receipt."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    rule: Annotated[RuleId, says("Id of the task or approval, as `homeward rules` lists it.")]
    on: Annotated[Day, says("Day it was done.")]
    by: Annotated[ShortText, says("By which role; never a name.")]
    urn: NotRequired[
        Annotated[Urn, says("The home it was done for.", "done for the child, whatever the home")]
    ]


def read_evidence(document: dict[str, Any]) -> dict[Record, date]:
    """Give the day of each paper or approval."""
    return {Record[key.removesuffix("_on").upper()]: day for key, day in document.items()}
