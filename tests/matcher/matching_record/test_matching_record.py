"""The parts of a record, one by one."""

from dataclasses import replace
from datetime import date

import pytest

from constraints.vocabulary import (
    Circumstance,
    Domain,
    LegalStatus,
    Mitigation,
    MitigationState,
    Record,
    Sex,
    Wish,
)
from fixtures.stories.homes import has, home, only, world
from fixtures.stories.people import (
    DECIDED,
    STARTS,
    child,
    graded,
    profile,
    referral,
    resident,
    unknown,
)
from fixtures.stories.towns import near
from matcher.engine import Engine
from matcher.entities import (
    Child,
    DutyDone,
    Grade,
    Referral,
    Refusal,
    RiskProfile,
    State,
    Wishes,
)
from matcher.matching_record import Style, Table
from matcher.words import words_of

from .records import record_of, section, signings, strings, tables, text_of

HERE, NEARER = "9300001", "9300002"
FAR, NEAR = near("Manchester", north_km=9), near("Manchester", east_km=1)


def asked(**changes):
    return replace(referral(90, "Manchester", child("Manchester", 15, Sex.MALE)), **changes)


def made(about=None, homes=None, residents=(), urn=HERE, **given):
    homes = homes or (home(HERE, FAR), home(NEARER, NEAR))
    return record_of(Engine.over(world(homes, residents)), about or asked(), urn, **given)


def facts(record, heading):
    blocks = section(record, heading).blocks
    return dict(
        row for one in blocks if not isinstance(one, Table) for row in getattr(one, "rows", ())
    )


def test_what_nobody_has_said_is_not_known():
    bare = Child("STORY-91-CHILD", None, None, None, RiskProfile())
    about = Referral("STORY-91", bare, "E08000003", DECIDED, STARTS, None, None)
    untold = replace(home(HERE, FAR), name=None, where=None, authority=None, overall_grade=None)
    untold = replace(untold, registered_places=None, residents_listed=False, mitigations=())
    record = made(about, (untold,))
    head = dict(record.head.rows)
    assert head["Legal status"] == "Not known"
    assert head["To start on"].endswith("Not known: planned or emergency")
    assert head["The home's address"].startswith("Not known")
    told = facts(record, "The child")
    assert all(told[name].startswith("Not known") for name in told)
    assert [
        one.text
        for one in section(record, "The child").blocks
        if getattr(one, "style", 0) is Style.ALERT
    ] == ["The child's wishes: not known. Ask the child before anybody signs."]
    told = facts(record, "The home")
    assert told["Home"].startswith("Name not known")
    assert told["Where"] == "Area not known: area not known"
    assert {told["Registered places"], told["Fee"]} == {"Not known"}
    assert told["Known to live there"].startswith("Not known")
    assert told["Ofsted"].startswith("Not known")
    told = facts(record, "Home, school")
    assert all(known.startswith("Not known") for known in told.values())
    assert "Who has been asked: not known" in text_of(record)
    assert "Not known, because nobody has asked: may cause sexual harm" in text_of(record)


def test_the_childs_own_words_stand_as_they_were_said_with_what_was_answered():
    wishes = Wishes(
        " Not the\ncountryside. ",
        DECIDED,
        "advocate",
        {NEARER: Wish.WANTS},
        {"E08000006": Wish.OBJECTS},
    )
    record = made(asked(wishes=wishes))
    (own,) = (
        one for one in section(record, "The child").blocks if getattr(one, "style", 0) is Style.OWN
    )
    assert own.text == "“Not the\ncountryside.”"
    rows = tables(record)["What the child asked for"].rows
    assert rows == (
        ("Wants another home in Manchester", "That home can be proposed."),
        ("Does not want to live in Salford", "This home is not there."),
    )


