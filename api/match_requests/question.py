"""What a match was asked of: kept with the answer, so that it can be asked again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from api.match_requests.supplies import View
from api.problems import Fault, InvalidInput
from api.store.canonical import canonical
from api.supply.for_child import ForChild, for_child
from constraints.errors import InputError
from matcher.answer.build import rank_for
from matcher.answer.matching import Ranked
from matcher.entities import Reply
from matcher.readers import Reader
from matcher.records.documents.parse import parse_referral
from matcher.records.documents.replies import parse_reply

_DAYS = (
    "Expected a day that agrees with the referral: not after its start, nor before what it "
    "records as done."
)


@dataclass(frozen=True, slots=True)
class Question:
    """
    Everything that a match is asked of, but the supply.

    Parameters
    ----------
    referral
        Document of the referral as it was, canonical JSON.
    version
        Of the referral.
    replies
        Documents of all replies about the child.
    decided_on
        Under the law of which day.
    at
        Moment at which replies stand or not.
    top
        Homes to explain.
    voice
        "officer" or "child".
    """

    referral: str
    version: int
    replies: tuple[str, ...]
    decided_on: date
    at: datetime
    top: int
    voice: str

    def text(self) -> str:
        """Give the question as it is kept."""
        return canonical(
            {
                "referral": self.referral,
                "version": self.version,
                "replies": list(self.replies),
                "decided_on": self.decided_on.isoformat(),
                "at": self.at.isoformat(),
                "top": self.top,
                "voice": self.voice,
            }
        )

    @classmethod
    def of(cls, text: str) -> Question:
        """Read a question that was kept."""
        kept = json.loads(text)
        return cls(
            kept["referral"],
            kept["version"],
            tuple(kept["replies"]),
            date.fromisoformat(kept["decided_on"]),
            datetime.fromisoformat(kept["at"]),
            kept["top"],
            kept["voice"],
        )

    def input_hash(self, view: View) -> str:
        """
        Hash all that the answer rests on: what was asked, and which supply was read.

        The supply counts by its point in the store, not by what it holds: a hash of that would
        tell who can guess whether it was who they thought of that moved in somewhere.
        """
        version, changed_at = view.edition.point
        at = None if changed_at is None else changed_at.isoformat()
        read = canonical([self.text(), version, at, view.places])
        return hashlib.sha256(read.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Asked:
    """
    A question put to a supply.

    Parameters
    ----------
    question
        As above.
    view
        The supply as this match may use it.
    here
        The supply and referral as this child's match sees them.
    told
        Replies that were counted or will be.
    """

    question: Question
    view: View
    here: ForChild
    told: tuple[Reply, ...]

    @property
    def input_hash(self) -> str:
        """Give the hash of all that the answer rests on."""
        return self.question.input_hash(self.view)

    def ranked(self, reader: Reader = Reader.OFFICER) -> Ranked:
        """Judge and rank the homes."""
        return rank_for(self.here.engine, self.here.referral, reader)


def put_to(question: Question, view: View) -> Asked:
    """
    Put a question to a supply.

    Raises
    ------
    InvalidInput
        The day decided on does not agree with the referral.
    """
    document = json.loads(question.referral) | {"decided_on": question.decided_on.isoformat()}
    try:
        referral = parse_referral(canonical(document))
    except InputError:
        fault = Fault(pointer="/body/decided_on", detail=_DAYS)
        raise InvalidInput(errors=(fault,)) from None
    told = _replies(question.replies)
    here = for_child(view.edition.engine, referral, told, question.at)
    return Asked(question, view, here, (*referral.replies, *told))


def _replies(documents: Sequence[str]) -> tuple[Reply, ...]:
    return tuple(parse_reply(document)[1] for document in documents)
