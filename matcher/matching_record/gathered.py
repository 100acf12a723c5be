"""What a record is written from: parts of the answer for one child and one home."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from matcher.answer.model import Explanation
from matcher.answer.model.duties import DutyList
from matcher.entities import Home, Referral
from matcher.rank import Group

NOT_KNOWN = "Not known"


@dataclass(frozen=True, slots=True)
class Gathered:
    """
    All that the sections of a record are written from.

    Parameters
    ----------
    referral, home
        The request, and the home.
    explanation
        Of the home, for the placing authority's officer: nothing in it tells of who lives there
        but classes and codes.
    listed
        Every task, and what is missing.
    told
        What this home has answered, in sentences.
    weights
        Whole points of each criterion, by rule.
    as_at
        The day the record is made for.
    """

    referral: Referral
    home: Home
    explanation: Explanation
    listed: DutyList
    told: tuple[str, ...]
    weights: dict[str, int]
    as_at: date

    @property
    def may_be_signed(self) -> bool:
        """Whether there is anything to sign: nothing is, of a home that may not be proposed."""
        return self.explanation.match.group is not Group.MAY_NOT


def capital(words: str) -> str:
    """Begin words large, to stand first."""
    return words[:1].upper() + words[1:]


def short_day(day: date | None) -> str:
    """Give a day for a table: "2 March 2026"; "Not known" where there is none."""
    return NOT_KNOWN if day is None else f"{day.day} {day:%B %Y}"


def count(number: int, one: str, many: str) -> str:
    """Give a number of things: "1 home", "12 homes"."""
    return f"{number:,} {one if number == 1 else many}"
