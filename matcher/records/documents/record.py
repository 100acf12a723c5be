"""What was recorded on a referral: wishes, evidence, history, refusals, replies."""

from __future__ import annotations

from datetime import date
from typing import Annotated, NotRequired

from typing_extensions import TypedDict

from constraints.vocabulary import Record
from matcher.entities import (
    AdultRiskCheck,
    DutyDone,
    History,
    HomePaper,
    ImpactAssessment,
    Refusal,
    Reply,
    Wishes,
)
from matcher.records.documents.evidence import (
    DoneDocument,
    EvidenceDocument,
    HomePaperDocument,
    read_evidence,
)
from matcher.records.documents.history import HistoryDocument
from matcher.records.documents.leaves import Day, says
from matcher.records.documents.reading import Reads
from matcher.records.documents.referral_parts import (
    AdultRiskCheckDocument,
    ImpactDocument,
    RefusalDocument,
    WishesDocument,
    read_wishes,
)
from matcher.records.documents.reply import ReplyDocument, read_reply


class RecordFields(TypedDict):
    """The keys of a referral that record what was said and done."""

    wishes: NotRequired[
        Annotated[
            Wishes,
            Reads(WishesDocument, read_wishes),
            says("Wishes and feelings of the child and the parents.", "not ascertained"),
        ]
    ]
    relations_checked_on: NotRequired[
        Annotated[
            Day,
            says(
                "Day someone went through brothers, sisters, children to be kept apart, and those "
                "the child offended or went missing with; asked again after six months.",
                "nobody did",
            ),
        ]
    ]
    evidence: NotRequired[
        Annotated[
            dict[Record, date],
            Reads(EvidenceDocument, read_evidence),
            says("Days on which what approvals ask for was recorded.", "not recorded, each"),
        ]
    ]
    home_records: NotRequired[
        Annotated[
            list[Annotated[HomePaper, Reads(HomePaperDocument, lambda d: HomePaper(**d))]],
            says("Papers and decisions about the child and one home.", "none recorded"),
        ]
    ]
    done: NotRequired[
        Annotated[
            list[Annotated[DutyDone, Reads(DoneDocument, lambda d: DutyDone(**d))]],
            says("Tasks done and approvals given.", "none recorded as done"),
        ]
    ]
    history: NotRequired[
        Annotated[
            History,
            Reads(HistoryDocument, lambda d: History(**d)),
            says("What past placements come to; an SSDA903 folder tells it too.", "not known"),
        ]
    ]
    impact_assessments: NotRequired[
        Annotated[
            list[
                Annotated[ImpactAssessment, Reads(ImpactDocument, lambda d: ImpactAssessment(**d))]
            ],
            says("Registered managers' assessments of what the child's coming means.", "none"),
        ]
    ]
    adult_risk_checks: NotRequired[
        Annotated[
            list[
                Annotated[
                    AdultRiskCheck, Reads(AdultRiskCheckDocument, lambda d: AdultRiskCheck(**d))
                ]
            ],
            says("Risk checks of people of 18 or over in a home against this child.", "none"),
        ]
    ]
    refusals: NotRequired[
        Annotated[
            list[Annotated[Refusal, Reads(RefusalDocument, lambda d: Refusal(**d))]],
            says("Homes that already refused this child.", "none recorded"),
        ]
    ]
    replies: NotRequired[
        Annotated[
            list[Annotated[Reply, Reads(ReplyDocument, read_reply)]],
            says("What homes answered about this child.", "none recorded"),
        ]
    ]
