"""Matches made, kept as they were given, and asked again."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, Row, insert, select

from api.match_requests.ages import data_ages
from api.match_requests.kept import Order, kept_bytes, order_of
from api.match_requests.question import Asked, Question, put_to
from api.match_requests.schemas import EXPLAINED_HOMES, MatchAsked
from api.match_requests.supplies import View
from api.problems import Conflicting, Fault, InvalidInput
from api.referrals.cases import NotOnCase, case_of, on_case
from api.referrals.service import NO_LONGER_OPEN
from api.replies.service import of_child
from api.requests import JSON, json_bytes
from api.security.principal import Principal
from api.store.canonical import canonical
from api.store.change import Change
from api.store.errors import NotFound
from api.store.identifiers import new_id
from api.store.once import Kept
from api.store.tables.match_requests import match_requests
from matcher.answer.build import answer_of
from matcher.answer.explaining import explanation_of
from matcher.answer.matching import Ranked
from matcher.answer.model import Answer
from matcher.answer.wire import plain
from matcher.calendar import LONDON
from matcher.rank import Group
from matcher.readers import Reader
from matcher.records.joins.told import told_words
from matcher.version import engine_version
from matcher.voices.options import options_page

PATH: Final = "/api/v1/match-requests"
Found = Row[*tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Made:
    """
    A match that was made and is not kept yet.

    Parameters
    ----------
    row
        Values of its record.
    body
        As it is sent.
    places
        Whether homes were used where they stand: "exact", or "cells".
    """

    row: dict[str, Any]
    body: bytes
    places: str


def question_of(row: Found, replies: list[str], asked: MatchAsked, now: datetime) -> Question:
    """
    Give all that a match is to be asked of.

    Parameters
    ----------
    row
        The referral.
    replies
        Documents of what homes answered about the child.
    asked
        As it came.
    now
        Moment that counts where none was sent.

    Raises
    ------
    InvalidInput
        A moment still to come.
    Conflicting
        The referral is closed.
    """
    if row.state != "open":
        raise Conflicting(NO_LONGER_OPEN)
    at = now if asked.at is None else asked.at
    if at > now:
        fault = Fault(pointer="/body/at", detail="Expected a time that is not still to come.")
        raise InvalidInput(errors=(fault,))
    return Question(
        row.document,
        row.version,
        tuple(replies),
        asked.decided_on,
        at.astimezone(LONDON).replace(second=0, microsecond=0),
        asked.top,
        asked.voice,
    )


def make(asked: Asked, referral: Found, now: datetime) -> Made:
    """
    Make a match.

    Parameters
    ----------
    asked
        What it is asked of.
    referral
        The record of the referral.
    now
        The moment.

    Returns
    -------
    made
        To be kept.
    """
    ranked, question = asked.ranked(), asked.question
    answer = answer_of(
        ranked,
        top=_explained(ranked, question.top),
        replies=asked.here.replies,
        input_hash=asked.input_hash,
    )
    shown = [one.urn for one in (*answer.can_propose, *answer.ask_first)]
    ages = data_ages(asked, referral.updated_at, shown)
    versions = versions_of(asked, ranked)
    name, kind = new_id("match_request"), "call_list" if answer.call_list else "ranking"
    body = json_bytes(
        {
            "id": name,
            "referral": referral.id,
            "referral_version": question.version,
            "created_at": now.isoformat(),
            "at": question.at.isoformat(),
            "decided_on": question.decided_on.isoformat(),
            "top": question.top,
            "voice": question.voice,
            "kind": kind,
            "counts": answer.counts,
            "versions": versions,
            "data_ages": ages,
            "notes": _notes(asked),
            "told": list(told_words(asked.told, question.at)),
            "answer": plain(answer) if question.voice == "officer" else _page(asked, answer),
        }
    )
    row = {
        "id": name,
        "authority": referral.authority,
        "child": referral.child,
        "referral": referral.id,
        "kind": kind,
        "decided_as_at": question.at,
        "question": question.text(),
        "answer": kept_bytes(body, order_of(ranked)),
        "rule_set": versions["rule_set"],
        "profile_hash": versions["profile_hash"],
        "input_hash": versions["input_hash"],
        "supply": versions["supply"],
        "data_ages": canonical(ages),
        "created_at": now,
        "version": 1,
    }
    return Made(row, body, asked.view.places)


def _explained(ranked: Ranked, top: int) -> dict[Group, int]:
    """Explain so many in all: those that can be proposed, then those to ask first."""
    can_propose = min(top, int(ranked.ranking.can_propose.size))
    return {Group.CAN_PROPOSE: can_propose, Group.ASK_FIRST: top - can_propose}


def _page(asked: Asked, answer: Answer) -> object:
    """Write the child's page of the first homes; None where there is none to write of."""
    first = (*answer.can_propose, *answer.ask_first)[:EXPLAINED_HOMES]
    if not first:
        return None
    return plain(
        options_page(
            [
                explanation_of(
                    asked.here.engine,
                    asked.here.referral,
                    one.urn,
                    replies=asked.here.replies,
                    input_hash=asked.input_hash,
                    reader=Reader.CHILD,
                )
                for one in first
            ]
        )
    )


