"""Failure 1: sex attackers placed with abuse victims."""

from constraints.vocabulary import Mitigation, Sex
from fixtures.stories.homes import CORE, only
from fixtures.stories.people import graded, profile, resident
from fixtures.stories.sexual_harm_beside_victims import (
    ABUSED,
    HARM,
    NEAREST,
    NEXT,
    sexual_harm_beside_victims,
    victim_beside_sexual_harm,
)
from matcher.rank import Group
from matcher.readers import Reader
from tests.stories.answers import (
    ask,
    bars,
    gates,
    group_of,
    match_at,
    order,
    source_of,
    with_child,
    with_home,
    with_residents,
)

RULE = "victims_apart_from_sexual_harm"


def test_the_home_of_the_abused_girl_may_not_be_proposed_for_the_boy():
    answer = ask(sexual_harm_beside_victims(), Reader.MANAGER)
    assert list(bars(answer, NEAREST)) == [RULE]
    assert "may cause grave sexual harm (this child)" in bars(answer, NEAREST)[RULE].says
    assert "has been sexually harmed or exploited" in bars(answer, NEAREST)[RULE].says


def test_the_home_of_the_boy_may_not_be_proposed_for_the_abused_girl():
    answer = ask(victim_beside_sexual_harm(), Reader.MANAGER)
    assert list(bars(answer, NEAREST)) == [RULE]
    assert "may cause grave sexual harm (a child living there)" in bars(answer, NEAREST)[RULE].says


def test_the_placing_officer_reads_the_same_whoever_of_the_two_moves_in():
    said = {
        bars(ask(scene()), NEAREST)[RULE].says
        for scene in (sexual_harm_beside_victims, victim_beside_sexual_harm)
    }
    (says,) = said
    assert says.startswith("Not compatible with a current resident (code M-01).")


def test_another_home_can_be_proposed_either_way():
    assert order(ask(sexual_harm_beside_victims())) == [NEXT]
    assert order(ask(victim_beside_sexual_harm())) == [NEXT]


def test_the_bar_names_its_source_and_what_the_home_could_have_instead():
    answer = ask(sexual_harm_beside_victims())
    assert source_of(answer, RULE).startswith("Practice, impact risk assessments")
    changed_by = bars(answer, NEAREST)[RULE].changed_by
    assert changed_by.startswith("Could be changed by the home's registered manager: specialist")


def test_the_boy_is_planned_for_also_where_nobody_was_harmed_before():
    answer = ask(sexual_harm_beside_victims())
    gate = gates(answer, NEXT)["others_protected_from_sexual_harm"]
    assert gate.approver == (
        "the home's registered manager and the placing authority's service manager"
    )
    assert match_at(answer, NEXT).residual == "high risk remains"


def test_beside_grave_harm_two_have_to_be_awake_at_night_to_lower_the_risk():
    awake = only(*CORE, Mitigation.TWO_WAKING_NIGHT_STAFF)
    scene = with_home(sexual_harm_beside_victims(), NEXT, mitigations=awake)
    assert match_at(ask(scene), NEXT).residual == "moderate risk remains"


def test_the_registered_manager_considers_those_who_live_there():
    gate = gates(ask(victim_beside_sexual_harm()), NEXT)["impact_on_residents_considered"]
    assert gate.approver == "the home's registered manager"


def test_the_victim_moving_in_brings_no_risk_to_others():
    match = match_at(ask(victim_beside_sexual_harm()), NEXT)
    assert match.residual == "no known peer risk"
    assert "others_protected_from_sexual_harm" not in {gate.rule for gate in match.gates}


def test_a_specialist_home_may_be_proposed_once_two_managers_sign():
    scene = with_home(
        sexual_harm_beside_victims(),
        NEAREST,
        mitigations=only(*CORE, Mitigation.SPECIALIST_PROGRAMME),
    )
    answer = ask(scene)
    assert group_of(answer, NEAREST) is Group.CAN_PROPOSE
    assert "service manager" in gates(answer, NEAREST)[RULE].approver


def test_the_bar_says_what_kind_of_home_it_would_have_to_be():
    says = bars(ask(sexual_harm_beside_victims()), NEAREST)[RULE].says
    assert says.endswith("Would fit if the home had: specialist programme.")


def test_it_bars_no_longer_once_the_girl_has_left():
    scene = sexual_harm_beside_victims()
    stays = [one for one in scene.snapshot.residents if one.urn != NEAREST]
    assert order(ask(with_residents(scene, *stays))) == [NEAREST, NEXT]


def test_a_boy_regraded_to_level_2_is_planned_for_and_not_barred():
    scene = with_child(sexual_harm_beside_victims(), profile=profile(graded(HARM, 2)))
    answer = ask(scene)
    assert group_of(answer, NEAREST) is Group.CAN_PROPOSE
    assert "victims_protected_from_sexual_harm" in gates(answer, NEAREST)


def test_what_is_not_known_of_the_girl_is_asked_and_not_taken_for_nothing():
    scene = sexual_harm_beside_victims()
    girl = resident("GIRL-15", NEAREST, 15, Sex.FEMALE)
    unsaid = tuple(grade for grade in girl.profile.grades if grade.domain is not ABUSED)
    unknown = resident(
        "GIRL-15", NEAREST, 15, Sex.FEMALE, profile=profile(*girl.profile.grades, grades=unsaid)
    )
    answer = ask(with_residents(scene, unknown))
    assert group_of(answer, NEAREST) is Group.ASK_FIRST
    assert any(RULE in question.rules for question in answer.questions)
