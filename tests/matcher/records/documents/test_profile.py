import json
from datetime import date

from constraints.vocabulary import Domain, Group
from matcher.entities import Grade, State
from matcher.records.documents import parse_referral
from tests.matcher.records.documents.given import FULL, GONE, SHORT, changed


def profile(document, **changes):
    return parse_referral(json.dumps(changed(document, **changes))).child.profile


def test_a_grade_keeps_what_was_said_of_it():
    grades = {grade.domain: grade for grade in profile(FULL).grades}
    assert grades[Domain.VIOLENT_TO_PEERS] == Grade(
        Domain.VIOLENT_TO_PEERS, State.KNOWN, 2, date(2025, 12, 4), "present home", proven=True
    )
    assert grades[Domain.HAS_SET_FIRES].state is State.NONE_KNOWN
    assert grades[Domain.NIGHT_TIME_NEEDS] == Grade(Domain.NIGHT_TIME_NEEDS, State.NOT_ASKED)
    grade = {g.domain: g for g in profile(SHORT).grades}[Domain.SELF_HARMS]
    assert (grade.on, grade.source, grade.proven) == (None, None, None)


def test_nobody_and_not_known_are_told_apart():
    assert profile(FULL).sexual_harm_targets == frozenset()
    told = profile(FULL, child__abuse_targets=["religion"])
    assert (told.abuse_targets, told.sexual_harm_targets) == ({Group.RELIGION}, frozenset())
    assert profile(SHORT).sexual_harm_targets is None
    assert profile(SHORT).abuse_targets is None
    assert profile(FULL).groups == {Group.RACE_OR_ETHNICITY, Group.BOYS}
    assert profile(SHORT).groups is None


def test_never_not_known_and_a_day_are_told_apart():
    told = profile(FULL)
    assert (told.weapon_known, told.weapon_used_on) == (True, None)
    silent = profile(FULL, child__weapon_used_on=GONE)
    assert (silent.weapon_known, silent.weapon_used_on) == (False, None)
    used = profile(FULL, child__weapon_used_on="2025-12-04")
    assert (used.weapon_known, used.weapon_used_on) == (True, date(2025, 12, 4))


def test_the_statement_about_other_domains_names_who_and_when():
    told = profile(FULL)
    assert (told.none_other_by, told.none_other_on) == ("social worker", date(2026, 2, 13))
    assert profile(SHORT).none_other_on is None
