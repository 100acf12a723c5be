"""Children put on record, matched, and given each a place that no other is proposed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from benchmarks.load.call import Answer, Call, WrongAnswerError
from benchmarks.suites.service.children import Needed, Waiting
from benchmarks.suites.service.people import Office
from benchmarks.suites.service.posting import Told, ask_all, post

REASON = "Nearest home that can meet every need; the young person has asked to stay at school."
EXPLAINED = 20
"""Homes in the answer, as many as the service gives at most."""


@dataclass(frozen=True, slots=True)
class Case:
    """
    A child on record, and who works with it.

    Parameters
    ----------
    waiting
        The child.
    office
        Of the child's authority.
    referral
        Name of the record.
    """

    waiting: Waiting
    office: Office
    referral: str


@dataclass(slots=True)
class Filled:
    """
    What is on record.

    Parameters
    ----------
    cases
        The children.
    wanted
        For each child for whom a place of its own was found, the proposal.
    """

    cases: list[Case] = field(default_factory=list)
    wanted: list[tuple[Case, dict[str, Any]]] = field(default_factory=list)


def filled(port: int, needed: Needed, of: Mapping[str, Office]) -> Filled:
    """
    Put referrals on record, match each child, and choose a place of its own for each.

    Before the match an approver assigns a colleague to the case, so that a second person has
    spoken for the child: without that homes are known by squares of a map only.

    Parameters
    ----------
    port
        Of the service.
    needed
        Children and places.
    of
        Who works in each authority.
    """
    there, free = Filled(), dict(needed.places)
    refer = (_refer(one, of[one.authority], there) for one in needed.children)
    ask_all(port, refer, "putting referrals on record")
    ask_all(port, (_assign(one) for one in there.cases), "assigning cases")
    ask_all(port, (match(one, _choose(one, free, there)) for one in there.cases), "matching")
    return there


def match(one: Case, told: Told | None = None) -> Call:
    """Ask for the homes for a child; every home explained has to have reasons."""
    body = {"referral": one.referral, "decided_on": one.waiting.decided_on, "top": EXPLAINED}
    return post("/match-requests", body, one.office.officer, check=_is_whole, told=told)


def _refer(one: Waiting, office: Office, there: Filled) -> Call:
    def told(answer: Answer) -> None:
        there.cases.append(Case(one, office, answer.document()["id"]))

    return post("/referrals", one.document.encode(), office.officer, told=told)


def _assign(one: Case) -> Call:
    body = {"person": one.office.colleague, "reason": "works with the child as well"}
    return post(f"/referrals/{one.referral}/assignments", body, one.office.approver)


def _choose(one: Case, free: dict[str, str], there: Filled) -> Told:
    """Choose the first home in the order that no other child was given yet."""

    def told(answer: Answer) -> None:
        document = answer.document()
        first = (*document["answer"]["can_propose"], *document["answer"]["ask_first"])
        urn = next((home["urn"] for home in first if home["urn"] in free), None)
        if urn is not None:
            body = {"match_request": document["id"], "urn": urn, "place": free.pop(urn)}
            there.wanted.append((one, body | {"reason": REASON}))

    return told


def _is_whole(answer: Answer) -> None:
    """See that homes are explained with reasons, as many as were asked for or as there are."""
    document = answer.document()
    counts, groups = document["counts"], ("can_propose", "ask_first")
    found = [home for group in groups for home in document["answer"][group]]
    if len(found) < min(sum(counts[group] for group in groups), EXPLAINED):
        raise WrongAnswerError(f"only {len(found)} homes explained")
    if not all(home["costs"] or home["duties"] or home["gates"] for home in found):
        raise WrongAnswerError("a home without reasons")
