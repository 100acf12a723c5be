"""One home of an answer explained, and an answer held against how things stand now."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, Row

from api.homes.service import home_changes_since
from api.match_requests.ages import data_ages
from api.match_requests.difference import MOST, changed_pointers, difference
from api.match_requests.kept import body_of, kept_order
from api.match_requests.question import Question, put_to
from api.match_requests.service import (
    asked_again,
    order_now,
    versions_of,
    versions_then,
)
from api.match_requests.supplies import Supplies, View
from api.referrals.cases import find_referral
from api.referrals.vouching import vouched
from api.replies.service import of_child
from api.security.principal import Principal
from api.store.errors import NotFound
from matcher.answer.explaining import explanation_of
from matcher.answer.model import Explanation
from matcher.answer.wire import plain
from matcher.calendar import LONDON
from matcher.readers import Reader
from matcher.voices import audit_of, page_of

Voices = Literal["officer", "child", "auditor"]
Found = Row[*tuple[Any, ...]]


def explain(row: Found, view: View, urn: str, voice: Voices) -> dict[str, Any]:
    """
    Explain one home of an answer.

    Whoever asks in the auditor's voice gets its form; what may be told of residents goes by who
    reads, and those who see matches are officers.

    Raises
    ------
    NotFound
        No such home is on record.
    """
    asked = asked_again(row, view)
    if urn not in asked.here.engine.supply.column:
        raise NotFound("home")
    reader = Reader.CHILD if voice == "child" else Reader.OFFICER
    explanation = explanation_of(
        asked.here.engine,
        asked.here.referral,
        urn,
        replies=asked.here.replies,
        input_hash=asked.input_hash,
        reader=reader,
    )
    versions = {
        "engine": explanation.engine_version,
        "rule_set": explanation.ruleset_version,
        "profile_hash": explanation.profile_hash,
        "input_hash": explanation.input_hash,
        "supply": view.edition.point[0],
        "places": view.places,
    }
    return {
        "match_request": row.id,
        "voice": voice,
        "versions": versions,
        "as_given": versions == versions_then(row, body_of(row.answer)),
        "explanation": _in_voice(explanation, voice),
    }


def _in_voice(explanation: Explanation, voice: Voices) -> object:
    if voice == "child":
        return plain(page_of(explanation))
    return plain(audit_of(explanation) if voice == "auditor" else explanation)


def compare(
    connection: Connection, principal: Principal, row: Found, supplies: Supplies, now: datetime
) -> dict[str, Any]:
    """
    Ask a match again with all that is known now, and say what is other.

    Parameters
    ----------
    connection
        In one transaction.
    principal
        Who asks; they work with the child.
    row
        The match.
    supplies
        The supply.
    now
        The moment.
    """
    view = supplies.view(connection, exact=vouched(connection, row.child))
    referral = find_referral(connection, principal, row.referral)
    then = Question.of(row.question)
    replies = tuple(of_child(connection, referral.authority, referral.child))
    asked = put_to(
        replace(
            then,
            referral=referral.document,
            version=referral.version,
            replies=replies,
            at=now.astimezone(LONDON).replace(second=0, microsecond=0),
        ),
        view,
    )
    ranked, order = order_now(asked)
    was, stands = versions_then(row, body_of(row.answer)), versions_of(asked, ranked)
    moved = difference(kept_order(row.answer), order)
    facts = {
        "referral": changed_pointers(then.referral, referral.document),
        "replies_since": len(set(replies) - set(then.replies)),
        "homes_told_since": home_changes_since(connection, row.created_at, MOST),
    }
    # The hash of the input has the moment in it, and is another at each asking.
    versions = [key for key in was if key != "input_hash" and was[key] != stands[key]]
    return {
        "match_request": row.id,
        "then": was,
        "now": stands,
        "same": moved["order_is_the_same"] and not versions and not any(facts.values()),
        "versions_changed": versions,
        "order": moved,
        "facts": facts,
        "data_ages": data_ages(asked, referral.updated_at, []),
    }