@pytest.mark.parametrize(
    ("grade", "said"),
    [
        (graded(Domain.HAS_SET_FIRES, 2), "Within a year, or repeated (2 of 3); proven"),
        (
            graded(Domain.HAS_SET_FIRES, 3, proven=False),
            "Recent, rising or grave (3 of 3); alleged, not proven",
        ),
        (unknown(Domain.HAS_SET_FIRES), "Not known: asked, and nobody knows"),
        (Grade(Domain.HAS_SET_FIRES, State.NOT_ASKED), "Not known: not asked"),
        (Grade(Domain.HAS_SET_FIRES, State.NONE_KNOWN, None, DECIDED, "police"), "None known"),
        (
            Grade(Domain.HAS_SET_FIRES, State.KNOWN, 3, date(2025, 10, 1), "police"),
            "Not known now: recent, rising or grave (3 of 3), too old since 2 January 2026",
        ),
    ],
    ids=["within", "alleged", "unknown", "not asked", "none known", "too old"],
)
def test_a_risk_is_said_as_it_is_known(grade, said):
    about = asked(child=replace(asked().child, profile=RiskProfile(grades=(grade,))))
    (row,) = tables(made(about))["What the child may do"].rows
    assert row[:2] == ("Has set fires", said)


def test_steps_stand_where_somebody_saw_them_in_time_and_they_last():
    night, rooms, alarm, later, drill = (
        Mitigation.WAKING_NIGHT_STAFF,
        Mitigation.ROOM_PLAN,
        Mitigation.SENSORS,
        Mitigation.SPRINKLERS,
        Mitigation.EVACUATION_PLAN,
    )
    steps = (
        *has(night),
        *(replace(one, by=None) for one in has(rooms)),
        *(replace(one, until=STARTS) for one in has(alarm)),
        *(replace(one, on=date(2026, 4, 1)) for one in has(later)),
        *has(drill, state=MitigationState.CAN_BE_ARRANGED),
        *has(Mitigation.SOLO, state=MitigationState.CANNOT),
    )
    told = tables(made(homes=(home(HERE, FAR, mitigations=steps),)))
    assert [row[0] for row in told["In place on 5 March 2026"].rows] == ["Waking night staff"]
    known = {row[0]: row[1] for row in told["To arrange"].rows}
    assert known == {
        "Room plan": "Said to be in place; nobody is on record as having seen it.",
        "Sensors": "Was in place until 5 March 2026.",
        "Evacuation plan": "The home can arrange it, if it is wanted.",
        "Sprinklers": "To be in place from 1 April 2026.",
    }


def test_a_step_that_this_child_needs_is_named_as_needed():
    boy = replace(
        child("Manchester", 15, Sex.MALE), profile=profile(graded(Domain.MAY_CAUSE_SEXUAL_HARM, 2))
    )
    there = resident("GIRL", HERE, 15, Sex.FEMALE)
    told = tables(made(asked(child=boy), (home(HERE, FAR),), (there,)))
    needed = {row[0]: row for row in told["To arrange"].rows}
    assert needed["Room plan"][1:] == (
        "Needed for this child. Ask whether it can be.",
        "The home's registered manager",
        "Before the move on 5 March 2026",
    )


def test_what_is_on_record_as_approved_is_not_signed_again():
    about = asked(
        evidence={}, done=(DutyDone("choice_explained", DECIDED, "placement officer", HERE),)
    )
    before, after = made(asked(evidence={})), made(about)
    gate = next(one for one in signings(before) if any("next two" in said for said in one.settles))
    assert gate.roles == ("The placement officer",)
    assert not any("next two" in said for one in signings(after) for said in one.settles)
    (row,) = tables(after)["On record as given"].rows
    assert row[1:] == ("The placement officer", "2 March 2026")


def test_two_managers_sign_on_two_lines_where_children_live_together_with_steps():
    boy = replace(
        child("Manchester", 15, Sex.MALE), profile=profile(graded(Domain.MAY_CAUSE_SEXUAL_HARM, 2))
    )
    here = home(HERE, FAR, mitigations=only(*Mitigation))
    there = resident("GIRL", HERE, 15, Sex.FEMALE)
    (both,) = (
        one for one in signings(made(asked(child=boy), (here,), (there,))) if len(one.roles) == 2
    )
    assert both.roles == (
        "The home's registered manager",
        "The placing authority's service manager",
    )


def test_one_service_with_an_and_in_its_name_signs_on_one_line():
    about = asked(circumstances={Circumstance.CAMHS_OPEN_OR_WAITING: True})
    roles = [one.roles for one in signings(made(about))]
    assert ("The child and adolescent mental health service",) in roles
    assert not [some for some in roles if "The child" in some]