def _notes(asked: Asked) -> list[str]:
    later = sorted({one.urn for one in asked.told if one.at > asked.question.at})
    return [
        *(f"{urn} has answered about the child, and is not on record." for urn in
          asked.here.not_listed),
        *(f"{urn} answered after this moment: that is not counted." for urn in later),
    ]  # fmt: skip


def versions_of(asked: Asked, ranked: Ranked) -> dict[str, Any]:
    """Give what an answer rests on."""
    return {
        "engine": engine_version(),
        "rule_set": ranked.engine.version(asked.question.decided_on),
        "profile_hash": ranked.engine.profile.profile_hash,
        "input_hash": asked.input_hash,
        "supply": asked.view.edition.point[0],
        "places": asked.view.places,
    }


def keep(change: Change, principal: Principal, made: Made) -> Kept:
    """Keep a match as it was given; the answer to the request is read from its record."""
    row = made.row
    change.connection.execute(insert(match_requests).values(**row, created_by=principal.id))
    # Many made with cells in a day are many children for whom nobody else speaks: auditors look.
    detail = {key: row[key] for key in ("child", "referral", "kind")} | {"places": made.places}
    change.record("match_request.made", row["id"], detail)
    headers = {"Location": f"{PATH}/{row['id']}", "Content-Type": JSON}
    return Kept(201, b"", headers, row["id"])


def referral_asked(
    connection: Connection, principal: Principal, referral: str, now: datetime
) -> tuple[Found, list[str]]:
    """
    Give a referral of a child with whom the caller works, and what homes answered about it.

    Raises
    ------
    NotFound
        There is no such referral, or it is another authority's.
    NotOnCase
        The caller is not assigned to the child.
    """
    row = case_of(connection, principal, referral, now)
    return row, of_child(connection, row.authority, row.child)


def find(connection: Connection, principal: Principal, name: str, now: datetime) -> Found:
    """
    Find a match of a child with whom the caller works.

    Raises
    ------
    NotFound
        There is none, or it is another authority's.
    NotOnCase
        The caller is not assigned to the child.
    """
    found = connection.execute(
        select(match_requests).where(
            match_requests.c.id == name, match_requests.c.authority == (principal.authority or "")
        )
    ).one_or_none()
    if found is None:
        raise NotFound("match request")
    if not on_case(connection, principal.id, found.child, now):
        raise NotOnCase(name)
    return found


def asked_again(row: Found, view: View) -> Asked:
    """Put the question of a match to a supply."""
    return put_to(Question.of(row.question), view)


def versions_then(row: Found, body: bytes) -> dict[str, Any]:
    """Give what an answer rested on when it was given."""
    found: dict[str, Any] = json.loads(body)["versions"]
    assert found["input_hash"] == row.input_hash  # noqa: S101  one answer, kept in two columns
    return found


def order_now(asked: Asked) -> tuple[Ranked, Order]:
    """Rank the homes and give their order."""
    ranked = asked.ranked()
    return ranked, order_of(ranked)
