"""What holds of the record of every story."""

import re

import pytest

from constraints.vocabulary import Role
from constraints.vocabulary.children import EXPOSED, POSED
from matcher.rank import Group
from matcher.words import words_of
from tests.words_not_said import not_said_in

from .records import of_stories, section, signings, strings, text_of

MADE = of_stories()
IDS = [made.name for made in MADE]
every = pytest.mark.parametrize("made", MADE, ids=IDS)
ORDER = (
    "The child",
    "The home",
    "Home, school and family time",
    "What speaks for this home, and what against",
    "Risks, both ways",
    "Steps in place, and to arrange",
    "Approvals",
    "Tasks, and who is told",
    "What was not known, and who was asked",
    "Nearer homes, and why not",
    "Staying put, family and fostering",
    "Why outside our own area: a draft",
    "Views and signatures",
)
TO_SIGN = {"Approvals", "Tasks, and who is told", "Views and signatures"}
PERHAPS = {"Why outside our own area: a draft"}
MADE_OF = re.compile(
    r"None(?! (to live with|of the|other known))|nan\b|\binf\b|Role\.|<[a-z]|\{|\}|\.\.| ,|\(\)"
)


@every
def test_the_sections_stand_in_the_order_of_the_record(made):
    headings = [one.heading for one in made.record.sections]
    assert headings == [one for one in ORDER if one in headings]
    wanted = set(ORDER) - PERHAPS
    assert set(headings) - PERHAPS == (wanted if made.record.may_be_signed else wanted - TO_SIGN)


@every
def test_no_word_is_said_that_is_not_to_be(made):
    told = text_of(made.record)
    wishes = made.referral.wishes
    own = (made.referral.child.strengths, wishes and wishes.text)
    for words in own:
        told = told.replace(words, "") if words else told
    assert not_said_in(told) == []


@every
def test_nobody_who_lives_in_a_home_is_told_of(made):
    told = text_of(made.record)
    # A question is the same whoever lives there: only what is stated could tell of somebody.
    assert "a child living there" not in re.sub(r"[^.?]*\?", "", told)
    for resident in made.snapshot.residents:
        assert resident.person not in told
        if resident.born is not None:
            assert resident.born.isoformat() not in told
            assert f"{resident.born.day} {resident.born:%B %Y}" not in told


@every
def test_the_child_comes_first_and_strengths_before_all_else(made):
    name, _ = made.record.sections[0].blocks[0].rows[0]
    assert name == "Good at, and likes"


@every
def test_every_text_says_something_but_the_cells_to_write_in(made):
    for part in made.record.sections:
        assert part.blocks
        for block in part.blocks:
            left = [one for one in strings(block) if not one.strip()]
            assert not left or block.head[-1] in ("Done: day, initials", "Answer, day, initials")


@every
def test_no_text_shows_how_it_was_made(made):
    assert not MADE_OF.search(text_of(made.record))


@every
def test_every_approval_that_is_open_can_be_signed_and_every_task_stands_there(made):
    match = made.explanation.match
    told = text_of(made.record)
    if match.group is Group.MAY_NOT:
        return
    settled = " ".join(said for one in signings(made.record) for said in one.settles)
    for gate in match.gates:
        if gate.only_if is not None:
            assert gate.only_if in told
        elif gate.done_on is None:
            assert gate.says.rstrip(".") in settled
        else:
            assert gate.title in told
    for task in made.listed.tasks:
        assert task.says.rstrip(".") in told
        assert all(words in told for words in task.content)
    for task in made.listed.done:
        assert task.title in told


@every
def test_every_question_stands_with_who_can_answer_it(made):
    explanation = made.explanation
    rows = [
        row
        for block in section(made.record, "What was not known").blocks
        if hasattr(block, "rows")
        for row in block.rows
    ]
    for question in (*explanation.questions, *explanation.about_the_child):
        (row,) = (row for row in rows if row[1] == question.words)
        assert row[0].lower() == question.asked_of.lower()


@every
def test_all_that_is_missing_to_confirm_stands_there(made):
    told, match = text_of(made.record), made.explanation.match
    if not made.record.may_be_signed:
        return
    asked = (*made.explanation.questions, *made.explanation.about_the_child)
    shown = {rule for question in asked for rule in question.rules}
    shown |= {one.rule for one in (*match.gates, *made.listed.tasks)}
    for missing in made.listed.completeness.missing:
        assert missing.what in told or (shown.issuperset(missing.rules) and missing.rules)


@every
def test_every_domain_is_said_whether_it_is_known_or_not(made):
    told = text_of(made.record).lower()
    profile = made.referral.child.profile
    named = {grade.domain for grade in profile.grades}
    for domain in (*POSED, *EXPOSED):
        if domain in named or profile.none_other_on is None:
            assert words_of(domain) in told
    if profile.none_other_on is not None and len(named) < len((*POSED, *EXPOSED)):
        assert "none other" in told


@every
def test_two_sign_at_the_end_and_nobody_where_it_may_not_be_proposed(made):
    signed = signings(made.record)
    if not made.record.may_be_signed:
        assert signed == []
        assert made.record.standing[0].text.startswith("This home may not be proposed")
        return
    managers = [one.roles[0].lower() for one in signed[-2:]]
    assert managers == [Role.REGISTERED_MANAGER.value, Role.SERVICE_MANAGER.value]
    assert all(len(one.choices) >= 2 and one.settles for one in signed)


@every
def test_of_other_homes_no_code_is_told_and_no_word_of_their_managers(made):
    nearer = " ".join(strings(section(made.record, "Nearer homes")))
    assert not re.search(r"\bM-\d\d\b|resident", nearer)
    for refusal in made.referral.refusals:
        assert refusal.reason not in nearer


def test_the_stories_hold_records_of_each_group_and_drafts_of_the_reason():
    said = {made.record.standing[0].text.split(":")[0].split(",")[0] for made in MADE}
    assert said == {
        "This home can be proposed",
        "This home must be asked first",
        "This home may not be proposed",
    }
    assert any(made.record.sections[-2].heading in PERHAPS for made in MADE)
