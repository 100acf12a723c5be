"""What a referral says of the child's needs."""

from __future__ import annotations

from typing import Annotated, NotRequired

from typing_extensions import TypedDict

from constraints.vocabulary import (
    ClinicalTask,
    Company,
    Culture,
    Need,
    RoomFeature,
)
from matcher.records.documents.codes import Coded
from matcher.records.documents.leaves import Day, Flag, says
from matcher.records.documents.reading import Each

_Needs = list[Annotated[Need, Coded(Need)]]
_UNCHECKED = "none recorded; they are not known to be none unless `needs_checked_on`"


class NeedsFields(TypedDict):
    """The keys of a referral about needs."""

    essential_needs: NotRequired[
        Annotated[_Needs, Each(), says("Needs the home must meet.", _UNCHECKED)]
    ]
    desirable_needs: NotRequired[
        Annotated[_Needs, Each(), says("Needs the home should meet.", _UNCHECKED)]
    ]
    room_features: NotRequired[
        Annotated[
            list[Annotated[RoomFeature, Coded(RoomFeature)]],
            Each(),
            says(
                "Features that one place must have together (standard: homeAdaptation).", _UNCHECKED
            ),
        ]
    ]
    clinical_tasks: NotRequired[
        Annotated[
            list[Annotated[ClinicalTask, Coded(ClinicalTask)]],
            Each(),
            says("Tasks that need delegated nursing competence.", _UNCHECKED),
        ]
    ]
    cultural_needs: NotRequired[
        Annotated[
            list[Annotated[Culture, Coded(Culture)]],
            Each(),
            says(
                "Culture, faith, language (standard: culturalNeeds, communicationNeeds).",
                _UNCHECKED,
            ),
        ]
    ]
    needs_checked_on: NotRequired[
        Annotated[
            Day,
            says(
                "Day someone went through the lists of needs; asked again after six months.",
                "nobody went through",
            ),
        ]
    ]
    needs_care: NotRequired[
        Annotated[
            Flag,
            says("The child needs continuing care or supervision, not support alone.", "not asked"),
        ]
    ]
    living_companions: NotRequired[
        Annotated[
            Company,
            Coded(Company),
            says("Who the child can be cared for alongside (standard).", "not asked"),
        ]
    ]
    claims_regulation_27b: NotRequired[
        Annotated[
            Flag,
            says("The exception of CPR 2010 reg. 27B is claimed; never inferred.", "not claimed"),
        ]
    ]
