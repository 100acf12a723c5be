"""What a home answered when it was asked about a child, in a document."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from typing import Annotated, Any, Literal, NotRequired

from typing_extensions import TypedDict

from constraints.vocabulary import (
    Answer,
    ClinicalTask,
    HomeFact,
    Mitigation,
    MitigationState,
    Need,
    SexTaken,
)
from matcher.calendar import LONDON
from matcher.entities import Reply
from matcher.records.documents.codes import Coded
from matcher.records.documents.leaves import AgeYears, Day, Flag, Moment, Reference, Text, Urn, says
from matcher.records.documents.reading import STRICT, Complaint, refuse_if


class ReplyDocument(TypedDict):
    """What a home answered about this child; relied on until `live_until`."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    urn: Annotated[Urn, says("The home.")]
    at: Annotated[Moment, says("When it answered, with the offset from UTC.")]
    live_until: Annotated[Moment, says("Until when it may be relied on, with the offset.")]
    place_from: NotRequired[Annotated[Day, says("First day a place is free.", "not said")]]
    no_place: NotRequired[Annotated[Flag, says("The home said it has no place.", "not said")]]
    age_from_years: NotRequired[
        Annotated[AgeYears, says("Youngest age it takes, years.", "not said")]
    ]
    age_to_years: NotRequired[
        Annotated[AgeYears, says("Oldest age it takes, years, included.", "not said")]
    ]
    sex_taken: NotRequired[Annotated[SexTaken, Coded(SexTaken), says("Whom it takes.", "not said")]]
    residents_check: NotRequired[
        Annotated[
            Answer,
            Coded(Answer),
            says("Its own check of its residents against this child.", "not said"),
        ]
    ]
    names_compared: NotRequired[
        Annotated[
            Flag,
            says(
                "Who lives there was compared with the people and groups this child is kept from, "
                "and none of them does.",
                "not compared",
            ),
        ]
    ]
    conditions_clear: NotRequired[
        Annotated[Flag, says("No condition of its registration bears on this child.", "not said")]
    ]
    mitigations: NotRequired[
        Annotated[
            dict[
                Annotated[Mitigation, Coded(Mitigation)],
                Annotated[MitigationState, Coded(MitigationState)],
            ],
            says("Where each stands, as it says.", "not said"),
        ]
    ]
    needs: NotRequired[
        Annotated[
            dict[Annotated[Need, Coded(Need)], Flag],
            says("Needs it says it meets or does not.", "not said"),
        ]
    ]
    tasks: NotRequired[
        Annotated[
            dict[Annotated[ClinicalTask, Coded(ClinicalTask)], Flag],
            says("Clinical tasks it says staff can do or cannot.", "not said"),
        ]
    ]
    facts: NotRequired[
        Annotated[
            dict[Annotated[HomeFact, Coded(HomeFact)], Flag],
            says("What it says is so of it, and what is not.", "not said"),
        ]
    ]
    refuses: NotRequired[
        Annotated[Text, says("Its reason, where it refuses the child.", "it does not refuse")]
    ]
    yes_if: NotRequired[
        Annotated[
            Text, says("Condition under which it would take the child.", "no condition was named")
        ]
    ]


class ReplyLine(ReplyDocument):
    """One line of a file of replies: a reply, the child's referral, and the version."""

    __pydantic_config__ = STRICT  # type: ignore[misc]

    format_version: Annotated[Literal[1], says("Version of this format: 1.")]
    kind: Annotated[Literal["reply"], says("What the line is.")]
    referral: Annotated[Reference, says("Reference of the referral it answers.")]


def read_reply(document: Mapping[str, Any]) -> Reply:
    """Make a reply, its moments in the time of Europe/London."""
    given = dict(document)
    complaints: list[Complaint] = []
    if given["live_until"] < given["at"]:
        complaints.append(
            Complaint("live_until", str(given["live_until"]), f"not before at, {given['at']}")
        )
    if given.get("no_place") and "place_from" in given:
        expected = "no day where no_place is true"
        complaints.append(Complaint("place_from", str(given["place_from"]), expected))
    complaints.extend(age_complaints(given))
    refuse_if(complaints)
    return Reply(
        **{**given, "at": _london(given["at"]), "live_until": _london(given["live_until"])}
    )


def read_reply_line(document: Mapping[str, Any]) -> tuple[str, Reply]:
    """Give the reference of the referral, and the reply."""
    about = ("format_version", "kind", "referral")
    reply = read_reply({key: value for key, value in document.items() if key not in about})
    return document["referral"], reply


def age_complaints(given: dict[str, Any]) -> list[Complaint]:
    """Complain of a youngest age above the oldest."""
    youngest, oldest = given.get("age_from_years"), given.get("age_to_years")
    if youngest is None or oldest is None or youngest <= oldest:
        return []
    return [Complaint("age_to_years", str(oldest), f"at least age_from_years, {youngest}")]


def _london(moment: datetime) -> datetime:
    local = moment.astimezone(LONDON)
    # Two moments of one zone are compared by the clock on the wall, which in autumn goes back.
    return local.replace(tzinfo=timezone(local.utcoffset() or timedelta()))