def test_a_nearer_home_that_refused_is_counted_and_its_words_are_not_told():
    about = asked(refusals=(Refusal(NEARER, DECIDED, "A boy here was hurt by his friend"),))
    record = made(about)
    nearer = " ".join(strings(section(record, "Nearer homes")))
    assert "The home has refused this child." in nearer
    assert "A boy here" not in text_of(record)
    assert tables(record)["Nearer homes by what keeps them"].rows == (
        ("May not be proposed", "1", "0"),
    )


def test_of_a_nearer_home_who_lives_there_is_said_as_no_more_than_that():
    boy = replace(
        child("Manchester", 15, Sex.MALE), profile=profile(graded(Domain.MAY_CAUSE_SEXUAL_HARM, 3))
    )
    girl = resident("GIRL", NEARER, 15, Sex.FEMALE, graded(Domain.HAS_BEEN_SEXUALLY_ABUSED, 2))
    there = home(NEARER, NEAR, mitigations=only())
    record = made(asked(child=boy), (home(HERE, FAR), there), (girl,))
    rows = tables(record)["What nearer homes do not meet"].rows
    assert rows == (("What is asked of who lives there.", "Not said here", "1", "0"),)
    nearer = " ".join(strings(section(record, "Nearer homes")))
    assert "Not met: what is asked of who lives there." in nearer
    assert "M-01" not in nearer


def test_only_what_this_home_answered_is_told_and_what_the_files_said_comes_last():
    told = (f"{HERE}: a place from 5 March.", f"{NEARER}: refuses the child (full).")
    record = made(told=told, notes=("903: one child is counted.",))
    assert "a place from 5 March." in text_of(record)
    assert "(full)" not in text_of(record)
    assert record.sections[-1].heading == "Found when the files were read"


def test_what_was_considered_beside_homes_is_said_with_its_day():
    told = facts(made(asked(evidence={Record.FAMILY_OPTION: DECIDED})), "Staying put")
    assert told["Family"] == "Considered; recorded on Monday 2 March 2026."
    assert told["Relatives and friends"].startswith("Not known. ")
    assert told["Staying put"].startswith("Not known. Could the child stay")


def test_a_criterion_about_nothing_does_not_speak_for_a_home():
    record = made()
    for_it = " ".join(strings(tables(record)["What speaks for it"]))
    assert "The home is in the responsible authority's own area" in for_it
    assert "The child keeps the present school" not in for_it
    assert "The child keeps the present school" in text_of(record)


def test_the_foot_names_child_home_versions_and_hashes():
    record = made(input_hash="ab" * 32)
    assert record.footer.startswith("STORY-90, home 9300001. Homeward ")
    assert record.footer.endswith("input abababababab")


def test_a_table_has_as_many_cells_as_columns_and_a_row_at_least():
    for rows in (((),), (("one", "two"),), ()):
        with pytest.raises(ValueError, match="Tasks: rows of"):
            Table("Tasks", ("one",), (1,), rows)


def test_a_home_that_is_not_there_is_an_error():
    with pytest.raises(KeyError):
        made(urn="9399999")


@pytest.mark.parametrize("status", LegalStatus)
def test_the_legal_status_is_said_in_words_with_its_code(status):
    said = dict(made(asked(legal_status=status)).head.rows)["Legal status"]
    words, _, code = said.partition(" (")
    assert code == f"{status.name}, SSDA903)"
    assert len(words.split()) > 1


def test_the_words_of_a_code_are_those_of_the_return():
    assert dict(made(asked()).head.rows)["Legal status"] == "Full care order (C2, SSDA903)"


@pytest.mark.parametrize("domain", Domain)
def test_each_risk_is_said_as_words_of_the_child(domain):
    first = words_of(domain).split()[0]
    assert first in {"may", "has", "goes", "harms", "uses", "cannot", "needs"}


def test_what_a_child_cannot_do_in_a_fire_is_said_in_words():
    told = text_of(made())
    assert "cannot get out of a building without help" in told
    assert "self evacuate" not in told
