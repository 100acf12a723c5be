"""Threat T3: what stands in the way is told as a class, whatever the resident did."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime

from api.match_requests.again import explain
from api.match_requests.kept import order_of
from api.match_requests.question import Question, put_to
from api.match_requests.supplies import View
from api.referrals.service import referral_document
from api.supply.book import Edition
from constraints.vocabulary import Domain
from matcher.answer.build import answer_of
from matcher.answer.wire import plain
from matcher.engine import Engine
from matcher.entities import RiskProfile
from matcher.entities.profile import Grade, State
from matcher.readers import looks_at_residents

from ..town import asked_for, world

AT = datetime(2026, 3, 2, 12, tzinfo=UTC)
DAY = date(2026, 2, 2)


def told_of(snapshot):
    """All that an officer is told, in an answer and of one home in two voices."""
    question = Question(
        referral_document(asked_for()[0]), 1, (), date(2026, 3, 2), AT, 20, "officer"
    )
    asked = put_to(question, View(Edition((1, AT), Engine.over(snapshot), {}, {}), "exact"))
    ranked = asked.ranked()
    answer = plain(answer_of(ranked, top=20, input_hash=asked.input_hash))
    return answer, order_of(ranked), asked.view, question


def explained(view, question, urn, voice):
    class Row:
        id = "mat_x"
        question = None
        answer = json.dumps({"versions": {"input_hash": "x"}}).encode() + b"\n"
        input_hash = "x"

    Row.question = question.text()
    return explain(Row, view, urn, voice)


def told_with(profile):
    """All that an officer is told, in bytes, where the first resident has this profile."""
    somebody, *others = world().snapshot.residents
    residents = (replace(somebody, profile=profile), *others)
    answer, order, view, question = told_of(replace(world().snapshot, residents=residents))
    voices = [explained(view, question, somebody.urn, voice) for voice in ("officer", "auditor")]
    return json.dumps([answer, order, *voices])


def profile_of(level, source, day):
    harm = Grade(Domain.MAY_CAUSE_SEXUAL_HARM, State.KNOWN, level, day, source, proven=True)
    return RiskProfile(grades=(harm,), none_other_on=DAY, none_other_by=source)


def test_two_histories_of_a_resident_read_the_same_where_the_same_rule_stands_in_the_way():
    """By the police or by a school, this month or last: nothing of it reaches an officer."""
    told = told_with(profile_of(3, "police", DAY))
    assert told_with(profile_of(3, "school", date(2026, 2, 20))) == told
    assert told_with(profile_of(0, "police", DAY)) != told


def test_the_auditors_form_tells_an_officer_the_class_alone():
    snapshot = world().snapshot
    urns = sorted({one.urn for one in snapshot.residents})
    _, _, view, question = told_of(snapshot)

    engine = view.edition.engine
    about = {rule.id for rule in engine.stated() if looks_at_residents(rule)}
    for urn in urns[:3]:
        rules = explained(view, question, urn, "auditor")["explanation"]["rules"]
        facts = [one for one in rules if one.get("rule") in about and one.get("facts")]
        assert facts == []
