"""Hazards 1 and 2: what is not known of two children, and what is made of it on the way in."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import product

import pytest

from constraints.errors import InputError
from constraints.vocabulary import Domain, Mitigation, Sex
from fixtures.stories.homes import CORE, home, only, world
from fixtures.stories.people import ASKED, child, graded, profile, referral, resident, unknown
from fixtures.stories.story import Scene
from fixtures.stories.towns import near
from matcher.entities import Grade, RiskProfile, State
from matcher.rank import Group
from matcher.records.documents import parse_referral, parse_snapshot, referral_text, snapshot_text
from matcher.records.documents.profile import _grade
from tests.controls import fails_without, replaced, without_rules
from tests.matcher.records.documents.given import FULL, SNAPSHOT
from tests.stories.answers import ask, gates, group_of, order

HOME = "9300001"
STEPS = only(*CORE, Mitigation.INTERIM_SAFETY_PLAN)
"""The core set, and a plan until a grade is known; no special programme."""
HARM, ABUSED = Domain.MAY_CAUSE_SEXUAL_HARM, Domain.HAS_BEEN_SEXUALLY_ABUSED
YES, NO, UNKNOWN, NOT_ASKED = "yes", "no", "unknown", "not_asked"
TABLE = tuple(product((YES, NO, UNKNOWN, NOT_ASKED), repeat=2))
"""Whether one child may cause grave sexual harm, and whether the other was abused."""


def _profile(domain: Domain, state: str) -> RiskProfile:
    if state == NOT_ASKED:
        known = profile()
        return replace(known, grades=tuple(g for g in known.grades if g.domain is not domain))
    grade = unknown(domain) if state == UNKNOWN else graded(domain, {YES: 3, NO: 0}[state])
    return profile(grade)


def _scene(harms: str, abused: str, *, newcomer_harms: bool) -> Scene:
    poses, exposed = _profile(HARM, harms), _profile(ABUSED, abused)
    comes, lives = (poses, exposed) if newcomer_harms else (exposed, poses)
    girl = replace(child("Leeds", 14, Sex.FEMALE), profile=comes)
    other = replace(resident("OTHER", HOME, 14, Sex.FEMALE), profile=lives)
    homes = (home(HOME, near("Leeds"), mitigations=STEPS),)
    return Scene(world(homes, (other,)), referral(99, "Leeds", girl))


def _expected(harms: str, abused: str) -> Group:
    """Barred where both are so, free where either is known not to be, and else a question."""
    if NO in (harms, abused):
        return Group.CAN_PROPOSE
    return Group.MAY_NOT if (harms, abused) == (YES, YES) else Group.ASK_FIRST


def _whole_table() -> None:
    for (harms, abused), newcomer in product(TABLE, (True, False)):
        answer = ask(_scene(harms, abused, newcomer_harms=newcomer))
        assert group_of(answer, HOME) is _expected(harms, abused), (harms, abused, newcomer)


def test_hazard_01_the_whole_table_without_the_rule():
    fails_without(_whole_table, without_rules("victims_apart_from_sexual_harm"))


def test_hazard_01_the_whole_table_where_not_known_is_taken_for_no():
    fails_without(_whole_table, replaced("matcher.frame.grades.UNKNOWN_HIGH", 0.0))


@pytest.mark.parametrize("state", [UNKNOWN, NOT_ASKED])
def test_hazard_01_what_nobody_graded_is_signed_for_by_somebody_named(state):
    def check():
        answer = ask(_scene(state, NO, newcomer_harms=True))
        assert order(answer) == [HOME]
        signed = [gate for gate in gates(answer, HOME).values() if "72" in gate.says]
        assert [gate.approver for gate in signed] == ["the home's registered manager"]

    fails_without(check, without_rules("interim_safety_plan"))


GRADES = {
    "not_asked": lambda domain: Grade(domain, State.NOT_ASKED),
    "unknown": lambda domain: Grade(domain, State.UNKNOWN),
    "none_known": lambda domain: Grade(domain, State.NONE_KNOWN, None, ASKED, "nurse"),
    **{f"level {n}": lambda domain, n=n: graded(domain, n) for n in range(4)},
}
"""Every way in which a domain can be known."""


@pytest.mark.parametrize("make", GRADES.values(), ids=GRADES)
def test_hazard_02_every_way_of_knowing_comes_back_from_every_document_as_it_was(make):
    told = replace(profile(), grades=tuple(map(make, Domain)))
    found = _scene(NO, NO, newcomer_harms=True)
    request = replace(found.referral, child=replace(found.referral.child, profile=told))
    living = (replace(found.snapshot.residents[0], profile=told),)
    supply = replace(found.snapshot, residents=living)
    assert parse_referral(referral_text(request)).child.profile == told
    assert parse_snapshot(snapshot_text(supply)).residents[0].profile == told


def test_hazard_02_a_state_that_is_read_as_another_would_be_seen():
    def check():
        request = _scene(UNKNOWN, NO, newcomer_harms=True).referral
        read = parse_referral(referral_text(request)).child.profile
        assert State.UNKNOWN in {grade.state for grade in read.grades}

    def not_asked(domain, state, *known):
        return (
            Grade(domain, State.NOT_ASKED) if state == "unknown" else _grade(domain, state, *known)
        )

    fails_without(check, replaced("matcher.records.documents.profile._grade", not_asked))


def _keys(document, path=()):
    """Every key of a document, with the way to it."""
    items = document.items() if isinstance(document, dict) else enumerate(document)
    for key, value in items:
        if isinstance(document, dict):
            yield (*path, key)
        if isinstance(value, dict | list):
            yield from _keys(value, (*path, key))


def _misspelt(document, path):
    copy = json.loads(json.dumps(document))
    here = copy
    for step in path[:-1]:
        here = here[step]
    here[f"{path[-1]}_"] = here.pop(path[-1])
    return json.dumps(copy)


def _refused(parse, text):
    try:
        parse(text)
    except InputError:
        return True
    return False


def test_hazard_02_a_misspelt_key_is_refused_wherever_it_stands_and_never_dropped():
    def check():
        for parse, document in ((parse_referral, FULL), (parse_snapshot, SNAPSHOT)):
            for path in _keys(document):
                assert _refused(parse, _misspelt(document, path)), path

    fails_without(check, replaced(f"{__name__}._refused", lambda *_: False))
